"""Who could go: the nearest of a kind across community borders, ranked with reasons; and the plan that finds them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
from sqlalchemy import create_engine, select, text

from service.accounts.models import Person
from service.core import clock, numbers
from service.core.geo import ORIGIN_LAT, Place, plane
from service.data import engines, schema
from service.data.db import db
from service.volunteers import actions, queries, rules
from service.volunteers.models import Volunteer, VolunteerCertificate, VolunteerReach
from service.volunteers.states import CertificateState, VolunteerState
from tests.volunteers.registering import HOME, born

METRES_PER_LAT = plane(Place(114.22, ORIGIN_LAT + 1))[1]
SATURDAY_MORNING = datetime(2026, 11, 21, 1, 0, tzinfo=UTC), datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
FREE = [{"weekday": 6, "from": "08:00", "to": "18:00"}]


@dataclass
class Town:
    """A spot of the map that no other test uses, and the people who live around it."""

    as_job: Any
    centre: Place

    def lives(self, metres: float, **changes: Any) -> UUID:
        """Somebody active, so many metres north of the centre; the volunteer's id."""
        place = Place(self.centre.lng, self.centre.lat + metres / METRES_PER_LAT)
        with self.as_job():
            person = Person(name="演示")
            db.session.add(person)
            db.session.flush()
            values: dict[str, Any] = {
                "person_id": person.id, "entered_by": person.id, "state": VolunteerState.ACTIVE, "name": "王志强",
                "number": numbers.volunteer_number(2023, uuid4().int % 999_999_998 + 1), "moved_at": clock.now(),
                "birth_date": born(40), "region": HOME, "service_categories": ["其他"], "idle_since": clock.now(),
                "lng": place.lng, "lat": place.lat, "point": plane(place),
            }
            row = Volunteer(**(values | changes))
            db.session.add(row)
            db.session.flush()
            return row.id

    def person_of(self, volunteer: UUID) -> UUID:
        with self.as_job():
            return db.session.scalars(select(Volunteer.person_id).where(Volunteer.id == volunteer)).one()

    def candidates(self, category: str = "理发", **more: Any) -> list[queries.Candidate]:
        with self.as_job():
            return queries.candidates_near(
                self.centre, category=category, window_from=SATURDAY_MORNING[0], window_to=SATURDAY_MORNING[1],
                region_lo="420105", region_hi="420106", **more,
            )

    def found(self, category: str = "理发", **more: Any) -> list[UUID]:
        return [one.volunteer_id for one in self.candidates(category, **more)]


# Seven kilometres apart, and away from the middle of the district where everybody else's tests live.
_corners: Iterator[Place] = (
    Place(lng, 30.405 + 0.06 * row) for lng in (113.955, 114.005, 114.055, 114.345, 114.395, 114.445) for row in range(5)
)


@pytest.fixture
def town(app, as_job):
    return Town(as_job, next(_corners))


def test_the_best_of_fifty_comes_first_with_reasons(town):
    for n in range(50):
        town.lives(150 + 40 * n, open_load=n % 3)
    best = town.lives(
        420, name="欧阳修远", service_categories=["理发"], availability=FREE, idle_since=clock.now() - timedelta(days=12)
    )
    skilled = town.lives(900, service_categories=["理发"])

    first, second, *others = town.candidates()

    assert (first.volunteer_id, first.masked_name) == (best, "欧阳*")
    assert first.reasons == ["距离 420 米", "擅长 理发", "该时段有空", "手上没有其他单", "已等候 12 天"]
    assert 417 <= first.metres <= 421
    assert second.volunteer_id == skilled
    assert len(others) == 18
    assert [one.score for one in others] == sorted((one.score for one in others), reverse=True)
    assert first.score > second.score > others[0].score


def test_with_all_else_equal_the_nearer_goes_first(town):
    far, near, middle = town.lives(2000), town.lives(200), town.lives(1000)

    assert town.found() == [near, middle, far]


def test_nobody_beyond_the_stop_is_asked(town):
    inside, _ = town.lives(2900), town.lives(3100)

    assert town.found() == [inside]
    assert town.found(within_metres=1000) == []


