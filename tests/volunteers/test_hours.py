"""Coming and going, records of service, and the ledger of minutes."""

from contextlib import contextmanager
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import create_engine, func, select, text
from sqlalchemy.exc import ProgrammingError

from service.accounts import actions as accounts
from service.core.actors import Actor
from service.core.problems import Problem
from service.core.workdays import SHANGHAI
from service.data import announce, audit
from service.data.db import db
from service.volunteers.hours import actions, queries
from service.volunteers.hours.events import HoursConfirmed, HoursReversed
from service.volunteers.hours.models import HourEntry, ServiceRecord
from service.volunteers.hours.states import RecordState as S
from service.volunteers.teams import models as team_models  # noqa: F401
from tests.conftest import PASSWORD
from tests.people import Someone
from tests.volunteers.serving import HOME, make_volunteer, service

WORDS = {
    "title": "修灯", "category": "家电维修", "place": "五里墩社区", "unit_name": "五里墩社区文明实践站", "region": HOME,
}


@pytest.fixture
def volunteer(as_job, someone):
    return make_volunteer(as_job, someone())


@pytest.fixture
def propose(as_job):
    """Propose a record of a new order; (source, record id)."""

    def made(volunteer, source=None, **more):
        source = source or f"order:{uuid4()}"
        with as_job():
            row = actions.propose_record(
                volunteer.actor, source, volunteer.volunteer_id, **(WORDS | service() | more)
            )
            return source, row.id

    return made


@pytest.fixture
def confirm(as_job, someone):
    """A resident confirms a source."""

    def done(source):
        resident = make_volunteer(as_job, someone())
        with as_job():
            return [row.id for row in actions.confirm_record(resident.actor, source)]

    return done


@contextmanager
def refused(problem):
    with pytest.raises(Problem) as found:
        yield
    assert found.value.slug() == problem


def look(as_job, record_id):
    with as_job():
        row = queries.record(record_id)
        db.session.expunge(row)
        return row


@pytest.mark.does("VO06")
def test_what_a_resident_confirms_is_in_the_total(volunteer, propose, confirm):
    source, _ = propose(volunteer)
    before = volunteer.client.get("/me/hours").json

    confirm(source)

    after = volunteer.client.get("/me/hours").json
    assert (before["minutes"], before["pending_minutes"]) == (0, 90)
    assert (after["minutes"], after["hours"], after["pending_minutes"]) == (90, "1.5", 0)


def test_somebody_who_never_served_has_no_hours(someone):
    assert someone().get("/me/hours").json["minutes"] == 0
    assert someone().get("/me/records").json == {"items": [], "next": None}


def test_only_this_years_hours_are_this_years(volunteer, propose, confirm, clock):
    today = clock.now().astimezone(SHANGHAI).date()
    old, _ = propose(volunteer, **service(date(today.year - 1, 6, 1)))
    new, _ = propose(volunteer, **service(date(today.year, 1, 1)))
    confirm(old)
    confirm(new)

    found = volunteer.client.get("/me/hours").json

    assert (found["minutes"], found["minutes_this_year"]) == (180, 90)


def test_confirming_twice_counts_once(volunteer, propose, confirm):
    source, record_id = propose(volunteer)

    assert confirm(source) == [record_id]
    assert confirm(source) == []
    assert volunteer.client.get("/me/hours").json["minutes"] == 90


def test_proposing_twice_is_proposing_once(volunteer, propose, confirm):
    source, first = propose(volunteer)

    assert propose(volunteer, source)[1] == first
    confirm(source)
    assert propose(volunteer, source)[1] == first


def test_a_record_rejected_may_be_proposed_again_as_the_next_version(volunteer, propose, as_job):
    source, first = propose(volunteer)
    with as_job() as job:
        actions.reject_record(job, source, "居民否认")

    second = look(as_job, propose(volunteer, source)[1])

    assert (second.version, second.replaces, second.state) == (2, first, S.PENDING)


