"""Minors and their guardians: asked, agreeing, refusing, silent, taking back; and growing up."""

from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import select, text

from service.data.db import db
from service.volunteers import queries
from service.volunteers.guardians import actions as guardians
from service.volunteers.models import Volunteer
from tests.people import new_phone
from tests.volunteers.registering import born, form, guardian_of, minor_form, new_id_number, papers, registered


def problem(reply):
    return reply.status, reply.problem


def taken_in(someone, manager, **changes):
    """A minor who serves: (ward, guardian, link, volunteer)."""
    ward = someone()
    guardian, link, volunteer = guardian_of(someone, ward, **changes)
    guardian.done(f"/guardianships/{link}/agree", papers())
    manager("wulidun-1").done(f"/volunteers/{volunteer}/approve")
    return ward, guardian, link, volunteer


def test_a_minor_without_a_guardian_is_told_so(someone):
    number = new_id_number(born(16))

    assert problem(someone().with_phone().post("/volunteers", form(id_number=number))) == (422, "minor-needs-guardian")


def test_a_minor_waits_for_the_guardian_who_sees_no_full_name_yet(someone):
    ward = someone()
    guardian, link, volunteer = guardian_of(someone, ward)

    assert ward.get("/me/volunteer").json["state"] == "pending_guardian"
    (asked,) = guardian.get("/me/wards").json["items"]
    assert (asked["name"], asked["relation"], asked["moves"]) == ("王*", "母亲", ["agree", "refuse"])
    assert problem(guardian.get(f"/volunteers/{volunteer}")) == (404, "no-such-volunteer")
    assert someone().get("/me/wards").json["items"] == []
    assert link


def test_a_guardian_who_comes_later_finds_the_question(someone):
    phone = new_phone()
    someone().with_phone().done("/volunteers", minor_form(phone))

    late = someone().with_phone(phone)

    (asked,) = late.get("/me/wards").json["items"]
    assert late.done(f"/guardianships/{asked['id']}/agree", papers())["state"] == "agreed"


@pytest.mark.does("VO03")
def test_the_guardians_yes_brings_the_registration_to_the_community(someone, manager, as_job):
    ward = someone()
    guardian, link, volunteer = guardian_of(someone, ward)
    clerk = manager("wulidun-1")
    assert problem(clerk.post(f"/volunteers/{volunteer}/approve")) == (409, "not-now")

    seen = guardian.done(f"/guardianships/{link}/agree", papers())

    assert (seen["state"], seen["volunteer_state"], seen["name"]) == ("agreed", "pending_review", "王小明")
    assert clerk.done(f"/volunteers/{volunteer}/approve")["minor"] is True
    with as_job():
        given = db.session.execute(
            text("SELECT given_by FROM consent WHERE person_id = :ward AND purpose = 'guardian'"),
            {"ward": ward.person_id},
        ).scalar_one()
        assert str(given) == guardian.person_id
        assert {str(p) for p in queries.family_of(UUID(ward.person_id))} == {guardian.person_id}
        assert {str(p) for p in queries.family_of(UUID(guardian.person_id))} == {ward.person_id}


def test_a_question_nobody_answered_makes_no_family(someone, as_job):
    ward = someone()
    guardian, _, _ = guardian_of(someone, ward)

    with as_job():
        assert queries.family_of(guardian.person_id) == set()


@pytest.mark.parametrize(
    ("changes", "answer"),
    [
        ({"consent": False}, (422, "invalid-fields")),
        ({"name": None}, (422, "invalid-fields")),
        ({"id_number": None}, (422, "invalid-fields")),
        ({"id_number": "420105198001010020"}, (422, "invalid-fields")),
        ({"id_number": new_id_number(born(17))}, (422, "guardian-too-young")),
    ],
)
def test_a_guardian_is_grown_up_with_a_real_name(someone, changes, answer):
    guardian, link, _ = guardian_of(someone, someone())
    given = {name: value for name, value in (papers() | changes).items() if value is not None}

    assert problem(guardian.post(f"/guardianships/{link}/agree", given)) == answer


def test_a_guardian_cannot_show_the_wards_own_number(someone):
    number = new_id_number(born(16))
    guardian, link, _ = guardian_of(someone, someone(), id_number=number)

    reply = guardian.post(f"/guardianships/{link}/agree", papers() | {"id_number": number})

    assert (reply.status, reply.json["errors"][0]["pointer"]) == (422, "/id_number")


def test_a_guardian_who_serves_needs_no_papers(someone, manager):
    phone = new_phone()
    mother = someone().with_phone(phone)
    own = mother.done("/volunteers", form(id_number=new_id_number(date(1980, 3, 3), "female")))["id"]
    manager("wulidun-1").done(f"/volunteers/{own}/approve")
    someone().with_phone().done("/volunteers", minor_form(phone))
    (asked,) = mother.get("/me/wards").json["items"]

    assert mother.done(f"/guardianships/{asked['id']}/agree", {"consent": True})["state"] == "agreed"


