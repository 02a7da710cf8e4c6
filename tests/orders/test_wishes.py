"""Micro-wishes: written by one clerk, published by another, brought by one volunteer or by the public pool."""

from uuid import UUID, uuid4

import pytest

from service.core import clock as the_clock
from service.orders.wishes import rules
from service.orders.wishes.states import LIFECYCLE, WishState
from service.points import actions as ledger
from tests.conftest import PASSWORD
from tests.orders.story import HOME, NEXT_DOOR, contact
from tests.people import new_phone


def wished(**other):
    return {
        "region": HOME, "title": "一件棉衣", "text": "独居老人过冬，尺码 L。", "value_yuan": 180, "tag": "独居",
        "name": "周桂兰", "address": "五琴里社区 3 栋 2 单元 501", "verified": contact("入户看过"),
    } | other


@pytest.fixture
def published(story):
    wish = story.clerk().done("/wishes", wished())["id"]
    story.second_clerk().done(f"/wishes/{wish}/publish")
    return wish


def state(person, wish):
    return person.get(f"/wishes/{wish}").json["state"]


def test_OD04_a_wish_is_published_by_a_second_clerk_and_names_nobody(story, anyone):
    clerk = story.clerk()
    wish = clerk.done("/wishes", wished())["id"]
    assert anyone.get(f"/wishes/{wish}").status == 404
    assert clerk.post(f"/wishes/{wish}/publish").problem == "published-by-author"
    waiting = story.second_clerk().get("/todos", {"kind": "wish-publish", "limit": 100}).json["items"]
    assert f"wish:{wish}" in {one["about"] for one in waiting}

    story.second_clerk().done(f"/wishes/{wish}/publish")

    seen = anyone.get(f"/wishes/{wish}").json
    assert (seen["title"], seen["region"], seen["community"], seen["beneficiary"]) == ("一件棉衣", HOME[:9], None, None)
    assert clerk.get(f"/wishes/{wish}").json["beneficiary"]["name"] == "周桂兰"
    assert wish in {one["id"] for one in anyone.get("/wishes", {"limit": 100}).json["items"]}


@pytest.mark.parametrize(("field", "value"), [
    ("value_yuan", 201), ("title", "给 200 元现金"), ("text", "发个红包就行"), ("region", NEXT_DOOR),
])
def test_OD04_a_wish_is_a_thing_of_little_value_of_ones_own_community(story, field, value):
    reply = story.clerk().post("/wishes", wished(**{field: value}))

    assert reply.status == (404 if field == "region" else 422)


def test_OD04_one_volunteer_claims_it_and_brings_it_and_the_community_confirms(story, published):
    one, other = story.volunteer(), story.volunteer()
    assert story.resident().post(f"/wishes/{published}/claim").status == 403

    one.done(f"/wishes/{published}/claim")
    assert other.post(f"/wishes/{published}/claim").problem == "claimed-elsewhere"
    assert one.get(f"/wishes/{published}").json["beneficiary"]["address"].endswith("501")
    assert other.get(f"/wishes/{published}").json["beneficiary"] is None
    one.done(f"/wishes/{published}/deliver", {"note": "送到家里了"})
    assert story.clerk().get(f"/wishes/{published}").json["delivered_note"] == "送到家里了"
    story.clerk().done(f"/wishes/{published}/confirm", {"contact": contact("收到了，很暖和")})

    assert state(one, published) == "confirmed"
    assert published in {line["id"] for line in one.get("/wishes", {"mine": "true"}).json["items"]}


def test_OD04_after_seven_days_it_is_free_again_and_after_thirty_it_is_renewed(story, published, clock, sweeps):
    one = story.volunteer()
    one.done(f"/wishes/{published}/claim")
    clock.wind(days=7, minutes=1)
    sweeps("sweep-wishes")
    assert state(story.second_clerk(), published) == "published"
    clock.wind(days=23)

    sweeps("sweep-wishes")

    clerk = story.second_clerk().by_password("wulidun-1b", PASSWORD)
    assert state(clerk, published) == "to_renew"
    assert story.resident().get(f"/wishes/{published}").status == 404
    clerk.done(f"/wishes/{published}/renew")
    assert state(story.resident(), published) == "published"


def test_a_claim_is_given_back_or_denied_at_no_price(story, published):
    one, other = story.volunteer(), story.volunteer()
    one.done(f"/wishes/{published}/claim")
    one.done(f"/wishes/{published}/give-back")
    other.done(f"/wishes/{published}/claim")
    other.done(f"/wishes/{published}/deliver", {"note": "放门口了"})

    story.clerk().done(f"/wishes/{published}/deny", {"reason": "老人说没有收到"})

    assert state(one, published) == "published"
    assert other.get("/me/volunteer").json["credit"] == 100


def test_nobody_claims_or_decides_what_is_for_themselves(story):
    phone = new_phone()
    volunteer = story.volunteer()
    volunteer.done("/me/phone", {"code": f"phone-{phone}"})
    wish = story.clerk().done("/wishes", wished(phone=phone))["id"]
    story.second_clerk().done(f"/wishes/{wish}/publish")

    assert volunteer.post(f"/wishes/{wish}/claim").problem == "own-wish"


def test_three_wishes_at_a_time(story):
    one = story.volunteer()
    for _ in range(3):
        wish = story.clerk().done("/wishes", wished())["id"]
        story.second_clerk().done(f"/wishes/{wish}/publish")
        one.done(f"/wishes/{wish}/claim")
    wish = story.clerk().done("/wishes", wished())["id"]
    story.second_clerk().done(f"/wishes/{wish}/publish")

    assert one.post(f"/wishes/{wish}/claim").problem == "too-many-wishes"


@pytest.mark.does("PT09")
def test_OD04_the_public_pool_gives_what_it_has_and_no_more(story, published, as_job):
    giver, street = story.volunteer(), story.street()
    with as_job():
        ledger.earn(UUID(giver.person_id), record_id=uuid4(), minutes=480, coefficient="1.0", at=the_clock.now())
    giver.done("/me/points/donate", {"points": 60})
    before = giver.get("/points/pool").json["points"]
    reply = street.post(f"/wishes/{published}/grant", {"points": 2000, "note": "由公益积分池兑换"})
    assert (reply.status, reply.problem) == (409, "not-enough-points")

    street.done(f"/wishes/{published}/grant", {"points": 50, "note": "由公益积分池兑换"})

    assert giver.get("/points/pool").json["points"] == before - 50
    assert street.post(f"/wishes/{published}/confirm", {"contact": contact()}).status == 403
    story.clerk().done(f"/wishes/{published}/confirm", {"contact": contact("收到了")})
    assert state(giver, published) == "confirmed"


def test_a_wish_of_a_suspended_volunteer_is_free_again(story, published):
    one = story.volunteer()
    one.done(f"/wishes/{published}/claim")

    story.manager("district").done(f"/volunteers/{one.volunteer_id}/suspend", {"reason": "核查"})

    assert state(story.clerk(), published) == "published"


def test_money_is_found_by_its_names():
    assert rules.asks_for_money("想要 100 元购物卡")
    assert not rules.asks_for_money("一台收音机")


def test_every_state_of_a_wish_is_reached():
    assert {target for row in LIFECYCLE.moves for target in row.targets} | {WishState.DRAFT} == set(WishState)


