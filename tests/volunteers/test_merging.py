"""One human being registered twice: both are told, the hours are united less what overlaps, and it can be undone exactly."""

import itertools
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from service.core import numbers
from service.core.ids import uuid7
from service.data.db import db
from service.points import actions as points
from service.volunteers.external.models import ExternalHours
from service.volunteers.hours import actions as hours
from service.volunteers.merging import actions
from service.volunteers.teams import queries as teams
from service.volunteers.teams.models import Team, TeamMember
from service.volunteers.teams.states import MemberRole, MemberState, TeamState
from service.volunteers.training.models import Course, CoursePart
from service.volunteers.training.states import CourseKind, CourseState
from tests.volunteers.serving import HOME, make_volunteer

pytestmark = pytest.mark.timeout(180)
_serial = itertools.count(1)
DAY = datetime(2026, 3, 2, tzinfo=UTC)
STRETCHES = st.lists(
    st.tuples(st.integers(0, 8), st.integers(0, 40), st.integers(1, 10)), min_size=0, max_size=5
)  # day, quarter of an hour after eight, quarters long


def served(as_job, volunteer, stretches):
    """These services, confirmed where they do not overlap one's own; nothing is left undecided."""
    with as_job() as job:
        for day, start, length in stretches:
            source = f"order:merge-{next(_serial)}"
            begun = DAY + timedelta(days=day, minutes=15 * start)
            record = hours.propose_record(
                job, source, volunteer.volunteer_id, started_at=begun, finished_at=begun + timedelta(minutes=15 * length),
                title="陪诊", category="陪诊陪伴", place="五琴里社区", unit_name="五琴里社区", region=HOME,
                begun_by_code=True,
            )
            if record.state.value == "pending":
                hours.confirm_record(job, source)
            else:
                hours.reject_record(job, source, "重叠")


def standing(as_job, *volunteers):
    """What counts of each: minutes, stretches, points and debt."""
    found = []
    with as_job():
        for one in volunteers:
            who = {"v": one.volunteer_id, "p": one.person_id}
            found.append((
                db.session.scalar(text("SELECT coalesce(sum(minutes), 0) FROM hour_entry WHERE volunteer_id = :v"), who),
                sorted(str(row[0]) for row in db.session.execute(text(
                    "SELECT periods FROM service_record WHERE volunteer_id = :v AND state = 'confirmed'"), who)),
                db.session.scalar(text("SELECT coalesce(max(balance), 0) FROM point_account"
                                       " WHERE person_id = :p AND kind = 'person'"), who),
                db.session.scalar(text("SELECT coalesce(sum(amount), 0) FROM posting o JOIN point_account a"
                                       " ON a.id = o.account_id WHERE a.person_id = :p AND a.kind = 'debt'"), who),
            ))
    return found


def united(as_job, *volunteers):
    """How many minutes the two have together, each moment once."""
    with as_job():
        return db.session.scalar(text(
            "SELECT coalesce(sum(extract(epoch FROM upper(s) - lower(s)) / 60), 0)::integer"
            " FROM (SELECT unnest(range_agg(p)) AS s FROM service_record r, unnest(r.periods) p"
            " WHERE r.volunteer_id = ANY(:ids) AND r.state = 'confirmed') x"
        ), {"ids": [one.volunteer_id for one in volunteers]})


@pytest.fixture
def two(as_job, someone):
    return lambda: (make_volunteer(as_job, someone()), make_volunteer(as_job, someone()))


def proposed(manager, kept, folded):
    return manager("wulidun").done("/merges", {
        "kept_number": kept.number, "folded_number": folded.number, "reason": "同一人登记了两次",
    })["id"]


@given(first=STRETCHES, second=STRETCHES, spent=st.integers(0, 30))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_VO02_applying_unites_less_overlaps_and_undoing_restores_exactly(app, as_job, two, manager, first, second, spent):
    kept, folded = two()
    for one, stretches in ((kept, first), (folded, second)):
        served(as_job, one, stretches)
    balance = standing(as_job, folded)[0][2]
    if 0 < spent <= balance:
        with as_job():
            points.debit(folded.person_id, source=f"merge-test:{next(_serial)}", points=spent, note="换礼品")
    before, whole = standing(as_job, kept, folded), united(as_job, kept, folded)
    case = proposed(manager, kept, folded)
    district = manager("district")
    assert district.post(f"/merges/{case}/apply").problem == "notice-still-runs"
    with as_job():
        db.session.execute(text("UPDATE merge_case SET earliest_at = created_at WHERE id = :id"), {"id": case})

    district.done(f"/merges/{case}/apply")

    after = standing(as_job, kept, folded)
    assert (after[0][0], after[1][0]) == (whole, 0)
    assert after[1][3] == 0, "what the folded one owed is the kept one's now"
    assert sum(one[2] + one[3] for one in after) <= sum(one[2] + one[3] for one in before)

    manager("district").done(f"/merges/{case}/undo", {"reason": "不是同一个人"})

    assert standing(as_job, kept, folded) == before


@pytest.mark.does("VO02")
def test_VO02_both_are_told_first_sign_in_leads_to_one_account_and_back_again(app, as_job, manager, someone, clock):
    kept, folded = make_volunteer(as_job, someone("kept-one")), make_volunteer(as_job, someone("folded-one"))
    case = proposed(manager, kept, folded)
    for one in (kept, folded):
        assert one.client.get("/me/merges").json["items"][0]["moves"] == ["object"]
        with as_job():
            letters = db.session.scalar(text(
                "SELECT count(*) FROM letter WHERE about = :about AND payload->>'person_id' = :me"),
                {"about": f"merge:{case}", "me": str(one.person_id)})
        assert letters == 1
    clock.wind(days=3, minutes=1)
    manager("district").done(f"/merges/{case}/apply")

    assert someone("folded-one").person_id == str(kept.person_id)
    assert someone("kept-one").get("/me/volunteer").json["number"] == kept.number
    found = manager("wulidun").get(f"/volunteers/{folded.volunteer_id}").json
    assert (found["state"], found["suspended_for"], found["moves"]) == ("suspended", "merged", [])
    assert manager("wulidun").post(f"/volunteers/{folded.volunteer_id}/restore").problem == "ends-otherwise"

    manager("district").done(f"/merges/{case}/undo", {"reason": "不是同一个人"})
    assert someone("folded-one").person_id == str(folded.person_id)
    assert someone("folded-one").get("/me/volunteer").json["state"] == "active"


