"""The counters: whatever is done, they are what the rows say, on every level, for those who may see it."""

import threading
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import count
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, event, make_url, text

from service.accounts.models import Person
from service.core import clock, regions
from service.core.actors import Actor, Grant
from service.core.ids import uuid7
from service.dashboard import actions, queries, rules
from service.data import counters, scope
from service.data.db import db
from service.data.scope import Scope
from service.web import boundary
from tests.conftest import PASSWORD
from tests.orders.story import HOME, NEXT_DOOR, OTHER_STREET, Story
from tests.people import Someone

DISTRICT, STREET = HOME[:6], HOME[:9]
POINT, GONE = HOME + "001", STREET + "998"
PLACES = (HOME, NEXT_DOOR, OTHER_STREET)
EVERYWHERE = (DISTRICT, STREET, *PLACES, POINT, GONE)
TODAY = date(2026, 11, 20)
_serial = count(1)


@pytest.fixture(scope="module")
def served(app, someone_once, manager_once):
    """One order that was served and confirmed, whose rows the deeds below are copied from."""
    story = Story(someone_once, manager_once)
    before = clock.offset()

    class Hand:
        wind = staticmethod(clock.wind)

    _, order, volunteer = story.confirmed(Hand)
    clock.set_offset(before)
    with app.app_context(), boundary.job("tests"):
        actions.recount()
    return {"order": UUID(order), "volunteer": UUID(volunteer.volunteer_id), "person": UUID(volunteer.person_id)}


@pytest.fixture(scope="module")
def someone_once(app):
    return lambda openid=None: Someone(app).by_wechat(openid)


@pytest.fixture(scope="module")
def manager_once(app):
    return lambda username: Someone(app, username).by_password(username, PASSWORD)


@contextmanager
def undone(app, wanted=Scope(job="tests")):
    """A transaction in a scope, of which nothing stays."""
    with app.app_context():
        try:
            scope.use(db.session, wanted)
            yield
        finally:
            db.session.rollback()
            scope.reset()
            db.session.remove()


def run(statement, **values):
    return db.session.execute(text(statement), values)


def columns_of(table):
    wanted = "SELECT column_name FROM information_schema.columns WHERE table_name = :table AND is_generated = 'NEVER'"
    return list(run(wanted, table=table).scalars())


def lives(person):
    db.session.add(Person(id=person, name="x"))
    db.session.flush()


def own(code):
    return counters.read(code, ["all"])[0]


def drift():
    return run("SELECT * FROM counter_drift()").all()


# Deeds: each does something to rows as any code might, by plain SQL, and leaves the counting to the triggers.


