"""Registering as a volunteer, being looked at, taken in, stopped, and seen by the right people only."""

import threading
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select, text

from service.app import create_app
from service.core import numbers
from service.core.identity import invent_id_number
from service.data.db import db
from service.data.outbox import Letter
from service.volunteers import queries
from service.volunteers.models import Volunteer
from service.volunteers.registration import actions as registration
from service.web.limits import limiter
from tests.conftest import PASSWORD
from tests.people import Someone, new_phone
from tests.volunteers.registering import HOME, born, form, new_id_number, registered


def problem(reply):
    return reply.status, reply.problem


def pointer(reply):
    return reply.status, [error["pointer"] for error in reply.json.get("errors", [])]


def test_a_resident_registers_and_waits_for_the_community(someone):
    resident = someone().with_phone()

    seen = resident.done("/volunteers", form(name="王志强"))

    assert (seen["state"], seen["moves"], seen["number"]) == ("pending_review", ["withdraw"], None)
    assert (seen["sex"], seen["birth_date"][:2], seen["credit"]) == ("male", "19", 100)
    assert seen["review_due_at"] is not None
    assert resident.get("/me/volunteer").json == seen


@pytest.mark.does("VO02")
def test_a_clerk_takes_somebody_in_with_a_number_a_role_and_their_name(someone, manager):
    resident, clerk = someone(), manager("wulidun-1")
    volunteer = registered(resident, name="王志强")

    seen = clerk.done(f"/volunteers/{volunteer}/approve")

    assert seen["state"] == "active"
    assert numbers.is_volunteer_number(seen["number"])
    me = resident.get("/me").json
    assert (me["name"], me["volunteer_id"]) == ("王志强", volunteer)
    steps = resident.get(f"/volunteers/{volunteer}/history").json["items"]
    assert [(s["move"], s["by_role"], s["from_state"], s["to_state"]) for s in steps] == [
        ("register", "self", None, "pending_review"), ("approve", "A3", "pending_review", "active"),
    ]


def test_whoever_is_taken_in_gets_a_notice(someone, manager, as_job):
    resident = someone()
    volunteer = registered(resident)

    manager("wulidun-1").done(f"/volunteers/{volunteer}/approve")

    with as_job():
        letter = db.session.scalars(select(Letter).where(Letter.about == f"volunteer:{volunteer}")).one()
        assert (letter.payload["template"], letter.payload["person_id"]) == ("volunteer-approved", resident.person_id)


def test_nobody_registers_without_a_proved_phone(someone):
    assert problem(someone().post("/volunteers", form())) == (409, "phone-not-verified")


@pytest.mark.parametrize("purpose", ["terms", "privacy", "sensitive_id"])
def test_each_consent_is_asked_for_by_name(someone, purpose):
    resident = someone().with_phone()
    given = {"terms": True, "privacy": True, "sensitive_id": True}

    refused = resident.post("/volunteers", form(consents=given | {purpose: False}))
    left_out = resident.post("/volunteers", form(consents={k: v for k, v in given.items() if k != purpose}))

    assert pointer(refused) == pointer(left_out) == (422, [f"/consents/{purpose}"])


def test_each_consent_is_kept_with_its_version(someone, as_job):
    resident = someone()
    registered(resident)

    with as_job():
        kept = db.session.execute(
            text("SELECT purpose, version FROM consent WHERE person_id = :person ORDER BY purpose"),
            {"person": resident.person_id},
        ).all()
    assert [tuple(row) for row in kept] == [("privacy", "2026-11"), ("sensitive_id", "2026-11"), ("terms", "2026-11")]


def test_a_wrong_check_digit_is_found(someone):
    number = new_id_number()
    wrong = number[:-1] + ("0" if number[-1] != "0" else "1")

    assert pointer(someone().with_phone().post("/volunteers", form(id_number=wrong))) == (422, ["/id_number"])


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"birth_date": "1970-01-01"}, "/birth_date"),
        ({"sex": "female"}, "/sex"),
        ({"region": "420105007999"}, "/region"),
        ({"region": "420102001001"}, "/region"),
        ({"region": "420105007"}, "/region"),
        ({"service_categories": ["偷懒"]}, "/service_categories/0"),
        ({"availability": [{"weekday": 1, "from": "10:00", "to": "09:00"}]}, "/availability/0/to"),
        ({"place": {"lng": 116.4, "lat": 39.9}}, "/place"),
        ({"nickname": "小王"}, "/nickname"),
    ],
)
def test_a_field_that_does_not_agree_is_named(someone, changes, where):
    assert pointer(someone().with_phone().post("/volunteers", form(**changes))) == (422, [where])