@pytest.mark.does("VO02")
def test_VO02_what_stands_beside_the_hours_goes_over_and_comes_back(as_job, two, manager):
    kept, folded = two()
    common = {"title": "交通劝导", "unit_name": "桥口社区", "platform": "志愿汇", "service_day": DAY.date()}
    with as_job():
        course = uuid7()
        db.session.add(Course(
            id=course, serial=next(_serial) + 900, region=HOME, kind=CourseKind.ONLINE, state=CourseState.OPEN,
            title="急救", text="止血", minutes=30, made_by=kept.person_id,
        ))
        db.session.flush()
        for one, title in ((kept, "交通劝导"), (folded, "交通劝导"), (folded, "图书整理")):
            db.session.add(ExternalHours(
                volunteer_id=one.volunteer_id, person_id=one.person_id, region=HOME, minutes=60, **common | {"title": title},
            ))
        db.session.add(CoursePart(
            course_id=course, person_id=folded.person_id, volunteer_id=folded.volunteer_id, region=HOME, began_at=DAY,
        ))
        serial = teams.last_serial(HOME) + 1
        team = Team(
            number=numbers.team_number(HOME, serial), serial=serial, level=4, region=HOME, reach=HOME,
            name="合并小队", category="卫生环保", state=TeamState.ACTIVE, leader_id=kept.person_id,
        )
        db.session.add(team)
        db.session.flush()
        db.session.add(TeamMember(
            team_id=team.id, person_id=folded.person_id, volunteer_id=folded.volunteer_id, reach=HOME,
            role=MemberRole.MEMBER, state=MemberState.ACTIVE, seat=1, joined_at=DAY,
        ))

    def beside(one):
        with as_job():
            who = {"v": one.volunteer_id}
            return [
                db.session.scalar(text(f"SELECT count(*) FROM {table} WHERE volunteer_id = :v"), who)  # noqa: S608
                for table in ("external_hours", "course_part", "team_member")
            ]

    assert (beside(kept), beside(folded)) == ([1, 0, 0], [2, 1, 1])
    case = proposed(manager, kept, folded)
    with as_job():
        db.session.execute(text("UPDATE merge_case SET earliest_at = created_at WHERE id = :id"), {"id": case})
    manager("district").done(f"/merges/{case}/apply")
    assert (beside(kept), beside(folded)) == ([2, 1, 1], [1, 0, 0])  # the same hours stay where they were

    manager("district").done(f"/merges/{case}/undo", {"reason": "不是同一个人"})

    assert (beside(kept), beside(folded)) == ([1, 0, 0], [2, 1, 1])


def test_whoever_objects_stops_it_and_nobody_agrees_to_their_own(as_job, two, manager, clock):
    kept, folded = two()
    case = proposed(manager, kept, folded)
    folded.client.done(f"/merges/{case}/object", {"reason": "我们是双胞胎"})
    clock.wind(days=4)

    assert manager("district").post(f"/merges/{case}/apply").problem == "somebody-objects"
    assert manager("wulidun").post(f"/merges/{case}/apply").problem == "wrong-role"
    again = manager("wulidun").post("/merges", {
        "kept_number": kept.number, "folded_number": folded.number, "reason": "再来一次"})
    assert again.problem == "merged-already"
    manager("district").done(f"/merges/{case}/refuse", {"reason": "不是同一个人"})
    own = manager("district").done("/merges", {
        "kept_number": kept.number, "folded_number": folded.number, "reason": "区里发现"})["id"]
    assert manager("district").post(f"/merges/{own}/apply").problem == "own-merge"


def test_a_merge_that_breaks_off_half_way_has_not_happened(app, as_job, two, manager, clock, monkeypatch):
    kept, folded = two()
    served(as_job, folded, [(0, 0, 4), (1, 0, 4), (2, 0, 4)])
    before = standing(as_job, kept, folded)
    case = proposed(manager, kept, folded)
    clock.wind(days=3, minutes=1)
    district = manager("district")

    def breaks(*_):
        raise RuntimeError("the line is cut")

    monkeypatch.setattr(actions.accounts, "lead_to", breaks)
    assert district.post(f"/merges/{case}/apply").status == 500
    monkeypatch.undo()

    assert standing(as_job, kept, folded) == before
    with as_job():
        assert db.session.scalar(text("SELECT count(*) FROM merge_step WHERE case_id = :id"), {"id": case}) == 0
    district.done(f"/merges/{case}/apply")
    assert standing(as_job, kept)[0][0] == 180


def test_records_that_wait_are_decided_first(as_job, two, manager, clock):
    kept, folded = two()
    with as_job() as job:
        hours.propose_record(
            job, "order:waits", folded.volunteer_id, started_at=DAY, finished_at=DAY + timedelta(hours=1), title="陪诊",
            category="陪诊陪伴", place="五琴里社区", unit_name="五琴里社区", region=HOME)
    case = proposed(manager, kept, folded)
    clock.wind(days=3, minutes=1)

    assert manager("district").post(f"/merges/{case}/apply").problem == "records-undecided"