def test_nobody_is_their_own_guardian(someone):
    phone = new_phone()

    reply = someone().with_phone(phone).post("/volunteers", minor_form(phone))

    assert (reply.status, reply.json["errors"][0]["pointer"]) == (422, "/guardian/phone")


def test_a_stranger_answers_for_nobody(someone):
    _, link, _ = guardian_of(someone, someone())

    for word, body in (("agree", papers()), ("refuse", {}), ("revoke", {})):
        assert problem(someone().with_phone().post(f"/guardianships/{link}/{word}", body)) == (404, "no-such-guardianship")


def test_a_refused_registration_goes_back_and_may_name_another_guardian(someone):
    ward = someone()
    guardian, link, volunteer = guardian_of(someone, ward)
    guardian.done(f"/guardianships/{link}/refuse", {"reason": "学业为重"})
    seen = ward.get("/me/volunteer").json
    assert (seen["state"], seen["reason_code"]) == ("returned", "GUARDIAN_REFUSED")
    number = new_id_number(born(16), "female")
    assert problem(ward.post(f"/volunteers/{volunteer}/resubmit", form(id_number=number))) == (422, "minor-needs-guardian")

    phone = new_phone()
    father = someone().with_phone(phone)
    seen = ward.done(f"/volunteers/{volunteer}/resubmit", minor_form(phone))

    assert seen["state"] == "pending_guardian"
    assert len(father.get("/me/wards").json["items"]) == 1
    assert problem(guardian.post(f"/guardianships/{link}/agree", papers())) == (409, "not-now")


def test_a_standing_consent_outlasts_a_return(someone, manager):
    ward = someone()
    guardian, link, volunteer = guardian_of(someone, ward)
    guardian.done(f"/guardianships/{link}/agree", papers())
    manager("wulidun-1").done(f"/volunteers/{volunteer}/return", {"reason_code": "OTHER", "note": "请补充"})

    seen = ward.done(f"/volunteers/{volunteer}/resubmit", form(id_number=new_id_number(born(16))))

    assert seen["state"] == "pending_review"


def test_a_silent_guardian_sends_it_back_after_seven_days(someone, as_job, clock):
    ward = someone()
    guardian, link, _ = guardian_of(someone, ward)
    clock.wind(days=6, hours=23)
    with as_job() as actor:
        guardians.sweep_silent_guardians(actor)
    assert Look(as_job).state_of(ward) == "pending_guardian"
    clock.wind(hours=2)

    with as_job() as actor:
        assert guardians.sweep_silent_guardians(actor) >= 1
    with as_job() as actor:
        assert guardians.sweep_silent_guardians(actor) == 0

    assert Look(as_job).state_of(ward) == "returned"
    assert guardian
    assert link


class Look:
    """A look at the rows without a token, which the wound clock has ended."""

    def __init__(self, as_job):
        self.as_job = as_job

    def state_of(self, person):
        with self.as_job():
            return db.session.scalars(select(Volunteer.state).where(Volunteer.person_id == person.person_id)).one()


def test_a_consent_taken_back_stops_the_service_until_it_is_given_again(someone, manager):
    ward, guardian, link, volunteer = taken_in(someone, manager)

    seen = guardian.done(f"/guardianships/{link}/revoke", {"reason": "期末考试"})

    assert (seen["state"], seen["volunteer_state"]) == ("revoked", "suspended")
    assert ward.get("/me/volunteer").json["suspended_for"] == "guardian"
    assert ward.get("/me").json["volunteer_id"] is None
    street = manager("wulidun")
    assert street.get(f"/volunteers/{volunteer}").json["moves"] == []
    assert problem(street.post(f"/volunteers/{volunteer}/restore")) == (409, "guardian-must-consent")
    assert problem(ward.post(f"/volunteers/{volunteer}/resume", {"consent": True})) == (409, "grown-ups-only")
    assert guardian.done(f"/guardianships/{link}/agree", papers())["volunteer_state"] == "active"
    assert ward.get("/me").json["volunteer_id"] == volunteer


def test_a_guardians_new_yes_does_not_undo_a_managers_suspension(someone, manager):
    ward, guardian, link, volunteer = taken_in(someone, manager)
    street = manager("wulidun")
    street.done(f"/volunteers/{volunteer}/suspend", {"reason": "核查"})
    guardian.done(f"/guardianships/{link}/revoke", {})
    assert problem(street.post(f"/volunteers/{volunteer}/restore")) == (409, "guardian-must-consent")

    seen = guardian.done(f"/guardianships/{link}/agree", papers())

    assert (seen["state"], seen["volunteer_state"]) == ("agreed", "suspended")
    assert street.done(f"/volunteers/{volunteer}/restore")["state"] == "active"
    assert ward.get("/me/volunteer").json["state"] == "active"


def test_a_consent_taken_back_before_the_review_sends_it_back(someone):
    ward = someone()
    guardian, link, _ = guardian_of(someone, ward)
    guardian.done(f"/guardianships/{link}/agree", papers())

    guardian.done(f"/guardianships/{link}/revoke", {})

    assert ward.get("/me/volunteer").json["state"] == "returned"


