"""Stars, awards, the card and the year: what a volunteer can show for the hours."""

import itertools
from datetime import timedelta

import pytest

from service.core.lifecycle import NotNow
from service.data.db import db
from service.points.models import PointAccount
from service.volunteers.hours import actions as hours
from service.volunteers.hours.models import ServiceRecord
from service.volunteers.models import Volunteer
from service.volunteers.stars import actions, rules
from service.volunteers.stars.states import LIFECYCLE, OPEN, StarState
from tests.people import V1, Reply
from tests.volunteers.proving import again_signed_in, day, named, served, with_hours
from tests.volunteers.serving import make_volunteer


@pytest.fixture
def resident(as_job, someone):
    return make_volunteer(as_job, someone().with_phone())


@pytest.fixture
def wang(as_job, someone, resident):
    """A hundred hours and one."""
    found = named(as_job, someone)
    with_hours(as_job, found, resident, 101)
    return found


def applied(person):
    return person.client.done("/me/star/applications", {"statement": "两年来坚持为老人修理家电"})["id"]


def shown(person, manager):
    star = applied(person)
    manager("wulidun-1").done(f"/star-applications/{star}/check", {"note": "属实"})
    manager("wulidun").done(f"/star-applications/{star}/approve", {})
    return star


def swept(as_job, clock, days=16):
    clock.wind(days=days)
    with as_job() as actor:
        actions.sweep_stars(actor)


def state_of(person, star):
    found = again_signed_in(person).get("/me/star").json["applications"]
    return {one["id"]: one["state"] for one in found}[star]


def test_VO10_a_star_goes_through_two_hands_and_five_days_before_the_public(app, as_job, wang, manager, clock):
    before = wang.client.get("/me/star").json
    star = shown(wang, manager)
    (notice,) = [
        one for one in Reply(app.test_client().get(f"{V1}/star-notices?limit=100")).json["items"] if one["id"] == star
    ]
    with as_job() as actor:
        assert actions.sweep_stars(actor) == 0
    swept(as_job, clock)

    assert (before["star"], before["may_apply"], before["missing_minutes"]) == (0, True, 0)
    assert (notice["holder"], notice["star"], notice["hours"]) == ("王*", 1, "101.0")
    assert "王志强" not in str(notice)
    assert state_of(wang, star) == "awarded"
    with as_job():
        assert db.session.get(Volunteer, wang.volunteer_id).star == 1
        account = db.session.query(PointAccount).filter_by(person_id=wang.person_id, kind="person").one()
        assert account.star == 1


def test_less_than_a_hundred_hours_make_no_star(as_job, someone, resident):
    little = named(as_job, someone)
    served(as_job, little, resident, minutes=90)

    reply = little.client.post("/me/star/applications", {"statement": "我想申请一星"})

    assert (reply.status, reply.problem, reply.json["missing_minutes"]) == (409, "not-enough-hours", 6000 - 90)


def test_one_application_at_a_time(wang):
    applied(wang)

    assert wang.client.post("/me/star/applications", {"statement": "再来一次申请"}).problem == "one-star-at-a-time"


def test_who_may_do_what_to_a_first_star(wang, manager):
    star = f"/star-applications/{applied(wang)}"

    assert manager("wulidun").post(f"{star}/approve", {}).status == 403  # not checked yet
    assert manager("wulidun-2").post(f"{star}/check", {}).status == 404
    street = manager("wulidun")
    street.done(f"{star}/check", {})
    assert street.post(f"{star}/approve", {}).problem == "own-star"
    assert manager("wulidun-1").post(f"{star}/approve", {}).status == 403
    assert manager("district").post(f"{star}/approve", {}).json["state"] == "publicity"


def test_VO10_an_objection_of_the_public_is_decided_by_the_district(as_job, wang, resident, manager, clock, someone):
    star = shown(wang, manager)
    unproved = someone()

    assert unproved.post(f"/star-notices/{star}/object", {"text": "他没有去过"}).problem == "prove-phone-to-object"
    assert wang.client.post(f"/star-notices/{star}/object", {"text": "我自己反对"}).problem == "own-star"
    resident.client.done(f"/star-notices/{star}/object", {"text": "他没有参加过那次活动"})
    assert resident.client.post(f"/star-notices/{star}/object", {"text": "还是反对他"}).problem == "already-doubted"
    assert state_of(wang, star) == "objected"
    whole = manager("district").get(f"/star-applications/{star}").json
    assert [doubt["text"] for doubt in whole["doubts"]] == ["他没有参加过那次活动"]
    assert resident.client.person_id not in str(whole)
    assert manager("wulidun-1").get(f"/star-applications/{star}").json["doubts"] == []
    assert manager("wulidun").post(f"/star-applications/{star}/rule", {"verdict": "award", "note": "x"}).status == 403
    cleared = manager("district").done(f"/star-applications/{star}/rule", {"verdict": "award", "note": "查无此事"})

    assert cleared["state"] == "publicity"  # the five days are not over
    swept(as_job, clock)
    assert state_of(wang, star) == "awarded"


