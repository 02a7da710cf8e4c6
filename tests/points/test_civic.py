"""Points without hours: what a punch-in, a quiz, a lecture, an article, a snapshot and its own remedy earn (P-32, P-35)."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import update

from service.data.db import db
from service.points import actions, queries, rules
from service.points.states import CivicKind
from service.volunteers.models import Volunteer
from service.web import boundary
from tests.points.test_races import all_at_once
from tests.volunteers.registering import born, registered

K = CivicKind
NOON = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)


@pytest.fixture
def earn(as_job):
    def one(who, kind, *, source=None, at=NOON):
        with as_job():
            return actions.earn_civic(UUID(who.person_id), kind=kind, source=source or str(uuid4()), at=at)

    return one


@pytest.mark.parametrize(
    ("kind", "today", "earned"),
    [
        (K.PUNCH_IN, {}, 1), (K.PUNCH_IN, {K.PUNCH_IN: 3}, 0), (K.QUIZ, {}, 1), (K.QUIZ, {K.QUIZ: 1}, 0),
        (K.LECTURE, {K.LECTURE: 2}, 2), (K.LECTURE, {K.LECTURE: 4}, 0), (K.SNAPSHOT, {K.SNAPSHOT: 10}, 5),
        (K.SNAPSHOT, {K.SNAPSHOT: 15}, 0), (K.SELF_FIX, {K.SELF_FIX: 8}, 8), (K.SELF_FIX, {K.SELF_FIX: 16}, 4),
        (K.SELF_FIX, {K.SNAPSHOT: 15, K.LECTURE: 4}, 1), (K.QUIZ, {K.SNAPSHOT: 15, K.LECTURE: 4, K.PUNCH_IN: 1}, 0),
        (K.ARTICLE, {K.SNAPSHOT: 15, K.SELF_FIX: 5, K.ARTICLE: 30}, 10), (K.QUIZ, {K.ARTICLE: 100}, 1),
    ],
)
def test_each_kind_has_its_worth_and_its_cap_and_all_have_one_together(kind, today, earned):
    assert rules.civic_points(kind, today) == earned


@given(st.lists(st.sampled_from(list(K)), max_size=60))
def test_no_order_of_deeds_brings_more_than_twenty_a_day_but_by_articles(deeds):
    today = dict.fromkeys(K, 0)
    for kind in deeds:
        today[kind] += rules.civic_points(kind, today)

    assert sum(points for kind, points in today.items() if kind is not K.ARTICLE) <= rules.FIRST_CIVIC_DAY
    for kind, most in ((K.PUNCH_IN, 3), (K.QUIZ, 1), (K.LECTURE, 4), (K.SNAPSHOT, 15)):
        assert today[kind] <= most
    assert today[K.ARTICLE] == 10 * deeds.count(K.ARTICLE)


def test_a_version_that_knows_nothing_of_deeds_leaves_them_as_at_first():
    older = rules.rule_of(2, date(2027, 1, 1), {"points_per_hour": 12, "day_minutes": 480, "first_registration": 5})

    assert (older.civic, older.civic_day, older.organiser_percent) == (rules.FIRST_CIVIC, 20, 20)
    assert rules.rule_of(2, older.effective_from, older.values()) == older


@pytest.mark.does("PT02")
def test_what_a_deed_is_worth_is_set_by_two_of_the_district_from_a_day_on(manager, someone, earn):
    """P-32 is no constant: each entry names the version that it was earned by."""
    who, then = someone(), datetime(2160, 5, 4, 4, 0, tzinfo=UTC)
    draft = manager("district").done("/points/rules", {
        "effective_from": "2160-05-04", "points_per_hour": 10, "day_minutes": 480, "first_registration": 5,
        "organiser_percent": 50, "civic_day": 6, "basis": "汉文明办〔2026〕31 号",
        "civic": [{"kind": "punch_in", "points": 2, "a_day": 4}, {"kind": "self_fix", "points": 9, "a_day": None}],
    })
    assert any("文明实践点打卡 2 分（每天最多 4 分）" in line for line in draft["words"])
    assert earn(who, K.PUNCH_IN, at=then) == 1  # nobody has said yes

    version = manager("district-2").done(f"/points/rules/drafts/{draft['id']}/approve")["version"]

    assert [earn(who, K.PUNCH_IN, at=then + timedelta(minutes=n)) for n in range(3)] == [2, 1, 0]
    assert earn(who, K.SELF_FIX, at=then) == 2  # what is left of six a day
    assert earn(who, K.ARTICLE, at=then) == 10  # as it was
    assert earn(who, K.PUNCH_IN, at=then - timedelta(days=1)) == 1  # never for what was before
    entries = who.get("/me/points/entries").json["items"]
    assert [one["rule_version"] == version for one in reversed(entries)] == [False, True, True, True, True, False]


@pytest.mark.parametrize(("field", "value"), [
    ("civic", [{"kind": "quiz", "points": 1}, {"kind": "quiz", "points": 2}]), ("civic", [{"kind": "quiz", "points": -1}]),
    ("civic", [{"kind": "singing", "points": 1}]), ("organiser_percent", 101),
])
def test_what_makes_no_sense_is_no_rule(manager, field, value):
    body = {"effective_from": "2160-05-04", "points_per_hour": 10, "day_minutes": 480, "first_registration": 5}

    assert manager("district").post("/points/rules", body | {field: value}).status == 422


def test_what_earns_is_told_and_earns_once_a_source(as_job, someone, earn):
    who, source = someone(), str(uuid4())

    assert [earn(who, K.SNAPSHOT, source=source) for _ in range(3)] == [5, 0, 0]

    (entry,) = who.get("/me/points/entries").json["items"]
    assert (entry["amount"], entry["note"], entry["source"]) == (5, "随手拍被采纳", f"civic:snapshot:{source}")
    with as_job():
        assert queries.first_hour_at(UUID(who.person_id)) is None
        assert queries.check_all(UUID(who.person_id)) == []


def test_the_days_cap_is_of_the_shanghai_day_and_begins_anew(someone, earn):
    who = someone()
    midnight = datetime(2026, 11, 20, 16, 0, tzinfo=UTC)

    last = [earn(who, K.SNAPSHOT, at=midnight - timedelta(seconds=1)) for _ in range(4)]
    fixed = earn(who, K.SELF_FIX, at=midnight - timedelta(seconds=1))
    quiz = earn(who, K.QUIZ, at=midnight - timedelta(seconds=1))

    assert (last, fixed, quiz) == ([5, 5, 5, 0], 5, 0)
    assert (earn(who, K.SNAPSHOT, at=midnight), earn(who, K.ARTICLE, at=midnight)) == (5, 10)
    assert who.get("/me/points").json["balance"] == 35


def test_what_was_adopted_by_mistake_is_taken_back_and_leaves_the_cap_as_it_was(as_job, someone, earn):
    who, snapshot = someone(), uuid4()
    earn(who, K.SNAPSHOT, source=str(snapshot))
    earn(who, K.SNAPSHOT)
    earn(who, K.SNAPSHOT)

    with as_job():
        taken = actions.claw_back(UUID(who.person_id), record_id=snapshot, at=NOON, what="civic:snapshot")

    assert (taken, earn(who, K.SNAPSHOT)) == (5, 0)
    assert who.get("/me/points").json["balance"] == 10


def test_a_child_earns_nothing_and_a_youth_does(as_job, someone, earn):
    for years, earned in ((13, 0), (14, 1)):
        who = someone()
        volunteer = registered(who)
        with as_job():
            written = Volunteer.id == volunteer
            db.session.execute(update(Volunteer).where(written).values(birth_date=born(years)))

        assert earn(who, K.QUIZ) == earned


def test_twenty_punch_ins_at_once_earn_three(app, someone):
    person = UUID(someone().person_id)

    def punch():
        with app.app_context(), boundary.job("tests"):
            return actions.earn_civic(person, kind=K.PUNCH_IN, source=str(uuid4()), at=NOON)

    assert sorted(all_at_once(*[punch] * 20)) == [0] * 17 + [1] * 3


def test_one_source_told_by_many_earns_once(app, someone):
    person, source = UUID(someone().person_id), str(uuid4())

    def tell():
        with app.app_context(), boundary.job("tests"):
            return actions.earn_civic(person, kind=K.LECTURE, source=source, at=NOON)

    assert sorted(all_at_once(*[tell] * 8)) == [0] * 7 + [2]