def test_a_day_and_sex_that_agree_are_taken(someone):
    number = invent_id_number(date(1949, 10, 1), "female", new_serial(), area="420111")

    seen = someone().with_phone().done("/volunteers", form(id_number=number, birth_date="1949-10-01", sex="female"))

    assert (seen["birth_date"], seen["sex"]) == ("1949-10-01", "female")


def new_serial() -> int:
    return int(new_phone()[-2:])


def test_an_id_number_serves_once(someone):
    number = new_id_number()
    registered(someone(), id_number=number)

    assert problem(someone().with_phone().post("/volunteers", form(id_number=number.lower()))) == (409, "id-number-taken")


def test_a_person_registers_once(someone):
    resident = someone()
    registered(resident)

    assert problem(resident.post("/volunteers", form())) == (409, "already-registered")


def test_of_eight_who_use_one_id_number_at_once_one_is_registered(app, someone):
    people, number = [someone().with_phone() for _ in range(8)], new_id_number()
    start, replies = threading.Barrier(8), []

    def hurry(person: Someone) -> None:
        start.wait()
        replies.append(person.post("/volunteers", form(id_number=number)))

    threads = [threading.Thread(target=hurry, args=(person,)) for person in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(reply.status for reply in replies) == [201, *[409] * 7]
    assert {reply.problem for reply in replies if reply.status == 409} == {"id-number-taken"}


def test_young_people_are_told_which_way_is_theirs(someone):
    child, small = new_id_number(born(10)), new_id_number(born(7))

    assert problem(someone().with_phone().post("/volunteers", form(id_number=child))) == (422, "child-through-guardian")
    assert problem(someone().with_phone().post("/volunteers", form(id_number=small))) == (422, "too-young")


def test_a_clerk_of_another_community_finds_nobody(someone, manager):
    volunteer = registered(someone())
    stranger = manager("wulidun-2")

    replies = [
        stranger.get(f"/volunteers/{volunteer}"), stranger.get(f"/volunteers/{volunteer}/history"),
        stranger.post(f"/volunteers/{volunteer}/approve"),
        stranger.post(f"/volunteers/{volunteer}/reveal", {"field": "phone", "purpose": "好奇"}),
    ]
    never_was = stranger.get("/volunteers/019a9f3e-0000-7000-8000-0000000000ff")

    assert [problem(reply) for reply in replies] == [(404, "no-such-volunteer")] * 4
    assert {k: v for k, v in replies[0].json.items() if k != "request_id"} == {
        k: v for k, v in never_was.json.items() if k != "request_id"
    }


def test_another_resident_finds_nobody_either(someone):
    volunteer = registered(someone())

    assert problem(someone().get(f"/volunteers/{volunteer}")) == (404, "no-such-volunteer")
    assert problem(someone().post(f"/volunteers/{volunteer}/withdraw")) == (404, "no-such-volunteer")


def test_nobody_approves_themselves(manager):
    clerk = manager("wulidun-2")
    volunteer = registered(clerk, region="420105007003")

    assert problem(clerk.post(f"/volunteers/{volunteer}/approve")) == (403, "own-registration")
    assert clerk.get(f"/volunteers/{volunteer}").json["moves"] == ["withdraw"]
    clerk.done(f"/volunteers/{volunteer}/withdraw")


def test_a_clerk_does_not_withdraw_for_somebody(someone, manager):
    volunteer = registered(someone())

    assert problem(manager("wulidun-1").post(f"/volunteers/{volunteer}/withdraw")) == (403, "wrong-role")


def test_a_returned_registration_is_put_right_and_handed_in_again(someone, manager):
    resident, clerk = someone(), manager("wulidun-1")
    volunteer = registered(resident)
    clerk.done(f"/volunteers/{volunteer}/return", {"reason_code": "MISMATCH", "note": "姓名与证件不一致"})
    seen = resident.get("/me/volunteer").json
    assert (seen["state"], seen["reason_code"], seen["reason"]) == ("returned", "MISMATCH", "姓名与证件不一致")

    seen = resident.done(f"/volunteers/{volunteer}/resubmit", form(name="王志刚"))

    assert (seen["state"], seen["name"], seen["reason"]) == ("pending_review", "王志刚", None)


def test_a_rejected_registration_keeps_no_more_than_a_hash_and_thirty_days_of_patience(someone, manager, as_job, clock):
    resident, number = someone(), new_id_number()
    volunteer = registered(resident, id_number=number)
    assert problem(manager("wulidun-1").post(f"/volunteers/{volunteer}/reject", {"reason": "冒用"})) == (403, "wrong-role")

    manager("wulidun").done(f"/volunteers/{volunteer}/reject", {"reason": "冒用他人身份"})

    with as_job():
        row = db.session.scalars(select(Volunteer).where(Volunteer.id == volunteer)).one()
        assert (row.name, row.birth_date, row.id_number_sealed, row.lng) == ("", None, None, None)
        assert row.id_number_index is not None
    assert problem(resident.post("/volunteers", form(id_number=number))) == (409, "rejected-lately")
    clock.wind(days=31)
    again = Someone(resident.app).by_wechat()
    assert again.with_phone().post("/volunteers", form(id_number=number)).status == 201
    clock.wind(days=335)
    with as_job() as actor:
        assert registration.sweep_rejected(actor) >= 1
    with as_job():
        row = db.session.scalars(select(Volunteer).where(Volunteer.id == volunteer)).one()
        assert row.id_number_index is None


def test_who_walks_away_early_leaves_nothing_personal(someone, as_job):
    resident = someone()
    volunteer = registered(resident)

    seen = resident.done(f"/volunteers/{volunteer}/withdraw")

    assert (seen["state"], seen["name"], seen["id_number"], seen["moves"]) == ("cancelled", "", None, [])
    with as_job():
        row = db.session.scalars(select(Volunteer).where(Volunteer.id == volunteer)).one()
        assert (row.id_number_sealed, row.id_number_index, row.point) == (None, None, None)
    assert resident.post("/volunteers", form()).status == 201


def test_a_returned_registration_is_forgotten_after_ninety_days(someone, manager, as_job, clock):
    resident = someone()
    volunteer = registered(resident)
    manager("wulidun-1").done(f"/volunteers/{volunteer}/return", {"reason_code": "OTHER", "note": "请补充"})
    clock.wind(days=89)
    with as_job() as actor:
        registration.sweep_unfinished(actor)
    with as_job():
        assert db.session.scalars(select(Volunteer.state).where(Volunteer.id == volunteer)).one() == "returned"
    clock.wind(days=2)

    with as_job() as actor:
        registration.sweep_unfinished(actor)

    with as_job():
        row = db.session.scalars(select(Volunteer).where(Volunteer.id == volunteer)).one()
        assert (row.state, row.name) == ("cancelled", "")


def test_a_suspended_volunteer_loses_the_role_until_restored(someone, manager):
    resident, street = someone(), manager("wulidun")
    volunteer = registered(resident)
    street.done(f"/volunteers/{volunteer}/approve")
    resident.done("/me/volunteer", {"on_duty": True})

    seen = street.done(f"/volunteers/{volunteer}/suspend", {"reason": "投诉核查"})

    assert (seen["state"], seen["suspended_for"], seen["moves"], seen["on_duty"]) == (
        "suspended", "manager", ["restore"], False,
    )
    me = resident.get("/me").json
    assert (me["volunteer_id"], me["registration"]) == (None, "suspended")
    number = seen["number"]
    seen = street.done(f"/volunteers/{volunteer}/restore")
    assert (seen["state"], seen["number"], seen["suspended_for"]) == ("active", number, None)
    assert resident.get("/me").json["volunteer_id"] == volunteer


def test_a_move_from_the_wrong_state_is_refused(someone, manager):
    volunteer = registered(someone())

    assert problem(manager("wulidun").post(f"/volunteers/{volunteer}/restore")) == (409, "not-now")
    assert problem(manager("wulidun").post(f"/volunteers/{volunteer}/suspend", {"reason": "试"})) == (409, "not-now")


@pytest.mark.does("VO05")
def test_a_volunteer_changes_skills_times_and_home_and_goes_on_duty(someone, manager):
    resident = someone()
    volunteer = registered(resident, place=None)
    assert problem(resident.post("/me/volunteer", {"on_duty": True})) == (409, "not-serving")
    manager("wulidun-1").done(f"/volunteers/{volunteer}/approve")

    seen = resident.done(
        "/me/volunteer",
        {"skills": ["理发"], "service_categories": ["理发"], "on_duty": True, "place": {"lng": 114.2, "lat": 30.55},
         "availability": [{"weekday": 7, "from": "09:00", "to": "24:00"}]},
    )

    assert (seen["skills"], seen["on_duty"], seen["place"]) == (["理发"], True, {"lng": 114.2, "lat": 30.55})
    assert seen["availability"] == [{"weekday": 7, "from": "09:00", "to": "24:00"}]
    assert resident.done("/me/volunteer", {"place": None})["place"] is None
    assert manager("wulidun-1").get(f"/volunteers/{volunteer}").json["place"] is None


def test_whoever_never_registered_has_no_page(someone):
    assert problem(someone().get("/me/volunteer")) == (404, "no-such-volunteer")
    assert problem(someone().post("/me/volunteer", {"skills": []})) == (404, "no-such-volunteer")


def test_managers_list_their_own_area_with_masks(someone, manager):
    phone, number = new_phone(), new_id_number()
    resident = someone().with_phone(phone)
    volunteer = resident.done("/volunteers", form(name="欧阳修远", id_number=number, skills=["书法"]))["id"]
    elsewhere = registered(someone(), region="420105002001", name="欧阳青山")

    seen = manager("wulidun-1").get("/volunteers", {"q": "欧阳修", "state": "pending_review", "skill": "书法"}).json

    (item,) = [one for one in seen["items"] if one["id"] == volunteer]
    assert item["phone"] == f"{phone[:3]}****{phone[-4:]}"
    assert number not in str(seen)
    assert phone not in str(seen)
    assert item["name"] == "欧阳修远"
    district = manager("district").get("/volunteers", {"q": "欧阳", "limit": 100}).json["items"]
    assert {volunteer, elsewhere} <= {one["id"] for one in district}
    nearby = manager("wulidun-1").get("/volunteers", {"q": "欧阳", "limit": 100}).json["items"]
    assert elsewhere not in {one["id"] for one in nearby}
    narrowed = manager("district").get("/volunteers", {"q": "欧阳", "region": "420105002", "limit": 100}).json["items"]
    assert {one["region"][:9] for one in narrowed} == {"420105002"}


def test_the_list_is_paged_without_gaps_or_repeats(someone, manager):
    made = {registered(someone(), name="翻页君子") for _ in range(5)}
    clerk, seen, after = manager("wulidun-1"), [], None
    while True:
        found = clerk.get("/volunteers", {"q": "翻页君", "limit": 2} | ({"after": after} if after else {})).json
        seen += [one["id"] for one in found["items"]]
        after = found["next"]
        if after is None:
            break

    assert len(seen) == len(set(seen))
    assert made <= set(seen)


def test_residents_and_points_have_no_list(someone, manager):
    assert problem(someone().get("/volunteers")) == (403, "wrong-role")
    assert problem(manager("wulidun-1-point").get("/volunteers")) == (403, "wrong-role")


def test_a_full_phone_or_id_number_is_shown_for_a_purpose_and_audited(someone, manager, as_job):
    phone, number = new_phone(), new_id_number()
    resident = someone().with_phone(phone)
    volunteer = resident.done("/volunteers", form(id_number=number))["id"]
    clerk = manager("wulidun-1")

    assert clerk.done(f"/volunteers/{volunteer}/reveal", {"field": "phone", "purpose": "电话核实"})["value"] == phone
    assert clerk.done(f"/volunteers/{volunteer}/reveal", {"field": "id_number", "purpose": "核对证件"})["value"] == number
    assert problem(resident.post(f"/volunteers/{volunteer}/reveal", {"field": "phone", "purpose": "我自己"})) == (
        403, "wrong-role",
    )
    with as_job():
        told = db.session.execute(
            text("SELECT role, facts FROM audit_entry WHERE subject = :s AND deed = 'reveal' ORDER BY id"),
            {"s": f"volunteer:{volunteer}"},
        ).all()
    assert [(row.role, row.facts["field"]) for row in told] == [("A3", "phone"), ("A3", "id_number")]
    assert phone not in str(told)


def test_no_plain_phone_or_id_number_stands_in_the_rows(someone, manager, as_job):
    phone, number = new_phone(), new_id_number()
    volunteer = someone().with_phone(phone).done("/volunteers", form(id_number=number))["id"]
    manager("wulidun-1").done(f"/volunteers/{volunteer}/approve")

    with as_job():
        tables = db.session.scalars(
            text(
                "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'"
                " AND has_table_privilege(oid, 'SELECT')"
            )
        ).all()
        assert "volunteer" in tables
        for table in tables:
            for row in db.session.scalars(text(f'SELECT t::text FROM "{table}" t')):
                assert phone not in row, table
                assert number not in row, table
                assert phone.encode().hex() not in row, table
                assert number.encode().hex() not in row, table


@pytest.fixture
def counting(settings):
    """The same house with its rate limits on; the limiter is one for all, so it is switched off again."""
    yield create_app(replace(settings, rate_limits=True))
    limiter.reset()


def test_a_clerk_may_look_thirty_times_an_hour(counting, someone, as_job):
    volunteer = registered(someone())
    clerk = Someone(counting).by_password("wulidun-1", PASSWORD)
    look = {"field": "phone", "purpose": "电话核实"}

    replies = [clerk.post(f"/volunteers/{volunteer}/reveal", look) for _ in range(31)]

    assert [reply.status for reply in replies] == [200] * 30 + [429]
    assert replies[-1].problem == "too-many"
    with as_job():
        told = db.session.scalar(
            text("SELECT count(*) FROM audit_entry WHERE subject = :s AND deed = 'reveal'"), {"s": f"volunteer:{volunteer}"}
        )
    assert told == 30


def test_a_setting_takes_grown_ups_in_at_once(app, someone):
    was = app.extensions["settings"]
    app.extensions["settings"] = replace(was, auto_approve_volunteers=True)
    try:
        resident = someone()
        volunteer = registered(resident)
        seen = resident.get(f"/volunteers/{volunteer}").json
        steps = resident.get(f"/volunteers/{volunteer}/history").json["items"]
    finally:
        app.extensions["settings"] = was

    assert seen["state"] == "active"
    assert steps[-1]["by_role"] == "system"


def test_rooms_above_learn_who_somebody_is(someone, manager, as_job):
    resident = someone()
    volunteer = registered(resident)
    with as_job():
        assert not queries.is_active_volunteer(resident.person_id)
    manager("wulidun-1").done(f"/volunteers/{volunteer}/approve")

    with as_job():
        row = queries.volunteer_of_person(resident.person_id)
        assert str(row.id) == volunteer
        assert queries.is_active_volunteer(resident.person_id)
        (brief,) = queries.brief_of([row.id]).values()
        assert (brief.name, brief.region, brief.minor, brief.credit) == ("王志强", HOME, False, 100)
        assert queries.family_of(resident.person_id) == set()


def test_a_volunteer_is_found_by_the_beginning_of_the_number(manager, someone):
    clerk = manager("wulidun-1")
    made = registered(someone())
    number = clerk.done(f"/volunteers/{made}/approve")["number"]

    assert [item["id"] for item in clerk.get("/volunteers", {"q": number}).json["items"]] == [made]
    assert made in [item["id"] for item in clerk.get("/volunteers", {"q": number[:6], "limit": 100}).json["items"]]
    assert manager("wulidun-2").get("/volunteers", {"q": number}).json["items"] == []