def test_at_eighteen_the_guardians_part_ends_and_service_goes_on(someone, manager, as_job, clock):
    ward, guardian, _, _ = taken_in(someone, manager, id_number=new_id_number(born(17)))
    clock.wind(days=367)

    with as_job() as actor:
        assert guardians.sweep_coming_of_age(actor) >= 1

    assert Look(as_job).state_of(ward) == "active"
    with as_job():
        assert queries.family_of(ward.person_id) == set()
    ward.by_wechat()
    assert guardian.by_wechat()


def test_grown_up_one_goes_on_by_ones_own_consent(someone, manager, as_job, clock):
    name = f"ward-{new_phone()}"
    ward = someone(name)
    guardian, link, volunteer = guardian_of(someone, ward, id_number=new_id_number(born(17)))
    guardian.done(f"/guardianships/{link}/agree", papers())
    manager("wulidun-1").done(f"/volunteers/{volunteer}/approve")
    guardian.done(f"/guardianships/{link}/revoke", {})
    clock.wind(days=367)
    with as_job() as actor:
        guardians.sweep_coming_of_age(actor)
    grown = ward.by_wechat(name)
    assert grown.get("/me/volunteer").json["moves"] == ["resume"]
    assert grown.post(f"/volunteers/{volunteer}/resume", {"consent": False}).status == 422

    seen = grown.done(f"/volunteers/{volunteer}/resume", {"consent": True})

    assert (seen["state"], seen["minor"]) == ("active", False)


def test_a_manager_does_not_decide_about_their_own_ward(someone, manager):
    clerk, phone = manager("jianqiao-1"), new_phone()
    clerk.with_phone(phone)
    ward = someone()
    volunteer = ward.with_phone().done("/volunteers", minor_form(phone, region="420105002001"))["id"]
    (asked,) = [one for one in clerk.get("/me/wards").json["items"] if one["volunteer_id"] == volunteer]
    clerk.done(f"/guardianships/{asked['id']}/agree", papers())

    assert problem(clerk.post(f"/volunteers/{volunteer}/approve")) == (403, "own-registration")


def test_a_minor_may_not_do_what_needs_a_grown_up(someone, manager, as_job):
    _, _, _, volunteer = taken_in(someone, manager)
    grown = registered(someone())

    with as_job():
        assert queries.missing_for(volunteer, adults_only=False, certificates=[], on_day=date(2026, 11, 20)) == []
        (why,) = queries.missing_for(volunteer, adults_only=True, certificates=[], on_day=date(2026, 11, 20))
        assert "18" in why
        assert queries.missing_for(grown, adults_only=True, certificates=[], on_day=date(2026, 11, 20)) == [
            "志愿者当前不在可服务状态"
        ]


def test_a_certificate_counts_once_a_clerk_has_verified_it_and_until_its_day(someone, manager, as_job):
    nurse, clerk = someone(), manager("wulidun-1")
    volunteer = registered(nurse)
    clerk.done(f"/volunteers/{volunteer}/approve")
    shown = nurse.done(
        "/me/volunteer/certificates", {"kind": "医疗", "title": "护士执业证书", "valid_until": "2030-06-30"}
    )

    def missing(day):
        with as_job():
            return queries.missing_for(volunteer, adults_only=False, certificates=["医疗"], on_day=day)

    assert missing(date(2027, 1, 1)) == ["缺少有效的医疗资格证书"]
    path = f"/volunteers/{volunteer}/certificates/{shown['id']}"
    assert problem(manager("wulidun-2").post(f"{path}/verify")) == (404, "no-such-volunteer")
    assert problem(nurse.post(f"{path}/verify")) == (403, "wrong-role")
    assert clerk.done(f"{path}/verify")["state"] == "verified"
    assert missing(date(2027, 1, 1)) == []
    assert missing(date(2030, 7, 1)) == ["缺少有效的医疗资格证书"]
    assert problem(clerk.post(f"{path}/refuse", {"reason": "改主意"})) == (409, "not-now")


def test_a_certificate_is_refused_with_a_reason_and_never_taken_expired(someone, manager):
    nurse, clerk = someone(), manager("wulidun-1")
    volunteer = registered(nurse)
    paper = {"kind": "心理", "title": "心理咨询师", "valid_until": "2020-01-01"}
    assert nurse.post("/me/volunteer/certificates", paper).status == 422
    shown = nurse.done("/me/volunteer/certificates", paper | {"valid_until": "2031-01-01"})

    clerk.done(f"/volunteers/{volunteer}/certificates/{shown['id']}/refuse", {"reason": "图像不清晰"})

    (seen,) = nurse.get("/me/volunteer").json["certificates"]
    assert (seen["state"], seen["reason"]) == ("refused", "图像不清晰")
    assert problem(clerk.post(f"/volunteers/{volunteer}/certificates/{volunteer}/verify")) == (404, "no-such-certificate")