def test_a_skilled_one_at_the_edge_is_found_behind_a_crowd(town):
    with town.as_job():
        db.session.execute(
            text(
                "WITH p AS (INSERT INTO person (id, created_at, name, elder_mode)"
                " SELECT gen_random_uuid(), now(), '演示', false FROM generate_series(1, 1500) RETURNING id)"
                " INSERT INTO volunteer (id, created_at, person_id, entered_by, state, number, moved_at, name, birth_date,"
                " region, on_duty, credit, open_load, review_due_provisional, service_categories, lng, lat, point)"
                " SELECT gen_random_uuid(), now(), id, id, 'active', 'T' || id, now(), '人', '1980-01-01', :region, false,"
                " 100, 0, false, '{其他}', :lng, :lat, point(:east, :north) FROM p"
            ),
            {
                "region": HOME, "lng": town.centre.lng, "lat": town.centre.lat,
                "east": plane(town.centre)[0], "north": plane(town.centre)[1],
            },
        )
    tailor = town.lives(2500, service_categories=["理发"], availability=FREE)

    assert tailor in town.found()


@pytest.mark.parametrize(
    "changes",
    [
        {"state": VolunteerState.RETURNED}, {"state": VolunteerState.SUSPENDED, "suspended_for": "manager"},
        {"credit": 59}, {"region": "420106001001"}, {"lng": None, "lat": None, "point": None},
    ],
)
def test_who_cannot_be_asked_is_not_proposed(town, changes):
    with town.as_job():
        db.session.execute(
            text(
                "INSERT INTO division (code, name, level, valid_from) VALUES ('420106001001', '外区社区', 3, '2020-01-01')"
                " ON CONFLICT DO NOTHING"
            )
        )
    town.lives(100, **changes)
    fine = town.lives(200, credit=60)

    assert town.found() == [fine]


def test_some_persons_are_left_out_by_name(town):
    requester, other = town.lives(100), town.lives(200)

    assert town.found(excluded_persons=[town.person_of(requester)]) == [other]


def test_minors_are_not_proposed_where_only_grown_ups_may_go(town):
    young, grown = town.lives(100, birth_date=born(16)), town.lives(200)

    assert town.found() == [young, grown]
    assert town.found(adults_only=True) == [grown]


def test_a_certificate_is_demanded_verified_and_valid_on_the_day(town):
    holders = {name: town.lives(100, service_categories=["医疗健康"]) for name in ("good", "pending", "expired")}
    certify(town, holders["good"])
    certify(town, holders["pending"], state=CertificateState.PENDING)
    certify(town, holders["expired"], until="2026-11-20")

    assert town.found("医疗健康", certificates=["医疗"]) == [holders["good"]]
    assert town.found("医疗健康", certificates=["医疗", "心理"]) == []


def test_a_category_nobody_knows_finds_the_nearest_of_any(town):
    someone = town.lives(100)

    (one,) = town.candidates("修火箭")

    assert (one.volunteer_id, one.category_match) == (someone, False)


def test_a_clerk_is_shown_neighbours_of_other_communities_without_names(town, manager, app):
    town.lives(100, region="420105002001", name="司马光明")

    (one,) = town.candidates()

    assert one.masked_name == "司马*"
    assert "司马光明" not in str(one)


def test_load_and_waiting_are_told_and_count(town):
    busy, idle = town.lives(100), town.lives(101)

    with town.as_job():
        actions.add_load(busy, 2)

    first, second = town.candidates()
    assert (first.volunteer_id, second.volunteer_id) == (idle, busy)
    assert (second.load, second.waiting_days, second.reasons[-1]) == (2, 0, "手上有 2 单")


