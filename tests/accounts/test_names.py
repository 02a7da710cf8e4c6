"""What somebody wants to be called: a resident says it, a checked name stays."""

import pytest

from service.accounts import rules
from tests.orders.story import Story


def test_a_resident_says_what_to_be_called_and_their_orders_say_it_too(someone, manager):
    resident = someone().with_phone()
    assert resident.get("/me").json["name"] == ""

    seen = resident.done("/me/name", {"name": " 刘桂兰 "})

    assert seen["name"] == resident.get("/me").json["name"] == "刘桂兰"
    _, order = Story(someone, manager).submitted(resident)
    assert resident.get(f"/orders/{order}").json["beneficiary"]["name"] == "刘桂兰"


@pytest.mark.parametrize("name", [
    "", "  ", "1", "刘阿姨<b>", "a" * 21, "刘\u202e兰", "·", "13812345678", "五里墩社区", "官 方客服",
])
def test_what_is_no_name_of_a_person_is_refused(someone, name):
    reply = someone().post("/me/name", {"name": name})

    assert (reply.status, reply.json["errors"][0]["pointer"]) == (422, "/name")


def test_a_checked_name_stays(someone, manager):
    for person in (Story(someone, manager).volunteer(), manager("wulidun-1")):
        before = person.get("/me").json["name"]

        reply = person.post("/me/name", {"name": "别人"})

        assert (reply.status, reply.problem) == (409, "name-is-checked")
        assert person.get("/me").json["name"] == before


@pytest.mark.parametrize("name", ["刘", "阿依古丽·买买提", "Anna Li", "㐂田"])
def test_names_of_all_peoples_are_names(someone, name):
    assert someone().done("/me/name", {"name": name})["name"] == name


def test_an_office_is_known_behind_dots_and_blanks():
    assert rules.sounds_official("社·区 小王")
    assert not rules.sounds_official("欧阳娜娜")
