"""Orders for somebody else (代点单): by family, by a clerk, with consent on record, reviewed by another."""

import itertools

import pytest

from tests.orders.story import contact, need, offer_of, state_of
from tests.people import new_phone

_serial = itertools.count(1)


def behalf(relation="clerk", **other):
    return {"name": "周桂兰", "relation": relation, "consent": contact()} | other


@pytest.fixture
def without_phone(story):
    """An order a clerk wrote for an elder without a phone, scheduled with a volunteer."""
    order = story.clerk().done("/orders", need(on_behalf_of=behalf(name=f"周桂兰{next(_serial)}")))["id"]
    story.second_clerk().done(f"/orders/{order}/approve", {})
    volunteer = story.volunteer()
    story.second_clerk().done(f"/orders/{order}/offer", {"volunteer_id": volunteer.volunteer_id})
    volunteer.done(f"/offers/{offer_of(volunteer, order)}/accept")
    return order, volunteer


def test_a_clerks_order_is_reviewed_by_somebody_else(story):
    clerk = story.clerk()
    order = clerk.done("/orders", need(on_behalf_of=behalf()))["id"]

    reply = clerk.post(f"/orders/{order}/approve", {})
    assert (reply.status, reply.problem) == (403, "reviewed-by-author")

    story.second_clerk().done(f"/orders/{order}/approve", {})
    assert state_of(clerk, order) == "to_dispatch"


def test_the_clerk_never_sees_the_code_on_a_screen_and_prints_the_slip(story):
    clerk = story.clerk()
    made = clerk.done("/orders", need(on_behalf_of=behalf()))
    assert made["service_code"] is None

    slip = clerk.done(f"/orders/{made['id']}/slip")

    assert slip["svg"].startswith("<svg")


@pytest.mark.does("OD24")
def test_an_elder_without_a_phone_is_served_and_confirmed_by_the_community(story, clock, without_phone):
    order, volunteer = without_phone
    story.until_window(clock, order, volunteer)
    starter = story.clerk()

    assert volunteer.post(f"/orders/{order}/start", {"service_code": "0000"}).status == 422
    starter.done(f"/orders/{order}/start", {"on_behalf": contact("志愿者已到"), "volunteer_id": volunteer.volunteer_id})
    clock.wind(minutes=60)
    story.renew(volunteer)
    volunteer.done(f"/orders/{order}/finish", {"note": "修好了"})

    refused = story.second_clerk().post(f"/orders/{order}/confirm", {"on_behalf": contact("周奶奶很满意")})
    assert refused.problem == "same-person"  # the second clerk dispatched it
    story.clerk().done(f"/orders/{order}/confirm", {"on_behalf": contact("周奶奶很满意")})

    assert state_of(story.clerk(), order) == "confirmed"
    said = [step["note"] for step in volunteer.get(f"/orders/{order}/history").json["items"] if step["role"] == "on-behalf"]
    assert said == ["电话联系，原话：志愿者已到", "电话联系，原话：周奶奶很满意"]
    hours = volunteer.get("/me/hours").json
    assert (hours["minutes"], hours["pending_minutes"]) == (0, 60)  # a third person decides the record (R2)


def test_a_family_order_needs_a_call_to_the_beneficiary(story):
    daughter = story.resident()
    order = daughter.done("/orders", need(on_behalf_of=behalf("family", phone=new_phone())))["id"]

    assert story.clerk().post(f"/orders/{order}/approve", {}).problem == "phone-not-proved"
    story.clerk().done(f"/orders/{order}/record-contact", contact("周奶奶说需要"))
    story.clerk().done(f"/orders/{order}/approve", {})

    assert daughter.get(f"/orders/{order}").json["service_code"] is not None


def test_limits_count_by_the_one_who_is_helped(story):
    phone = new_phone()
    for _ in range(3):
        story.clerk().done("/orders", need(on_behalf_of=behalf(phone=phone)))

    reply = story.second_clerk().post("/orders", need(on_behalf_of=behalf(phone=phone)))

    assert reply.problem == "too-many-open-orders"


def test_without_recorded_consent_nothing_is_written(story):
    body = need(on_behalf_of={"name": "周桂兰", "relation": "clerk"})

    reply = story.clerk().post("/orders", body)

    assert reply.status == 422
    assert reply.json["errors"][0]["pointer"] == "/on_behalf_of/consent"


def test_a_clerk_of_another_community_cannot_write_it(story, manager):
    reply = manager("wulidun-2").post("/orders", need(on_behalf_of=behalf()))

    assert reply.status == 404


def test_family_does_not_serve_family(story):
    volunteer = story.volunteer()
    order = volunteer.done("/orders", need(on_behalf_of=behalf("family")))["id"]
    story.clerk().done(f"/orders/{order}/record-contact", contact())
    story.clerk().done(f"/orders/{order}/approve", {})

    reply = story.clerk().post(f"/orders/{order}/offer", {"volunteer_id": volunteer.volunteer_id})

    assert (reply.status, reply.problem) == (409, "cannot-serve")


def test_the_community_complains_for_whoever_cannot_and_for_nobody_else(story, without_phone):
    order, _ = without_phone
    body = {"kind": "服务态度", "text": "说话很不耐烦", "on_behalf": contact("他嫌我慢")}
    _, spoken_for = story.scheduled()[:2]

    made = story.clerk().done(f"/orders/{order}/complaints", body)

    assert made["text"] == "说话很不耐烦（电话联系，原话：他嫌我慢）"
    assert story.clerk().get(f"/orders/{order}").json["complaint_open"]
    assert story.second_clerk().post(f"/orders/{spoken_for}/complaints", body).status == 403
    assert story.manager("wulidun-2").post(f"/orders/{order}/complaints", body).status == 404