def test_a_load_never_falls_below_none_and_then_the_waiting_begins(town, clock):
    volunteer = town.lives(100)

    def row():
        with town.as_job():
            return db.session.execute(
                select(Volunteer.open_load, Volunteer.idle_since, Volunteer.last_assigned_at)
                .where(Volunteer.id == volunteer)
            ).one()

    with town.as_job():
        actions.add_load(volunteer, 1)
    assert (row().open_load, row().idle_since) == (1, None)
    assert row().last_assigned_at is not None
    clock.wind(days=3)
    with town.as_job():
        actions.add_load(volunteer, -5)
    assert row().open_load == 0
    began = row().idle_since
    assert began is not None
    clock.wind(days=4)
    with town.as_job():
        actions.add_load(volunteer, -1)
    assert row().idle_since == began
    (one,) = town.candidates()
    assert one.waiting_days == 4


def reach_of(town, volunteer):
    with town.as_job():
        return set(
            db.session.scalars(select(VolunteerReach.category).where(VolunteerReach.volunteer_id == volunteer))
        )


def test_whoever_stops_or_moves_or_learns_is_found_accordingly(town):
    volunteer = town.lives(100, service_categories=["理发", "其他"])
    assert reach_of(town, volunteer) == {0, 10, 16}

    def change(**values):
        with town.as_job():
            row = queries.volunteer(volunteer)
            for name, value in values.items():
                setattr(row, name, value)

    change(service_categories=["理发"])
    assert reach_of(town, volunteer) == {0, 10}
    change(state=VolunteerState.SUSPENDED, suspended_for="manager")
    assert reach_of(town, volunteer) == set()
    change(state=VolunteerState.ACTIVE, suspended_for=None)
    assert town.found() == [volunteer]
    change(lng=None, lat=None, point=None)
    assert town.found() == []


def test_the_database_numbers_the_categories_as_we_do(town):
    with town.as_job():
        for number, name in enumerate(rules.SERVICE_CATEGORIES, start=1):
            assert db.session.scalar(text("SELECT volunteer_category(:name)"), {"name": name}) == number
        assert db.session.scalar(text("SELECT volunteer_category('没有')")) == 0
        for number, kind in enumerate(rules.CERTIFICATE_KINDS, start=101):
            assert db.session.scalar(text("SELECT certificate_plane(:kind)"), {"kind": kind}) == number


def certify(town, volunteer, kind="医疗", state=CertificateState.VERIFIED, until="2030-01-01"):
    with town.as_job():
        db.session.add(
            VolunteerCertificate(
                volunteer_id=volunteer, person_id=uuid4(), region=HOME, kind=kind, title="执业证",
                valid_until=datetime.fromisoformat(until).date(), state=state,
            )
        )


def test_a_certificate_opens_and_closes_the_way_to_its_holder(town):
    nurse = town.lives(2000)
    certify(town, nurse, state=CertificateState.PENDING)
    assert town.found("医疗健康", certificates=["医疗"]) == []

    def decide(state):
        with town.as_job():
            row = db.session.scalars(
                select(VolunteerCertificate).where(VolunteerCertificate.volunteer_id == nurse)
            ).one()
            row.state = state

    decide(CertificateState.VERIFIED)
    assert reach_of(town, nurse) == {0, 16, 101}
    (one,) = town.candidates("医疗健康", certificates=["医疗"])
    assert (one.volunteer_id, one.category_match) == (nurse, False)
    decide(CertificateState.REFUSED)
    assert town.found("医疗健康", certificates=["医疗"]) == []


def test_nobody_reads_the_map_of_homes_past_the_function(app, someone, as_job):
    with as_job():
        granted = db.session.scalar(
            text(
                "SELECT has_function_privilege('public', oid, 'EXECUTE') FROM pg_proc WHERE proname = 'volunteers_near'"
            )
        )
        defines = db.session.execute(
            text("SELECT prosecdef, proconfig FROM pg_proc WHERE proname = 'volunteers_near'")
        ).one()
    assert granted is False
    assert defines.prosecdef is True
    assert "search_path=public" in defines.proconfig