@pytest.mark.parametrize(
    ("more", "flag"),
    [
        ({"window_to": service(minutes=29)["finished_at"]}, "OVER_WINDOW"),
        (service(minutes=12 * 60 + 1), "TOO_LONG"),
        (service(hour=0), "NIGHT"),
        (service(hour=4), "NIGHT"),
    ],
)
def test_what_is_odd_waits_for_the_street(volunteer, propose, confirm, as_job, more, flag):
    source, record_id = propose(volunteer, **more)

    assert confirm(source) == []
    row = look(as_job, record_id)
    assert (row.state, row.flags, row.desk) == (S.ANOMALY, [flag], "street")
    assert volunteer.client.get("/me/hours").json["anomalies"] == 1


def test_an_hour_past_the_window_is_still_in_order(volunteer, propose, as_job):
    _, record_id = propose(volunteer, window_to=service(minutes=30)["finished_at"])

    assert look(as_job, record_id).state is S.PENDING


def test_more_than_twelve_hours_on_one_day_is_odd(volunteer, propose, as_job):
    propose(volunteer, **service(hour=6, minutes=400))

    _, record_id = propose(volunteer, **service(hour=14, minutes=321))

    assert look(as_job, record_id).flags == ["DAY_TOO_LONG"]


def test_the_same_hour_is_never_counted_twice(volunteer, propose, confirm, as_job):
    first, _ = propose(volunteer)
    second, record_id = propose(volunteer, **service(hour=10, minutes=90))

    confirm(first)
    confirm(second)

    row = look(as_job, record_id)
    assert (row.state, row.flags, row.periods) == (S.ANOMALY, ["OVERLAP"], None)
    assert volunteer.client.get("/me/hours").json["minutes"] == 90


def test_back_to_back_is_no_overlap(volunteer, propose, as_job):
    propose(volunteer)

    _, record_id = propose(volunteer, started_at=service()["finished_at"], finished_at=service(minutes=120)["finished_at"])

    assert look(as_job, record_id).state is S.PENDING


def test_two_people_may_serve_at_the_same_time(volunteer, propose, as_job, someone):
    source, _ = propose(volunteer)

    _, record_id = propose(make_volunteer(as_job, someone()), source)

    assert look(as_job, record_id).state is S.PENDING


def test_of_overlapping_hours_the_street_confirms_the_undisputed_part(volunteer, propose, as_job, manager):
    propose(volunteer)
    _, record_id = propose(volunteer, **service(hour=10, minutes=90))
    street = manager("wulidun")

    too_much = street.post(f"/records/{record_id}/confirm", {"minutes": 61})
    found = street.done(f"/records/{record_id}/confirm", {})

    assert too_much.json["errors"][0]["pointer"] == "/minutes"
    assert (found["state"], found["credited_minutes"]) == ("confirmed", 60)


def test_hours_wholly_claimed_by_another_record_can_only_be_rejected(volunteer, propose, manager):
    propose(volunteer)
    _, record_id = propose(volunteer, **service(minutes=30))
    street = manager("wulidun")

    assert street.post(f"/records/{record_id}/confirm", {}).problem == "nothing-undisputed"
    assert street.done(f"/records/{record_id}/reject", {"reason": "重复"})["state"] == "rejected"


def test_a_community_clerk_confirms_what_waits_but_not_what_is_odd(volunteer, propose, manager):
    _, plain = propose(volunteer)
    _, odd = propose(volunteer, **service(hour=1))
    clerk = manager("wulidun-1")

    assert clerk.done(f"/records/{plain}/confirm", {})["state"] == "confirmed"
    assert clerk.post(f"/records/{odd}/confirm", {}).problem == "wrong-role"
    assert manager("district").done(f"/records/{odd}/confirm", {})["state"] == "confirmed"


def test_a_clerk_elsewhere_sees_no_such_record(volunteer, propose, manager):
    _, record_id = propose(volunteer)
    stranger = manager("wulidun-2")

    seen, unseen = stranger.get(f"/records/{record_id}"), stranger.get(f"/records/{uuid4()}")
    assert (seen.status, seen.problem) == (404, "no-such-record")
    assert seen.json | {"request_id": 0} == unseen.json | {"request_id": 0}
    assert stranger.post(f"/records/{record_id}/confirm", {}).status == 404
    assert stranger.get(f"/records/{record_id}/history").status == 404
    assert stranger.post(f"/records/{record_id}/lower", {"minutes": 1, "reason": "x"}).status == 404