def test_an_objection_that_holds_ends_it(wang, resident, manager):
    star = shown(wang, manager)
    resident.client.done(f"/star-notices/{star}/object", {"text": "时长是假的"})

    found = manager("district").done(f"/star-applications/{star}/rule", {"verdict": "refuse", "note": "属实"})

    assert (found["state"], found["reason"]) == ("refused", "属实")


def test_VO10_a_star_falls_in_the_same_moment_as_the_hours_it_stood_on(as_job, wang, manager, clock):
    star = shown(wang, manager)
    swept(as_job, clock)
    with as_job():
        row = db.session.query(ServiceRecord).filter_by(volunteer_id=wang.volunteer_id, state="confirmed").first()
        record = row.id

    manager("wulidun").done(f"/records/{record}/reverse", {"reason": "投诉属实"})

    assert state_of(wang, star) == "revoked"
    assert wang.client.get("/me/star").json["star"] == 0


def test_hours_put_right_in_one_step_cost_no_star(as_job, wang, manager, clock):
    star = shown(wang, manager)
    swept(as_job, clock)
    with as_job() as actor:
        row = db.session.query(ServiceRecord).filter_by(volunteer_id=wang.volunteer_id, state="confirmed").first()
        hours.restate(actor, row.source, wang.volunteer_id, reason="异议成立", minutes=None)

    assert state_of(wang, star) == "awarded"


def test_hours_lost_while_the_public_looks_make_no_star(as_job, wang, manager, clock):
    star = shown(wang, manager)
    with as_job() as actor:
        row = db.session.query(ServiceRecord).filter_by(volunteer_id=wang.volunteer_id, state="confirmed").first()
        hours.withdraw_record(actor, row.id, "重复")
    swept(as_job, clock)

    assert state_of(wang, star) == "refused"


