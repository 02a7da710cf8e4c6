"""One town for all races, with five hundred volunteers and threads enough that they really meet at the database."""

import pytest

from tests.chaos.town import Town
from tests.races.crowd import Crowd


@pytest.fixture(scope="session")
def town(tmp_path_factory):
    """Fifty people for one order, five hundred for one activity."""
    folder = tmp_path_factory.mktemp("town")
    with Town(folder, residents=12, volunteers=500, threads=16, RATE_LIMITS="0", DB_POOL_SIZE="20") as running:
        yield running


@pytest.fixture(scope="session")
def crowd(town):
    """The fifty, each with a line of their own."""
    with Crowd(town) as gathered:
        yield gathered