def test_fewer_minutes_need_a_reason(volunteer, propose, manager):
    _, record_id = propose(volunteer)
    clerk = manager("wulidun-1")

    assert clerk.post(f"/records/{record_id}/confirm", {"minutes": 60}).json["errors"][0]["pointer"] == "/reason"
    assert clerk.done(f"/records/{record_id}/confirm", {"minutes": 60, "reason": "提前离开"})["minutes"] == 60
    assert clerk.post(f"/records/{record_id}/confirm", {}).problem == "proposed-themselves"
    assert manager("wulidun-1b").post(f"/records/{record_id}/confirm", {}).problem == "not-now"


def test_more_minutes_than_were_served_are_refused(volunteer, propose, manager):
    _, record_id = propose(volunteer)

    reply = manager("wulidun-1").post(f"/records/{record_id}/confirm", {"minutes": 91, "reason": "辛苦"})

    assert (reply.status, reply.json["errors"][0]["pointer"]) == (422, "/minutes")


def test_a_volunteer_may_say_it_was_less_until_it_is_decided(volunteer, propose, confirm):
    source, record_id = propose(volunteer)
    me = volunteer.client

    assert me.done(f"/records/{record_id}/lower", {"minutes": 60, "reason": "等人半小时"})["minutes"] == 60
    assert me.post(f"/records/{record_id}/lower", {"minutes": 60, "reason": "又一次"}).status == 422
    confirm(source)
    assert me.get("/me/hours").json["minutes"] == 60
    assert me.post(f"/records/{record_id}/lower", {"minutes": 30, "reason": "晚了"}).problem == "not-now"


def test_nobody_lowers_the_hours_of_another(volunteer, propose, manager):
    _, record_id = propose(volunteer)

    assert manager("wulidun-1").post(f"/records/{record_id}/lower", {"minutes": 1, "reason": "x"}).problem == "wrong-role"


def test_nobody_decides_about_their_own_hours(app, as_job, propose, manager):
    name = f"clerk-{uuid4().hex[:8]}"
    with as_job():
        accounts.make_manager(name, PASSWORD, "管理员", "A3", HOME, totp=False)
    clerk = Someone(app).by_password(name, PASSWORD)
    serving = make_volunteer(as_job, clerk)
    source, record_id = propose(serving)

    assert clerk.post(f"/records/{record_id}/confirm", {}).problem == "served-themselves"
    with as_job(), refused("served-themselves"):
        actions.confirm_record(serving.actor, source)
    manager("wulidun-1b").done(f"/records/{record_id}/confirm", {})


def test_whoever_proposed_a_record_does_not_decide_it(volunteer, as_job, manager):
    clerk = manager("wulidun-1")
    with as_job():
        row = actions.propose_record(
            Actor(person_id=UUID(clerk.person_id)), f"order:{uuid4()}", volunteer.volunteer_id, **WORDS, **service()
        )
        record_id = row.id

    assert clerk.post(f"/records/{record_id}/confirm", {}).problem == "proposed-themselves"
    assert clerk.get(f"/records/{record_id}").json["moves"] == []
    assert manager("wulidun-1b").get(f"/records/{record_id}").json["moves"] == ["confirm", "reject"]


def test_a_resident_has_no_business_with_records(someone, volunteer, propose):
    _, record_id = propose(volunteer)

    assert someone().post(f"/records/{record_id}/confirm", {}).problem == "wrong-role"
    assert someone().get("/records").json["items"] == []
    assert someone().get(f"/records/{record_id}").status == 404


def test_the_desk_shows_what_waits_first_and_the_most_urgent_on_top(volunteer, propose, confirm, manager):
    done, _ = propose(volunteer, **service(date(2024, 3, 1)))
    _, later = propose(volunteer, **service(date(2024, 3, 20)))
    _, sooner = propose(volunteer, **service(date(2024, 3, 4)))
    confirm(done)
    clerk = manager("wulidun-1")

    page = clerk.get("/records", {"limit": 1}).json
    seen = page["items"]
    while page["next"]:
        page = clerk.get("/records", {"limit": 7, "after": page["next"]}).json
        seen += page["items"]

    ids = [row["id"] for row in seen]
    assert len(ids) == len(set(ids))
    assert ids.index(str(sooner)) < ids.index(str(later)) < [row["source"] for row in seen].index(done)
    assert {row["colour"] for row in seen if row["state"] == "pending"} <= {"green", "yellow", "red"}
    assert all(row["state"] == "confirmed" for row in clerk.get("/records", {"state": "confirmed"}).json["items"])
    assert clerk.get("/records", {"region": "420105002"}).json["items"] == []
    assert clerk.get("/records", {"after": "W10"}).status == 422


