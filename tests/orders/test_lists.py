"""What a clerk's list of orders can be narrowed by, what stands in its lines, and the lists a form chooses from."""

from datetime import datetime, timedelta

import jsonschema_rs
import pytest

from service.core import clock as the_clock
from service.core.workdays import SHANGHAI
from service.orders import rules
from tests.orders.story import HOME, NEXT_DOOR, PLACE, need


def found(person, **query):
    """The ids of a list."""
    reply = person.get("/orders", {"limit": 100, **query})
    assert reply.status == 200, reply
    return {item["id"] for item in reply.json["items"]}


def test_several_states_are_asked_for_at_once(story):
    _, waiting = story.submitted()
    _, ready = story.to_dispatch()
    resident, gone = story.submitted()
    resident.done(f"/orders/{gone}/cancel", {"reason": "不需要了"})

    seen = found(story.clerk(), state="reviewing,to_dispatch")

    assert {waiting, ready} <= seen
    assert gone not in seen


@pytest.mark.parametrize("query", [
    {"state": "reviewing,asleep"}, {"state": ""}, {"state": "reviewing,"}, {"owner_level": "4"}, {"urgent": "yes"},
    {"wanted_from": "20261120"}, {"wanted_to": "2026-02-30"}, {"q": ""}, {"colour": "red"}, {"overdue": "1"},
])
def test_what_is_no_filter_is_named(story, query):
    reply = story.clerk().get("/orders", query)

    assert reply.status == 422
    assert [error["pointer"] for error in reply.json["errors"]] == [f"/{next(iter(query))}"]


def test_an_order_is_found_by_its_number_and_by_words_of_its_title(story):
    resident, order = story.submitted(title="阳台纱窗破了")
    number = resident.get(f"/orders/{order}").json["number"]
    clerk = story.clerk()

    assert found(clerk, q=number) == {order}
    assert order in found(clerk, q=number[:14])
    assert order in found(clerk, q="纱窗")
    assert order not in found(clerk, q="%窗")
    assert found(story.manager("wulidun-2"), q=number) == set()


def test_urgent_ones_and_those_of_a_level_are_asked_for_alone(story):
    _, urgent = story.to_dispatch(urgent=True)
    _, calm = story.to_dispatch()
    street = story.street()
    street.done(f"/orders/{calm}/raise", {"region": "420105007"})

    assert urgent in found(street, urgent="true")
    assert calm not in found(street, urgent="true")
    assert calm in found(street, owner_level="2")
    assert urgent not in found(street, owner_level="2")


def test_days_are_those_of_shanghai_and_the_last_one_counts(story):
    day = (the_clock.now() + timedelta(days=9)).astimezone(SHANGHAI).date()
    late = datetime.combine(day, datetime.min.time(), SHANGHAI) + timedelta(hours=22, minutes=30)
    _, order = story.submitted(wanted_from=late.isoformat(), wanted_to=(late + timedelta(hours=1)).isoformat())
    clerk = story.clerk()

    assert order in found(clerk, wanted_from=day.isoformat(), wanted_to=day.isoformat())
    assert order not in found(clerk, wanted_from=(day + timedelta(days=1)).isoformat())
    assert order not in found(clerk, wanted_to=(day - timedelta(days=1)).isoformat())
    today = the_clock.now().astimezone(SHANGHAI).date()
    assert order in found(clerk, created_from=today.isoformat(), created_to=today.isoformat())
    assert order not in found(clerk, created_from=(today + timedelta(days=1)).isoformat())


def test_what_a_manager_has_left_lying_is_overdue(story, clock):
    _, left = story.submitted()
    assert left not in found(story.clerk(), overdue="true")

    clock.wind(hours=25)

    clerk = story.clerk()
    assert left in found(clerk, overdue="true")
    assert left not in found(clerk, overdue="false")


def test_a_manager_sees_where_it_is_and_the_resident_finds_it_in_the_order_itself(story):
    resident, order = story.submitted()

    theirs = next(item for item in story.clerk().get("/orders", {"limit": 100}).json["items"] if item["id"] == order)
    mine = next(item for item in resident.get("/orders").json["items"] if item["id"] == order)

    assert (theirs["place"], theirs["community"]) == (PLACE, "五琴里社区居委会")
    assert (mine["place"], mine["community"]) == (None, "五琴里社区居委会")
    assert {"address", "beneficiary", "service_code"} & theirs.keys() == set()


