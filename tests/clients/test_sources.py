"""The sources of both clients: their API types are those of the service, their types hold, and each flag has its words."""

import re

import pytest

from service import clients, launch
from service.activities.attendance import rules as attendance
from service.core.clients import SERVED
from service.orders.states import WORDS
from service.volunteers.hours import rules as hours


def test_the_api_types_are_those_of_the_service(node):
    assert clients.types(check=True) == [], "run `make types`"


@pytest.mark.parametrize("client", SERVED, ids=lambda client: client.name)
def test_every_type_holds(node, client):
    shop = clients.Workshop(client)
    with clients.sole_builder(clients.FOLDER):
        shop.furnish()
        shop.install()
        shop.run("check", "检查类型")


OF_PRESENCES = {value for value in vars(attendance).values() if isinstance(value, str) and re.fullmatch("[A-Z_]{3,}", value)}
OF_RECORDS = {value for value in vars(hours).values() if isinstance(value, str) and re.fullmatch("[A-Z_]{3,}", value)}


@pytest.mark.parametrize(("file", "table", "flags"), [
    ("console/src/words/activities.ts", "FLAGS", OF_PRESENCES | OF_RECORDS),
    ("console/src/words/activities.ts", "FLAG_REASONS", OF_PRESENCES | OF_RECORDS),
    ("console/src/words/index.ts", "RECORD_FLAGS", OF_PRESENCES | OF_RECORDS),
    ("wechat_stub/miniprogram/src/programme.ts", "FLAGS", OF_PRESENCES - attendance.RIDDLES),
])
def test_whatever_may_be_noted_of_hours_is_told_in_words(file, table, flags):
    source = (launch.HOUSE / file).read_text(encoding="utf-8")
    found = re.search(rf"const {table}: Record<string, string> = {{(.*?)\n}}", source, re.S)
    assert found is not None

    known = set(re.findall(r"\b([A-Z_]{3,}): '", found[1]))
    assert flags - known == set()
    assert known - OF_PRESENCES - OF_RECORDS == set(), "nobody says this any more"


@pytest.mark.parametrize(("file", "table"), [
    ("console/src/words/index.ts", "ORDER_MOVES"), ("wechat_stub/miniprogram/src/words.ts", "MOVES"),
])
def test_every_word_of_an_orders_history_is_told_by_the_client(file, table):
    source = (launch.HOUSE / file).read_text(encoding="utf-8")
    found = re.search(rf"const {table}: Record<string, string> = {{(.*?)\n}}", source, re.S)
    assert found is not None

    assert set(re.findall(r"'?\b([a-z-]+)'?: '", found[1])) >= WORDS