def test_a_correction_reverses_one_version_and_makes_the_next(volunteer, propose, confirm, manager):
    source, first = propose(volunteer)
    confirm(source)
    clerk = manager("wulidun-1")

    assert clerk.post(f"/records/{first}/correct", {"minutes": 91, "reason": "x"}).status == 422
    assert clerk.post(f"/records/{first}/correct", {"minutes": 90, "reason": "x"}).status == 422
    second = clerk.done(f"/records/{first}/correct", {"minutes": 45, "reason": "核实"})
    third = manager("wulidun-1b").done(f"/records/{second['id']}/correct", {"minutes": 90, "reason": "异议成立"})

    assert (second["version"], second["replaces"], second["minutes"]) == (2, str(first), 45)
    assert (third["version"], third["minutes"]) == (3, 90)
    assert volunteer.client.get("/me/hours").json["minutes"] == 90
    assert clerk.post(f"/records/{first}/correct", {"minutes": 10, "reason": "x"}).problem in (
        "not-now", "proposed-themselves",
    )


def test_whoever_decided_does_not_correct(volunteer, propose, manager):
    _, record_id = propose(volunteer)
    clerk = manager("wulidun-1")
    clerk.done(f"/records/{record_id}/confirm", {})

    assert clerk.post(f"/records/{record_id}/correct", {"minutes": 1, "reason": "x"}).problem == "proposed-themselves"


def test_only_the_street_takes_hours_back(volunteer, propose, confirm, manager):
    source, record_id = propose(volunteer)
    confirm(source)

    assert manager("wulidun-1").post(f"/records/{record_id}/reverse", {"reason": "x"}).problem == "wrong-role"
    assert manager("wulidun").done(f"/records/{record_id}/reverse", {"reason": "投诉属实"})["minutes"] == 0
    assert volunteer.client.get("/me/hours").json["minutes"] == 0
    assert [m["move"] for m in volunteer.client.get(f"/records/{record_id}/history").json["items"]] == [
        "propose", "confirm", "reverse",
    ]


def test_reversing_then_confirming_again_restores_the_exact_total(volunteer, propose, confirm, as_job):
    source, _ = propose(volunteer)
    confirm(source)
    with as_job() as job:
        actions.reverse_record(job, source, "误判")
    assert volunteer.client.get("/me/hours").json["minutes"] == 0

    propose(volunteer, source)
    confirm(source)

    assert volunteer.client.get("/me/hours").json["minutes"] == 90


def test_what_is_confirmed_and_taken_back_is_told_to_the_rooms_above(volunteer, propose, confirm, as_job, monkeypatch):
    told = []
    monkeypatch.setattr(announce._Table, "reactions", {HoursConfirmed: (told.append,), HoursReversed: (told.append,)})
    source, record_id = propose(volunteer, coefficient="1.2")

    confirm(source)
    with as_job() as job:
        actions.reverse_record(job, source, "x")

    earned, lost = told
    assert (earned.record_id, earned.person_id, earned.minutes, earned.coefficient) == (
        record_id, volunteer.person_id, 90, "1.2",
    )
    assert (earned.minor, earned.family, earned.region) == (False, False, HOME)
    assert (lost.record_id, lost.minutes) == (record_id, 90)


def test_a_minors_hours_are_told_as_a_minors(as_job, someone, propose, confirm, monkeypatch):
    told = []
    monkeypatch.setattr(announce._Table, "reactions", {HoursConfirmed: (told.append,)})
    child = make_volunteer(as_job, someone(), born=date(2009, 11, 21))
    first, _ = propose(child, **service(date(2027, 11, 20)))
    second, _ = propose(child, **service(date(2027, 11, 21)))

    confirm(first)
    confirm(second)

    assert [fact.minor for fact in told] == [True, False]