def test_a_manager_who_asks_for_their_own_sees_no_place_of_another_community(story, manager):
    clerk = manager("wulidun-1b")
    elsewhere = clerk.done("/orders", need(region=NEXT_DOOR))["id"]

    line = next(item for item in clerk.get("/orders", {"mine": "true"}).json["items"] if item["id"] == elsewhere)

    assert line["place"] is None


def test_a_region_outside_the_area_holds_nothing(story, manager):
    story.submitted()

    assert found(manager("wulidun-2"), region=HOME) == set()
    assert found(manager("jianqiao"), region="420105") == set()
    assert found(manager("district"), region=HOME)
    clerk = manager("wulidun-1b")
    clerk.done("/orders", need(region=NEXT_DOOR))
    assert found(clerk, region=NEXT_DOOR) == set()


def test_ones_own_orders_are_narrowed_too(story):
    resident, order = story.submitted(category="代办跑腿")

    assert found(resident, category="代办跑腿") == {order}
    assert found(resident, category="理发") == set()
    assert found(resident, state="reviewing,returned") == {order}


def test_lines_are_what_the_document_says(app, story):
    story.submitted()
    with app.app_context():
        document = app.spec
    schema = document["paths"]["/api/v1/orders"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    check = jsonschema_rs.Draft202012Validator(
        {**schema, "components": document["components"]}, validate_formats=True
    )

    assert [str(wrong) for wrong in check.iter_errors(story.clerk().get("/orders", {"limit": 100}).json)] == []


def test_everybody_may_read_what_a_form_chooses_from(anyone):
    found_words = anyone.get("/orders/categories").json

    assert [item["category"] for item in found_words["items"]] == list(rules.CATEGORIES)
    by_name = {item["category"]: item for item in found_words["items"]}
    assert (by_name["医疗健康"]["risk"], by_name["医疗健康"]["certificate"]) == ("mid", "医疗")
    assert (by_name["应急"]["risk"], by_name["应急"]["insured"], by_name["理发"]["certificate"]) == ("high", True, None)
    assert found_words["emergency"]["numbers"] == ["110", "119", "120"]
    assert {word["code"] for word in found_words["reason_codes"]} == set(rules.REASON_CODES)


def test_tasks_are_asked_for_by_kind_level_and_region(story, manager, clock):
    resident, order, _ = story.confirmed(clock)
    resident.done(f"/orders/{order}/rate", {"stars": 1, "attitude": 1, "timeliness": 1, "effect": 1})
    street = story.street()

    def tasks(**query):
        return {item["order_id"]: item for item in street.get("/orders/tasks", {"limit": 100, **query}).json["items"]}

    assert (tasks()[order]["title"], tasks()[order]["kind"]) == ("客厅灯不亮", "low-rating")
    assert order in tasks(kind="low-rating", level="3", region=HOME)
    assert order not in tasks(kind="no-start")
    assert order not in tasks(level="2")
    assert order not in tasks(region=NEXT_DOOR)
    assert tasks(region="420105") == {}


def test_complaints_are_asked_for_by_state_region_and_order(story):
    resident, order, _ = story.scheduled()
    complaint = resident.done(f"/orders/{order}/complaints", {"kind": "其他", "text": "约好的时间一直在改"})["id"]
    street = story.street()

    def complaints(person, **query):
        return {item["id"]: item for item in person.get("/complaints", {"limit": 100, **query}).json["items"]}

    assert complaints(street)[complaint]["title"] == "客厅灯不亮"
    assert complaint in complaints(street, region=HOME)
    assert complaint not in complaints(street, region=NEXT_DOOR)
    street.done(f"/complaints/{complaint}/dismiss", {"note": "已说明"})
    assert complaint not in complaints(street)
    assert complaint in complaints(street, state="not_upheld")
    assert set(complaints(street, order_id=order)) == {complaint}
    assert complaint in complaints(resident)
    assert complaint not in complaints(story.manager("wulidun-2"), region="420105", state="not_upheld")
