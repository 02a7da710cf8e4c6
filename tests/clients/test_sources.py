"""The sources of both clients: their API types are those of the service, and their own types hold."""

import pytest

from service import clients
from service.core.clients import SERVED


def test_the_api_types_are_those_of_the_service(node):
    assert clients.types(check=True) == [], "run `make types`"


@pytest.mark.parametrize("client", SERVED, ids=lambda client: client.name)
def test_every_type_holds(node, client):
    shop = clients.Workshop(client)
    with clients.sole_builder(clients.FOLDER):
        shop.furnish()
        shop.install()
        shop.run("check", "检查类型")