def test_nobody_serves_in_two_places_at_once(volunteer, as_job):
    here, there = f"order:{uuid4()}", f"order:{uuid4()}"
    with as_job():
        first = actions.stamp(volunteer.actor, here, volunteer.volunteer_id, "in")
        assert actions.stamp(volunteer.actor, here, volunteer.volunteer_id, "in").id == first.id
        assert queries.running_service(volunteer.volunteer_id).source == here
        with refused("already-serving"):
            actions.stamp(volunteer.actor, there, volunteer.volunteer_id, "in")
        with refused("not-serving"):
            actions.stamp(volunteer.actor, there, volunteer.volunteer_id, "out")
        actions.stamp(volunteer.actor, here, volunteer.volunteer_id, "out")
        assert queries.running_service(volunteer.volunteer_id) is None
        actions.stamp(volunteer.actor, there, volunteer.volunteer_id, "in")
        assert queries.running_service(volunteer.volunteer_id).source == there


def test_who_served_where_is_told_by_source(volunteer, propose, as_job):
    source, _ = propose(volunteer)
    with as_job():
        assert queries.states_of(source) == {volunteer.volunteer_id: S.PENDING}
        assert queries.states_of("order:none") == {}


def test_undecided_records_go_up_a_desk_and_are_late_after_ten_working_days(volunteer, propose, as_job, clock):
    today = clock.now().astimezone(SHANGHAI).date()
    _, record_id = propose(volunteer, **service(today - timedelta(days=1)))
    desks = []
    for _day in range(25):
        clock.wind(days=1)
        with as_job("sweep-undecided-records") as job:
            while actions.sweep_undecided_records(job, 500):
                pass
        row = look(as_job, record_id)
        if not desks or desks[-1] != (str(row.desk), "LATE" in row.flags):
            desks.append((str(row.desk), "LATE" in row.flags))

    assert desks == [("community", False), ("street", False), ("district", True)]
    assert row.state is S.PENDING


def test_the_deadline_of_a_year_without_a_calendar_is_provisional(volunteer, propose, as_job):
    known, unknown = propose(volunteer), propose(volunteer, **service(date(2031, 5, 5)))

    assert look(as_job, known[1]).due_provisional is False
    assert look(as_job, unknown[1]).due_provisional is True


def test_the_total_is_the_sum_of_entries_and_of_what_is_confirmed(volunteer, propose, confirm, as_job):
    for hour in (6, 8, 10, 13):
        confirm(propose(volunteer, **service(hour=hour, minutes=hour * 7))[0])
    taken_back, _ = propose(volunteer, **service(date(2026, 11, 21)))
    confirm(taken_back)
    with as_job() as job:
        actions.reverse_record(job, taken_back, "x")
        db.session.flush()
        confirmed = db.session.scalar(
            select(func.sum(ServiceRecord.credited_minutes)).where(
                ServiceRecord.volunteer_id == volunteer.volunteer_id, ServiceRecord.state == S.CONFIRMED
            )
        )
        entries = db.session.scalar(
            select(func.sum(HourEntry.minutes)).where(HourEntry.volunteer_id == volunteer.volunteer_id)
        )
        assert queries.total_minutes(volunteer.volunteer_id) == entries == confirmed == 259


@pytest.mark.parametrize("statement", ["UPDATE {} SET created_at = now()", "DELETE FROM {}", "TRUNCATE {}"])
@pytest.mark.parametrize("table", ["service_stamp", "hour_entry", "record_move"])
def test_nothing_is_overwritten(database, table, statement):
    engine = create_engine(database[1])
    with engine.connect() as connection, pytest.raises(ProgrammingError, match="permission denied"):
        connection.execute(text(statement.format(table)))
    engine.dispose()


def test_every_entry_is_sealed(volunteer, propose, confirm, as_job):
    confirm(propose(volunteer)[0])
    with as_job():
        while audit.seal_waiting():
            pass
        entry = db.session.scalar(select(HourEntry.id).where(HourEntry.volunteer_id == volunteer.volunteer_id))
        assert db.session.scalar(select(audit.Seal.number).where(audit.Seal.row_id == entry)) is not None


def test_records_are_asked_for_by_desk_and_by_volunteer(volunteer, propose, manager):
    _, record = propose(volunteer)
    clerk = manager("wulidun-1")

    def found(**query):
        return [item["id"] for item in clerk.get("/records", {"limit": 100, **query}).json["items"]]

    assert found(volunteer_id=str(volunteer.volunteer_id)) == [str(record)]
    assert str(record) in found(desk="community")
    assert str(record) not in found(desk="street")