def test_the_rules_have_versions_and_stars_come_one_after_the_other():
    version = rules.FIRST

    assert [rules.minutes_for(star, version) // 60 for star in range(1, 6)] == [100, 300, 600, 1000, 1500]
    assert [rules.next_star(star) for star in range(6)] == [1, 2, 3, 4, 5, None]
    assert rules.star_of({1: 6000, 2: 18000}, 17999) == 1
    assert [star for star in range(1, 6) if rules.needs_check(star)] == [1, 2, 5]


@pytest.mark.parametrize(("word", "state"), list(itertools.product(LIFECYCLE.names(), StarState)))
def test_every_word_from_every_state(word, state):
    rows = [row for row in LIFECYCLE.of(word) if state in row.sources]
    if rows:
        assert LIFECYCLE.step(word, state, rows[0].targets[0]) in rows[0].targets
    else:
        with pytest.raises(NotNow):
            LIFECYCLE.step(word, state, LIFECYCLE.of(word)[0].targets[0])
    assert (state in OPEN) == ("withdraw" in LIFECYCLE.open_to(state, ("volunteer",)))


# The card


def test_VO04_a_card_is_good_for_five_minutes_and_read_by_a_manager(wang, manager, resident, clock):
    card = wang.client.get("/me/card").json
    clerk = manager("wulidun-1")

    seen = clerk.done("/volunteers/card/verify", {"token": card["token"]})

    assert (card["name"], card["star"], "<svg" in card["qr_svg"]) == ("王志强", 0, True)
    assert (seen["name"], seen["number"], seen["state"]) == ("王志强", wang.number, "active")
    assert manager("jianqiao-1").done("/volunteers/card/verify", {"token": card["token"]})["name"] == "王*"
    assert resident.client.post("/volunteers/card/verify", {"token": card["token"]}).status == 403
    for wrong in ("HYV.x.1.y", "x", card["token"][:-2] + "AA", card["token"].replace("HYV", "HYX")):
        assert clerk.post("/volunteers/card/verify", {"token": wrong}).problem == "card-is-none"
    clock.wind(minutes=4, seconds=55)
    assert clerk.post("/volunteers/card/verify", {"token": card["token"]}).status == 200
    clock.wind(seconds=6)
    assert manager("wulidun-1").post("/volunteers/card/verify", {"token": card["token"]}).problem == "card-expired"


def test_whoever_is_no_volunteer_has_no_card(someone):
    assert someone().get("/me/card").status == 404


# Awards


def test_VO12_an_award_is_verified_by_the_street_and_then_stands_on_the_page(wang, manager):
    award = {"title": "优秀志愿者", "issuer": "汉阳区文明办", "level": "区级", "awarded_on": day(30).isoformat()}
    found = wang.client.done("/me/awards", award)
    clerk, street = manager("wulidun-1"), manager("wulidun")

    assert clerk.get(f"/volunteers/{wang.volunteer_id}/awards").json["items"] == []
    assert clerk.post(f"/awards/{found['id']}/verify").status == 403
    assert manager("jianqiao").post(f"/awards/{found['id']}/verify").status == 404
    assert [todo["kind"] for todo in street.get("/todos", {"kind": "award"}).json["items"]][:1] == ["award"]
    street.done(f"/awards/{found['id']}/verify")

    (seen,) = clerk.get(f"/volunteers/{wang.volunteer_id}/awards").json["items"]
    assert (seen["title"], seen["state"]) == ("优秀志愿者", "verified")
    assert street.post(f"/awards/{found['id']}/refuse", {"reason": "x"}).problem == "not-now"
    wang.client.done(f"/awards/{found['id']}/withdraw")
    assert clerk.get(f"/volunteers/{wang.volunteer_id}/awards").json["items"] == []


def test_an_award_of_tomorrow_is_none(wang):
    award = {"title": "优秀志愿者", "issuer": "文明办", "level": "区级", "awarded_on": day(-2).isoformat()}

    assert wang.client.post("/me/awards", award).status == 422


# The year


def test_VO20_a_year_is_private_until_it_is_shared_and_again_when_that_is_withdrawn(app, as_job, wang, resident):
    served(as_job, wang, resident, days_ago=1, minutes=45, category="理发")
    year = day(1).year
    mine = wang.client.get("/me/year-review", {"year": year}).json
    stranger = app.test_client()

    link = wang.client.done("/me/year-review/share", {"year": year})
    shown = Reply(stranger.get(f"{V1}/year-reviews/{link['token']}"))
    again = wang.client.done("/me/year-review/share", {"year": year})
    old = stranger.get(f"{V1}/year-reviews/{link['token']}")
    wang.client.done("/me/year-review/withdraw", {"year": year})
    gone = stranger.get(f"{V1}/year-reviews/{again['token']}")

    assert sum(mine["months"]) == mine["minutes"] == sum(part["minutes"] for part in mine["categories"])
    assert mine["shared_at"] is None
    assert (shown.status, shown.json["holder"], shown.json["minutes"]) == (200, "王*", mine["minutes"])
    assert "王志强" not in str(shown.json)
    assert (old.status_code, gone.status_code) == (404, 404)


def test_next_year_cannot_be_shared(wang):
    assert wang.client.post("/me/year-review/share", {"year": day(-400).year}).status == 422


# Hours


def test_VO06_the_details_add_up_to_the_total(as_job, wang, resident):
    served(as_job, wang, resident, days_ago=1, minutes=45, category="理发")
    found = wang.client.get("/me/hours").json

    assert found["minutes"] == 101 * 60 + 45
    assert sum(part["minutes"] for part in found["years"]) == found["minutes"]
    assert sum(part["minutes"] for part in found["categories"]) == found["minutes"]
    assert {part["key"] for part in found["categories"]} == {"家电维修", "理发"}
    assert timedelta(minutes=found["minutes"]) > timedelta(hours=100)


@pytest.mark.does("VO10")
def test_VO10_the_district_sets_the_hours_of_a_star_from_a_day_to_come(wang, manager, clock):
    """The change is of the fifth star alone: other stories go on under it, for nothing set is ever taken away."""
    district, ladder, tomorrow = manager("district"), [100, 300, 600, 1000, 1501], day(-1).isoformat()

    assert manager("wulidun").post("/star-policy", {"hours": ladder, "since": tomorrow}).status == 403
    assert district.post("/star-policy", {"hours": ladder, "since": day(0).isoformat()}).status == 422
    assert district.post("/star-policy", {"hours": [120, 120, 600, 1000, 1500], "since": tomorrow}).status == 422
    before = applied(wang)
    district.done("/star-policy", {"hours": ladder, "since": tomorrow})
    assert district.post("/star-policy", {"hours": ladder, "since": tomorrow}).problem == "set-for-that-day"
    assert wang.client.get("/me/star").json["thresholds"][4] == 1500
    clock.wind(days=1, hours=1)
    again_signed_in(wang)
    wang.client.done(f"/star-applications/{before}/withdraw")
    after = applied(wang)

    mine = wang.client.get("/me/star").json

    assert mine["thresholds"] == ladder
    versions = {one["id"]: one["rule_version"] for one in mine["applications"]}
    assert (versions[before], versions[after]) == ("stars-2026-1", f"stars-{tomorrow}")


def test_who_may_never_rule_is_told_so_wherever_the_application_stands(wang, manager):
    star = f"/star-applications/{applied(wang)}"

    for move, body in (("rule", {"verdict": "award", "note": "属实"}), ("revoke", {"reason": "不实"})):
        assert manager("wulidun").post(f"{star}/{move}", body).problem == "wrong-role"
        assert manager("district").post(f"{star}/{move}", body).status == 409