@pytest.fixture(scope="module")
def crowd(app, postgres: str) -> Iterator[tuple[str, str]]:
    """A database of its own with twenty thousand volunteers: (owner's URL, service's URL), for psycopg."""
    name = f"crowd_{uuid4().hex[:8]}"
    owner_url, service_url = engines.create_database(postgres, name)
    owner = create_engine(owner_url)
    with owner.begin() as connection:
        schema.build(connection)
        connection.execute(
            text("INSERT INTO division (code, name, level, valid_from) VALUES (:code, '社区', 3, '2020-01-01')"),
            {"code": HOME},
        )
        connection.execute(
            text(
                "WITH p AS (INSERT INTO person (id, created_at, name, elder_mode)"
                " SELECT gen_random_uuid(), now(), '演示', false FROM generate_series(1, 20000) RETURNING id)"
                " INSERT INTO volunteer (id, created_at, person_id, entered_by, state, number, moved_at, name, birth_date,"
                " region, on_duty, credit, open_load, review_due_provisional, service_categories, lng, lat, point)"
                " SELECT gen_random_uuid(), now(), id, id, 'active', 'T' || id, now(), '人', '1980-01-01', :region, false,"
                " 100, 0, false, CASE WHEN random() < 0.1 THEN '{理发}'::text[] ELSE '{其他}' END, 114.22, 30.55,"
                " point(random() * 10000 - 5000, random() * 10000 - 5000) FROM p"
            ),
            {"region": HOME},
        )
    with owner.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("VACUUM ANALYZE"))
    owner.dispose()
    yield owner_url.replace("+psycopg", ""), service_url.replace("+psycopg", "")
    engines.drop_database(postgres, name)


def plan_of(owner_url: str, mode: str) -> str:
    """How PostgreSQL runs the query inside `volunteers_near`, which acts as its owner."""
    with psycopg.connect(owner_url, autocommit=True) as connection:
        row = connection.execute(
            "SELECT prosrc, proargnames[1:pronargs], (SELECT array_agg(format_type(t, NULL) ORDER BY n)"
            " FROM unnest(proargtypes) WITH ORDINALITY AS u(t, n)), proconfig FROM pg_proc WHERE proname = 'volunteers_near'"
        ).fetchone()
        assert row is not None
        for setting in row[3]:
            connection.execute(f"SET {setting}")
        body = re.sub(r"--.*", "", row[0])
        for number, argument in enumerate(row[1], start=1):
            body = re.sub(rf"\b{argument}\b", f"${number}", body)
        connection.execute(f"PREPARE near ({', '.join(row[2])}) AS {body}")
        connection.execute(f"SET plan_cache_mode = {mode}")
        connection.execute("SET random_page_cost = 4")  # a server nobody has told of its fast disks
        lines = connection.execute(
            "EXPLAIN EXECUTE near(0, 0, 3000, '理发', 60, '420105', '420106', 60, '{}', NULL, '{}', '2026-11-20')"
        ).fetchall()
    return "\n".join(line for (line,) in lines)


@pytest.mark.parametrize("mode", ["force_generic_plan", "force_custom_plan"])
def test_the_nearest_are_found_by_the_index_in_order(crowd, mode):
    plan = plan_of(crowd[0], mode)

    assert plan.count("Index Only Scan using ix_volunteer_reach_spot") + plan.count(
        "Index Scan using ix_volunteer_reach_spot"
    ) == 2
    assert plan.count("Order By: (spot <->") == 2
    assert "Seq Scan on volunteer v" not in plan
    assert len(re.findall(r"Index Cond: .*\(?id = r(_\d)?\.volunteer_id\)", plan)) == 2
    assert not re.search(r"Index Cond: .*region", plan)


def test_the_service_reaches_the_function_and_nothing_behind_it(crowd):
    with psycopg.connect(crowd[1], autocommit=True) as connection:
        found = connection.execute(
            "SELECT category_match, metres FROM volunteers_near(0, 0, 3000, '理发', 60, '420105', '420106', 60, '{}', NULL,"
            " '{}', '2026-11-20')"
        ).fetchall()
        assert len(found) == 60
        assert all(match and metres <= 3000 for match, metres in found)
        assert connection.execute("SELECT count(*) FROM volunteer_reach").fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM volunteer").fetchone() == (0,)