class Deeds:
    """Does what is drawn, on rows of its own."""

    def __init__(self, served):
        self.served = served
        self.volunteers, self.teams, self.stations, self.orders, self.offers = [], [], [], [], []
        self.activities, self.names, self.records = [], [], []
        self.moments, self.days = count(1), count()  # an order's moves follow each other

    def moment(self, days=0):
        return datetime(2026, 11, 20, 2, tzinfo=UTC) + timedelta(days=days, minutes=7 * next(self.moments))

    def one_of(self, rows, number):
        return rows[number % len(rows)] if rows else None

    def registers(self, place, number):
        person, volunteer = uuid7(), uuid7()
        lives(person)
        run(
            "INSERT INTO volunteer (id, created_at, person_id, number, state, moved_at, activated_at, entered_by, name,"
            " birth_date, region, skills, credit, open_load, on_duty, review_due_provisional) VALUES (:id, :at, :person,"
            " :number, :state, :at, :active, :person, 'x', :born, :region, :skills, 100, 0, false, false)",
            id=volunteer, at=self.moment(), person=person, number=f"C{next(_serial)}-{uuid4().hex[:8]}",
            state=("active", "pending_review")[number % 2], active=self.moment(-(number % 40)) if number % 2 == 0 else None,
            born=None if number % 7 == 0 else date(1940 + number % 80, 1 + number % 12, 1 + number % 28), region=place,
            skills=[["水电"], ["水电", "英语"], []][number % 3],
        )
        self.volunteers.append((volunteer, person))

    def changes_a_volunteer(self, place, number):
        if (found := self.one_of(self.volunteers, number)) is None:
            return
        change = (
            "state = 'suspended', suspended_for = 'manager'",
            "state = 'active', suspended_for = NULL, activated_at = coalesce(activated_at, :at)",
            "skills = '{英语,理发}'", "birth_date = '2009-02-28'", "open_load = 1", "skills = '{}'",
        )[number % 6]
        run(f"UPDATE volunteer SET {change} WHERE id = :id AND CAST(:at AS timestamptz) IS NOT NULL", id=found[0],
            at=self.moment())

    def moves_house(self, place, number):
        """Somebody active, and to another community."""
        run("UPDATE volunteer SET region = :region WHERE id = (SELECT id FROM volunteer WHERE id = ANY(:ids) AND"
            " state = 'active' AND region <> :region ORDER BY id LIMIT 1)",
            region=place, ids=[one for one, _ in self.volunteers])

    def gets_a_star(self, place, number):
        if (found := self.one_of(self.volunteers, number)) is not None:
            run(
                "INSERT INTO point_account (id, created_at, kind, name, person_id, balance, star) VALUES (:id, :at,"
                " 'person', :name, :person, 0, :star) ON CONFLICT (name) DO UPDATE SET star = excluded.star",
                id=uuid7(), at=self.moment(), name=f"person:{found[1]}", person=found[1], star=number % 6,
            )

    def is_forgotten(self, place, number):
        if (found := self.one_of(self.volunteers, number)) is not None:
            self.volunteers.remove(found)
            run("DELETE FROM volunteer WHERE id = :id", id=found[0])

    def founds_a_team(self, place, number):
        team, unit = uuid7(), number % 4 == 0
        run(
            "INSERT INTO team (id, created_at, number, level, kind, region, reach, name, category, tags, intro, state,"
            " leader_id, member_count, review_due_provisional) VALUES (:id, :at, :number, :level, :kind, :region, :reach,"
            " '队', :category, '{}', '', :state, :leader, :members, false)",
            id=team, at=self.moment(), number=f"T{next(_serial)}-{uuid4().hex[:8]}", level=1 + number % 4,
            kind="unit" if unit else "area", region=None if unit else place, reach=DISTRICT if unit else place,
            category=("其他", "科学普及")[number % 2], state=("active", "pending", "rectifying", "dissolved")[number % 4],
            leader=self.served["person"], members=number % 9,
        )
        self.teams.append(team)

    def changes_a_team(self, place, number):
        if (found := self.one_of(self.teams, number)) is not None:
            change = ("state = 'active'", "state = 'suspended'", "state = 'pending'", "member_count = member_count + 3",
                      "category = '法律服务'")[number % 5]
            run(f"UPDATE team SET {change} WHERE id = :id", id=found)

    def opens_a_door(self, place, number):
        code = f"{place[:12]:0<12}{next(_serial) % 900 + 100}" if number % 3 else place
        code = code if len(place) >= 12 or number % 3 == 0 else place
        done = run(
            "INSERT INTO station (id, created_at, changed_at, region, level, name, address, lng, lat, datum, spot, services,"
            " opening, demo) VALUES (:id, :at, :at, :region, :level, 'x', 'x', 114.2, 30.5, 'gcj02', point(0, 0), '{}',"
            " '{}', true) ON CONFLICT DO NOTHING RETURNING id",
            id=uuid7(), at=self.moment(), region=code, level=regions.level(code),
        ).scalar()
        if done:
            self.stations.append(done)

    def closes_a_door(self, place, number):
        if (found := self.one_of(self.stations, number)) is not None:
            self.stations.remove(found)
            run("DELETE FROM station WHERE id = :id", id=found)

    def orders_help(self, place, number):
        order = uuid7()
        names = columns_of("service_order")
        own = {"id": ":id", "number": ":number", "region": ":region", "redo_of": "NULL"}
        run(
            f"INSERT INTO service_order ({', '.join(names)}) SELECT {', '.join(own.get(name, name) for name in names)}"
            " FROM service_order WHERE id = :old",
            id=order, number=f"N{next(_serial)}-{uuid4().hex[:8]}", region=place, old=self.served["order"],
        )
        self.orders.append((order, place))
        self._moves(order, place, None, "reviewing", number)

    def moves_an_order(self, place, number):
        if (found := self.one_of(self.orders, number)) is not None:
            after = ("offered", "pool", "scheduled", "finished", "accepted", "to_dispatch")[number % 6]
            for again in range(2):  # a second time in a later statement is no second order
                self._moves(*found, "serving", after, number + again)

    def _moves(self, order, place, before, after, number):
        run(
            "INSERT INTO order_move (id, created_at, order_id, region, move, from_state, to_state, role) SELECT"
            " gen_random_uuid(), CAST(:at AS timestamptz) + n * interval '1 minute', :order, :region, 'approve',"
            " :before, :after, 'system' FROM generate_series(1, :times) n",
            at=self.moment(next(self.days) // 3), order=order, region=place, before=before, after=after,
            times=1 if before is None else 1 + number % 2,
        )

    def asks_a_volunteer(self, place, number):
        offer = uuid7()
        run(
            "INSERT INTO service_offer (id, created_at, order_id, region, kind, person_id, state, round, reasons,"
            " expires_at, answered_at, ended_at) VALUES (:id, :at, :order, :region, :kind, :person, :state, 1, '{}', :at,"
            " :answered, :at)",
            id=offer, at=self.moment(), order=self.served["order"], region=place,
            kind=("volunteer", "member", "team")[number % 3], person=self.served["person"],
            state=("superseded", "declined", "expired", "accepted")[number % 4], answered=self.moment(number % 3),
        )
        self.offers.append(offer)

    def gets_an_answer(self, place, number):
        if (found := self.one_of(self.offers, number)) is not None:
            state = ("accepted", "declined", "expired", "withdrawn")[number % 4]
            run("UPDATE service_offer SET state = :state, answered_at = :at WHERE id = :id", id=found, state=state,
                at=self.moment(number % 4))

    def serves(self, place, number):
        record = uuid7()
        names = columns_of("service_record")
        own = {"id": ":id", "source": ":source", "state": "'rejected'", "replaces": "NULL"}
        run(
            f"INSERT INTO service_record ({', '.join(names)}) SELECT {', '.join(own.get(name, name) for name in names)}"
            " FROM service_record WHERE volunteer_id = :volunteer LIMIT 1",
            id=record, source=f"copy:{record}", volunteer=self.served["volunteer"],
        )
        for kind, sign in (("earn", 1), ("reverse", -1))[: 1 + number % 2]:
            run(
                "INSERT INTO hour_entry (id, created_at, record_id, volunteer_id, region, service_day, kind, minutes) VALUES"
                " (:id, :at, :record, :volunteer, :region, :day, :kind, :minutes)",
                id=uuid7(), at=self.moment(), record=record, volunteer=self.served["volunteer"], region=place,
                day=TODAY - timedelta(days=number % 400), kind=kind, minutes=sign * (number % 300),
            )

    def announces_an_activity(self, place, number):
        activity, post, shift = uuid7(), uuid7(), uuid7()
        state = ("draft", "recruiting", "in_progress", "settled", "cancelled")[number % 5]
        made = {"id": activity, "region": place, "at": self.moment(), "start": self.moment(number % 9 - 4)}
        run(
            "INSERT INTO activity (id, created_at, number, state, state_since, region, review_level, created_by, leader_id,"
            " unit_name, title, category, served, text, safeguards, risk, risk_disclosure, minors, address, spot,"
            " radius_metres, approval, audience, waitlist, min_minutes, exclusive_with, starts_at, ends_at, places,"
            " settlement_hold) VALUES (:id, :at, :number, :state, :at, :region, 3, :person, :person, 'x', 'x', :category,"
            " '{}', '', '', 'low', 'x', false, 'x', point(0, 0), 300, 'auto', 'public', true, 0, '{}', :start,"
            " CAST(:start AS timestamptz) + interval '2 hours', 9, false)",
            **made, number=f"AC{next(_serial)}-{uuid4().hex[:8]}", state=state, person=self.served["person"],
            category=("环境保护", "其他")[number % 2],
        )
        run("INSERT INTO activity_post (id, created_at, activity_id, region, published, name, text, skills,"
            " certificates, min_age, coefficient) VALUES (:post, :at, :id, :region, true, 'x', '', '{}', '{}', 18, '1.0')",
            post=post, **made)
        run("INSERT INTO activity_shift (id, created_at, activity_id, post_id, region, published, state, starts_at,"
            " ends_at, quota, taken, recruits, closes_at) VALUES (:shift, :at, :id, :post, :region, true, 'scheduled',"
            " :start, CAST(:start AS timestamptz) + interval '2 hours', 9, 0, true, :start)", shift=shift, post=post, **made)
        self.activities.append((activity, shift, place))

    def changes_an_activity(self, place, number):
        if (found := self.one_of(self.activities, number)) is not None:
            change = ("state = 'ended'", "state = 'recruiting'", "state = 'cancelled'", "category = '税收服务'",
                      "starts_at = starts_at - interval '3 days'", "state = 'frozen', title = 'y'")[number % 6]
            run(f"UPDATE activity SET {change} WHERE id = :id", id=found[0])

    def signs_up(self, place, number):
        if (found := self.one_of(self.activities, number)) is None:
            return
        signup = uuid7()
        start = self.moment(number % 5) + timedelta(days=next(self.days) * 10)  # nobody is on two lists at once
        run(
            "INSERT INTO activity_signup (id, created_at, activity_id, shift_id, region, person_id, volunteer_id, state,"
            " state_since, arrival, starts_at, ends_at, by_code, set_free) VALUES (:id, :at, :activity, :shift, :region,"
            " :person, :volunteer, 'rejected', :at, 1, :start, CAST(:start AS timestamptz) + interval '2 hours', false,"
            " false)",
            id=signup, at=self.moment(-(number % 3)), activity=found[0], shift=found[1], region=found[2],
            person=self.served["person"], volunteer=self.served["volunteer"], start=start,
        )
        self.names.append((signup, found))

    def comes_or_stays_away(self, place, number):
        if (found := self.one_of(self.names, number)) is not None:
            taken = {signup for signup, event in self.names if event[1] == found[1][1]} - {found[0]}
            run("UPDATE activity_signup SET state = 'cancelled' WHERE id = ANY(:others)", others=list(taken))
            run("UPDATE activity_signup SET state = :state WHERE id = :id", id=found[0],
                state=("checked_in", "done", "no_show", "late_cancelled", "checked_out")[number % 5])

    def rates_an_activity(self, place, number):
        if (found := self.one_of(self.names, number)) is not None:
            run(
                "INSERT INTO activity_rating (id, created_at, signup_id, activity_id, region, person_id, by_whom, stars)"
                " VALUES (:id, :at, :signup, :activity, :region, :person, :whom, :stars) ON CONFLICT DO NOTHING",
                id=uuid7(), at=self.moment(), signup=found[0], activity=found[1][0], region=found[1][2],
                person=self.served["person"], whom=("volunteer", "organiser")[number % 3 == 0], stars=1 + number % 5,
            )

    def tells_what_came_of_it(self, place, number):
        if (found := self.one_of(self.activities, number)) is not None:
            run("INSERT INTO activity_report (activity_id, created_at, region, text, beneficiaries, by_person) VALUES (:id,"
                " :at, :region, 'x', :many, :person) ON CONFLICT DO NOTHING",
                id=found[0], at=self.moment(), region=found[2], many=number % 50, person=self.served["person"])

    def records_hours_of_an_activity(self, place, number):
        record = uuid7()
        names = columns_of("service_record")
        own = {"id": ":id", "source": ":source", "state": "'pending'", "replaces": "NULL", "region": ":region",
               "periods": "NULL", "decided_at": "NULL", "credited_minutes": "NULL", "service_day": ":day"}
        run(
            f"INSERT INTO service_record ({', '.join(names)}) SELECT {', '.join(own.get(name, name) for name in names)}"
            " FROM service_record WHERE volunteer_id = :volunteer LIMIT 1",
            id=record, source=f"{('activity', 'order')[number % 5 == 3]}:{record}", volunteer=self.served["volunteer"],
            region=place, day=TODAY - timedelta(days=number % 40),
        )
        self.records.append(record)

    def decides_about_it(self, place, number):
        if (found := self.one_of(self.records, number)) is not None:
            change = (
                "state = 'rejected', decided_at = record_due - interval '1 hour'",
                "state = 'rejected', decided_at = record_due + interval '1 hour'", "flags = '{LATE}'",
                "state = 'reversed', credited_minutes = 0, decided_at = record_due + interval '9 days'",
            )[number % 4]
            run(f"UPDATE service_record SET {change} WHERE id = :id", id=found)

    def folds(self, place, number):
        counters.fold(1 + number % 5)

    def a_day_passes(self, place, number):
        day = run("SELECT day FROM counter_day").scalar()
        run("SELECT count_birthdays(:day)", day=day + timedelta(days=number % 900))

    def counts_anew(self, place, number):
        actions.recount()


NAMES = sorted(name for name in vars(Deeds) if not name.startswith("_") and name not in ("moment", "one_of"))
ENDINGS = {"is_forgotten", "closes_a_door", "counts_anew"}  # after which less is left to look at
ONLY_COMMUNITIES = {
    "registers", "moves_house", "orders_help", "serves", "asks_a_volunteer", "records_hours_of_an_activity",
}
DEED = st.tuples(st.sampled_from(NAMES), st.sampled_from(EVERYWHERE), st.integers(0, 5000))


def actor_of(code):
    role = {6: "A1", 9: "A2", 12: "A3", 15: "A4"}[len(code)]
    return Actor(uuid7(), acting=Grant(uuid7(), role, "REGION", code))


def board(code, period):
    return queries.shown(queries.board(actor_of(DISTRICT), region=code, period=period))


def additive_of(shown):
    return {one["id"]: one["value"] for one in shown["indicators"] if one["additive"]}


@given(st.lists(DEED, max_size=40), st.sampled_from(rules.PERIODS))
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_is_done_the_children_sum_to_the_parent_and_the_counters_to_the_rows(app, served, deeds, period):
    with undone(app):
        run("INSERT INTO division (code, name, level, parent_code, valid_from, valid_until) VALUES (:code, '旧社区', 3,"
            " :street, '2020-01-01', '2026-01-01')", code=GONE, street=STREET)
        hands = Deeds(served)
        for name, place, number in deeds:
            if name in ONLY_COMMUNITIES:
                place = PLACES[number % len(PLACES)]
            getattr(hands, name)(place, number)

        assert drift() == []
        for code in (DISTRICT, STREET, HOME, NEXT_DOOR):
            shown = board(code, period)
            whole = additive_of(shown)
            for name, value in whole.items():
                assert sum(child["values"][name] for child in shown["children"]) == value, (code, name)
            for child in shown["children"]:
                if child["bucket"] is None:
                    assert additive_of(board(child["region"], period)) == child["values"], child
        before = run("SELECT count(*) FROM counter_delta").scalar()
        whole = [board(code, period) | {"as_of": None} for code in (DISTRICT, HOME)]
        assert counters.fold(None) == before
        assert [board(code, period) | {"as_of": None} for code in (DISTRICT, HOME)] == whole
        assert drift() == []


MEASURES = {
    "teams", "team_categories", "members", "teams_waiting", "volunteers", "stars", "skills", "activated", "stations",
    "offers", "minutes", "orders", "response", "completion", "activities", "activities_now", "signups", "deadlines",
    "ratings", "beneficiaries",
}


def test_the_deeds_really_move_everything_that_is_counted(app, served):
    """The property above is worth nothing if its deeds leave the figures alone."""
    with undone(app):
        before = counters.read(DISTRICT, ["all"], ["all"])[0]["all"]
        hands = Deeds(served)
        for number in range(24):
            for name in NAMES if number % 4 == 0 else [one for one in NAMES if one not in ENDINGS]:
                getattr(hands, name)(PLACES[number % 3] if name in ONLY_COMMUNITIES else EVERYWHERE[number % 7], number)
        after = counters.read(DISTRICT, ["all"], ["all"])[0]["all"]

        assert drift() == []
        assert {measure for measure, keys in after.items() if keys != before.get(measure)} == MEASURES


# Days


def test_a_birthday_moves_somebody_to_the_next_band(app, served):
    with undone(app):
        day = run("SELECT day FROM counter_day").scalar()
        person = uuid7()
        lives(person)
        born = day.replace(year=day.year - 18) + timedelta(days=10)
        run("INSERT INTO volunteer (id, created_at, person_id, number, state, moved_at, activated_at, entered_by, name,"
            " birth_date, region, credit, open_load, on_duty, review_due_provisional) VALUES (:id, now(), :id, :number,"
            " 'active', now(), now(), :id, 'x', :born, :region, 100, 0, false, false)",
            id=person, number=uuid4().hex, born=born, region=OTHER_STREET)

        def bands():
            return {band: amount for band, amount in own(OTHER_STREET)["all"]["volunteers"].items() if amount}

        young = bands()
        run("SELECT count_birthdays(:day)", day=day + timedelta(days=9))
        assert bands() == young
        run("SELECT count_birthdays(:day)", day=day + timedelta(days=10))
        older = bands()
        run("SELECT count_birthdays(:day)", day=day)  # a clock wound back changes nothing

        assert older.get("14_17", 0) == young["14_17"] - 1
        assert older["18_35"] == young.get("18_35", 0) + 1
        assert bands() == older


@pytest.mark.parametrize(
    ("born", "on_day", "band"),
    [
        ("2012-11-21", "2026-11-20", "under_14"), ("2012-11-20", "2026-11-20", "14_17"),
        ("2008-11-21", "2026-11-20", "14_17"),
        ("2008-11-20", "2026-11-20", "18_35"), ("1990-11-21", "2026-11-20", "18_35"), ("1990-11-20", "2026-11-20", "36_59"),
        ("1966-11-21", "2026-11-20", "36_59"), ("1966-11-20", "2026-11-20", "60_up"), (None, "2026-11-20", "unknown"),
        ("2012-02-29", "2026-02-28", "under_14"), ("2012-02-29", "2026-03-01", "14_17"),
    ],
)
def test_the_bands_of_ages(app, born, on_day, band):
    with undone(app):
        assert run("SELECT age_band(CAST(:born AS date), CAST(:day AS date))", born=born, day=on_day).scalar() == band
        assert band in rules.AGE_BANDS


@pytest.mark.parametrize(
    ("minutes", "kept"),
    [(0, 0), (1, 1), (119, 119), (120, 120), (128, 135), (5759, 5760), (5789, 5760), (5790, 5820), (43199, 43200),
     (44000, 44640), (-3, 0)],
)
def test_a_pace_is_kept_to_the_minute_then_the_quarter_then_the_hour(app, minutes, kept):
    with undone(app):
        assert run("SELECT pace(make_interval(mins => :minutes))", minutes=minutes).scalar() == kept


@given(st.dates(date(2000, 1, 1), date(2199, 12, 31)))
@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
def test_python_and_the_database_name_the_stretches_of_time_alike(app, day):
    with undone(app):
        assert sorted(run("SELECT counter_spans(:day)", day=day).scalar()) == sorted(counters.spans_of(day).values())


def test_the_day_is_that_of_shanghai(app):
    with undone(app):
        moment = datetime(2026, 11, 20, 16, 30, tzinfo=UTC)
        assert run("SELECT shanghai_day(:at)", at=moment).scalar() == date(2026, 11, 21)


# Who sees them


def test_the_fence_shows_a_community_its_own_counters_and_no_others(app, served):
    area = regions.area(HOME)
    wanted = Scope(person=uuid7(), lo=area.lo, hi=area.hi)
    with app.app_context(), boundary.job("tests"):
        run("INSERT INTO counter_delta (region, measure, key, day, fine, amount) SELECT code, '', '', NULL, false, 0"
            " FROM unnest(CAST(:codes AS text[])) code", codes=[DISTRICT, STREET, HOME, NEXT_DOOR, DISTRICT + "DEP"])

    with undone(app, wanted):
        for table in ("counter", "counter_delta"):
            seen = set(run(f"SELECT region FROM {table}").scalars())
            assert seen, table
            assert all(code.startswith(HOME) for code in seen), table
        assert run("SELECT count(*) FROM counter_day").scalar() == 0
        assert counters.read(NEXT_DOOR, ["all"], ["all"]) == ({}, {})
        sums, below = counters.read(STREET, ["all"], ["all"])
        assert (sums, set(below)) == ({}, {HOME})  # nothing of the street's own
    with undone(app, Scope(person=uuid7())):
        assert run("SELECT count(*) FROM counter").scalar() == 0


@pytest.mark.parametrize("statement", [
    "UPDATE counter SET folds = 0", "DELETE FROM counter", "DELETE FROM counter_delta",
    "INSERT INTO counter VALUES ('all', false, 3, '420105007002', '{}', 1)",
    "INSERT INTO counter_delta (region, measure, key, fine, amount) VALUES ('420105007002', 'x', '', false, 1)",
])
def test_no_manager_changes_what_is_counted(app, served, statement):
    area = regions.area(HOME)
    with undone(app, Scope(person=uuid7(), lo=area.lo, hi=area.hi)):
        try:
            assert run(statement).rowcount == 0
        except Exception as refused:
            assert "row-level security" in str(refused)  # noqa: PT017 either will do


# Versions


def test_a_version_changes_with_its_region_and_with_no_other(app, served):
    with undone(app):
        before = {code: counters.version(code) for code in (DISTRICT, STREET, HOME, NEXT_DOOR, OTHER_STREET)}
        Deeds(served).orders_help(HOME, 1)
        after = {code: counters.version(code) for code in before}
        assert {code for code in before if before[code] != after[code]} == {DISTRICT, STREET, HOME}
        counters.fold()
        folded = {code: counters.version(code) for code in before}
        assert all(folded[code] not in (before[code], after[code]) for code in (DISTRICT, STREET, HOME))
        actions.recount()
        assert all(counters.version(code) not in (before[code], folded[code]) for code in (DISTRICT, STREET, HOME))


# Many at once


def test_writers_and_folders_side_by_side_lose_nothing_and_double_nothing(app, served):
    """Doors open and close from four sides while two fold; who only looks never sees a door twice or one go missing."""
    code = "420197"
    places = [f"{code}00{street}001" for street in range(1, 5)]
    wrong, stop = [], threading.Event()

    def in_the_town(work):
        def go():
            with app.app_context():
                try:
                    work()
                except Exception as failed:
                    wrong.append(failed)
        return threading.Thread(target=go)

    def opens(place):
        def work():
            for number in range(40):
                with boundary.job("tests"):
                    run("INSERT INTO station (id, created_at, changed_at, region, level, name, address, lng, lat, datum,"
                        " spot, services, opening, demo) VALUES (:id, now(), now(), :region, 4, 'x', 'x', 114.2, 30.5,"
                        " 'gcj02', point(0, 0), '{}', '{}', true)", id=uuid7(), region=f"{place}{number:03d}")
        return work

    def folds():
        while not stop.is_set():
            with boundary.job("tests"):
                counters.fold(7)

    seen = []

    def looks():
        while not stop.is_set():
            with boundary.job("tests"):
                seen.append(own(code).get("all", {}).get("stations", {}).get("4", 0))

    writers = [in_the_town(opens(place)) for place in places]
    others = [in_the_town(folds), in_the_town(folds), in_the_town(looks)]
    for thread in (*others, *writers):
        thread.start()
    for thread in writers:
        thread.join()
    stop.set()
    for thread in others:
        thread.join()

    with undone(app):
        assert wrong == []
        assert run("SELECT count(*) FROM station WHERE region LIKE '420197%'").scalar() == 160
        streets = {street: sums["all"]["stations"]["4"] for street, sums in counters.read(code, ["all"])[1].items()}
        assert streets == dict.fromkeys([place[:9] for place in places], 40)
        assert drift() == []
    assert seen == sorted(seen)
    with app.app_context(), boundary.job("tests"):
        run("DELETE FROM station WHERE region LIKE '420197%'")
    with undone(app):
        assert own(code)["all"]["stations"] == {"4": 0}


# How they are read

MANY = text(
    "INSERT INTO counter (span, fine, depth, region, sums, folds)"
    " SELECT '2026-' || month, false, depth, left('420196' || lpad(street::text, 3, '0') || lpad(community::text, 3, '0'),"
    " 3 + 3 * depth), '{}', 1"
    " FROM generate_series(1, 90) street, generate_series(1, 20) community, generate_series(2, 3) depth,"
    " generate_series(10, 30) month ON CONFLICT DO NOTHING"
)
DELTAS = text(
    "INSERT INTO counter_delta (region, measure, key, fine, amount) SELECT '420196' || lpad((n % 900)::text, 3, '0')"
    " || '001', 'x', '', false, 1 FROM generate_series(1, 30000) n"
)


def test_a_board_is_read_off_the_index_a_level_at_a_probe(app, as_job, postgres, database, served):
    sent = []
    with as_job():
        def note(connection, cursor, statement, values, *rest):
            sent.append((statement, values))

        event.listen(db.engine, "before_cursor_execute", note)
        counters.read("420196005", ["all", "2026-11"])
        counters.version("420196005")
        event.remove(db.engine, "before_cursor_execute", note)
    engine = create_engine(make_url(postgres).set(drivername="postgresql+psycopg", database=make_url(database[0]).database))

    with engine.connect() as connection:
        for statement in (MANY, DELTAS, text("ANALYZE counter"), text("ANALYZE counter_delta"),
                          text("SET LOCAL ROLE hanyang_service"),
                          text("SELECT set_config('app.lo', '420196', true), set_config('app.hi', '420197', true)")):
            connection.execute(statement)
        plans = [
            "\n".join(line for (line,) in connection.exec_driver_sql("EXPLAIN ANALYZE " + statement, values))
            for statement, values in sent if "counter" in statement
        ]
        connection.rollback()
    engine.dispose()

    assert len(plans) == 2
    for plan in plans:
        assert "pk_counter" in plan, plan
        assert "ix_counter_delta_region" in plan, plan
        assert "Seq Scan" not in plan, plan
    probes = [line for line in plans[0].splitlines() if "Index Cond: ((span = ANY" in line]
    assert len(probes) == 3, plans[0]  # the region, what is fine of it, and the level below
    assert all("depth = " in line and "region " in line for line in probes), plans[0]
