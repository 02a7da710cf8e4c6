"""Row-level security alone: with the query hook switched off, PostgreSQL still shows nobody what is not theirs.

Every table is asked as the service's own role, in plain SQL, in each scope a request can have. The rest looks at what the
fence is made of: the policies as declared, the rights of the role, and the list of deeds that reach beyond (deeds.txt).
"""

import ast
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import create_engine, inspect, select, text
from sqlalchemy.exc import ProgrammingError

from service.core import regions
from service.data import db as ground
from service.data import scope
from service.data.db import Base, db
from service.data.scope import ROLE, Scope
from tests.conftest import JIANQIAO, WULIDUN
from tests.matrix import world
from tests.matrix.world import HOME

SERVICE = Path(__file__).parents[1] / "service"
DEEDS = Path(__file__).parent / "matrix" / "deeds.txt"
HISTORIES = {  # what may never be changed once it is written
    "audit_entry", "seal", "hour_entry", "posting", "journal", "point_rule", "service_stamp", "order_move", "manager_move",
    "volunteer_move", "team_move", "record_move", "credit_event",
    "activity_move", "activity_signup_move", "certificate_line", "external_policy", "merge_step", "objection_move",
    "star_move", "article_move", "announcement_receipt",
    "role_model_move", "quiz_try",
    "star_policy", "merge_carried",
}
PUBLIC = {  # read by anybody, whole rows
    "division", "workday_override", "demo_clock", "station", "point_rule", "team", "activity", "activity_post",
    "activity_shift", "activity_report", "course", "donation_entry", "emergency", "external_policy", "good", "good_stock",
    "pickup_point", "room", "facility", "theme_point",
    "map_pin", "map_square",
    "star_policy",
    "team_check_round",
    "article", "article_tally", "article_comment", "announcement", "campaign", "campaign_item",
    "search_entry",
    "press_station", "lecture_series", "rumour",
    "menu_item", "menu_slot", "group_order", "wish", "standing", "standing_count",
}
NOT_OURS = {"alembic_version"}


def tables():
    return {mapper.local_table.name: mapper for mapper in Base.registry.mappers}


def rules_of(table):
    return tables()[table].class_.__rules__


SHOWN = sorted(name for name in tables() if rules_of(name).public)
HIDDEN = sorted(set(tables()) - set(SHOWN))


@pytest.fixture(scope="module")
def here(app):
    return world.of(app)


@pytest.fixture(scope="module")
def owner(database):
    engine = create_engine(database[0])
    yield engine
    engine.dispose()


@pytest.fixture
def fence_alone(app, monkeypatch):
    """A transaction in a scope, with our hook asleep: ``with fence_alone(Scope(…)): …``. Nothing of it stays."""
    monkeypatch.setattr(ground.scope, "narrow", lambda state: None)

    @contextmanager
    def standing(wanted):
        with app.app_context():
            try:
                scope.use(db.session, wanted)
                yield
            finally:
                db.session.rollback()
                scope.reset()
                db.session.remove()

    return standing


def of(person, code=None):
    """The scope of a person, with or without an area."""
    area = regions.area(code) if code else None
    return Scope(person=UUID(person.person_id), lo=area.lo if area else None, hi=area.hi if area else None)


def how_many(table):
    return db.session.scalar(text(f"SELECT count(*) FROM {table}"))


def said_in(table):
    """Everything one can read of a table, as text."""
    return "\n".join(db.session.scalars(text(f"SELECT to_jsonb(t)::text FROM {table} t")))


def traces_of(here):
    """What belongs to the people and rows of the community, and to nobody else here: id → what it is."""
    own = ("requester", "volunteer", "neighbour", "minor", "guardian", "leader", "member", "clerk", "point")
    found = {here.people[name].person_id: name for name in own}
    found |= {order: f"order {state}" for state, order in here.orders.items()}
    found |= {row: name for name, row in here.rows.items() if name not in ("station_id", "team_id")}
    return found | {f'"{HOME}"': "the community's code"}


# What is seen


def test_the_world_has_something_to_hide_in_nearly_every_table(here, owner):
    with owner.connect() as connection:
        connection.execute(text("SELECT set_config('row_security', 'off', false)"))
        empty = {name for name in HIDDEN if not connection.scalar(text(f"SELECT count(*) FROM {name}"))}

    of_an_end = {"activity_presence", "activity_rating", "activity_held_points"}  # this world's activity has not begun
    of_an_end |= {"merge_step", "merge_carried"}  # nor has its merge been applied
    of_an_end |= {"activity_child_presence", "child_hours", "team_breach"}  # nor did a child come, nor a complaint hold
    of_an_end |= {"expiry_run", "point_budget", "lecture_watch", "lecture_part", "series_part", "quiz_try"}  # nor a year end
    of_an_end |= {"role_model_doubt", "correspondent"}  # nor did anybody learn, doubt or write
    assert empty <= {"failed_sign_in", "seal", "message_grant", "credit_event", "counter_patience"} | of_an_end


@pytest.mark.parametrize("table", HIDDEN)
def test_nobody_sees_no_row(here, fence_alone, table):
    with fence_alone(Scope()):
        assert how_many(table) == 0


@pytest.mark.parametrize("table", HIDDEN)
def test_the_model_without_its_hook_shows_nobody_no_row(here, fence_alone, table):
    entity = tables()[table].class_

    with fence_alone(Scope()):
        assert db.session.execute(select(*inspect(entity).primary_key)).all() == []


@pytest.mark.parametrize("table", sorted(tables()))
def test_nobody_changes_or_removes_a_row(here, fence_alone, table):
    if rules_of(table).append_only:
        pytest.skip("nobody at all may, see below")
    column = tables()[table].local_table.columns.values()[-1].name

    for wanted in (f"UPDATE {table} SET {column} = {column}", f"DELETE FROM {table}"):
        with fence_alone(Scope()):
            try:
                assert db.session.execute(text(wanted)).rowcount == 0
            except ProgrammingError as refused:
                assert "permission denied" in str(refused)  # noqa: PT017 either fence will do


@pytest.mark.parametrize("who", ["sibling", "other-street", "resident", "shop", "auditor", "technician"])
@pytest.mark.parametrize("table", HIDDEN)
def test_strangers_find_no_trace_of_the_community(here, fence_alone, who, table):
    area = {"sibling": WULIDUN + "003", "other-street": JIANQIAO}.get(who)

    with fence_alone(of(here.people[who], area)):
        said = said_in(table)

    found = {what for trace, what in traces_of(here).items() if trace in said}
    assert found <= ({"the community's code", "pickup_id"} if who == "shop" else set())  # its own counter


def test_a_department_sees_what_is_of_its_unit_and_no_other_row(here, fence_alone):
    """Its activity with posts, shifts, steps and changes; nothing else of any table that is not everybody's."""
    person = UUID(here.people["district"].person_id)
    activity, unit = here.rows["activity_id"], UUID(here.rows["team_id"])
    of_unit = {name for name in tables() if rules_of(name).unit}

    with fence_alone(Scope(job="tests")):
        db.session.execute(text("UPDATE activity SET list_key = NULL, unit_id = :unit WHERE id = :id"),
                           {"unit": unit, "id": activity})
        for table in of_unit - {"activity"}:
            if table in SHOWN:
                db.session.execute(text(f"UPDATE {table} SET published = false WHERE activity_id = :id"), {"id": activity})
        scope.use(db.session, Scope(unit=unit))
        seen = {table: how_many(table) for table in HIDDEN}
        mine = db.session.scalars(text("SELECT id::text FROM activity WHERE unit_id IS NOT NULL")).all()
        scope.use(db.session, Scope(unit=person))
        others = {table: how_many(table) for table in HIDDEN}
        foreign = db.session.scalars(text("SELECT id::text FROM activity WHERE unit_id IS NOT NULL")).all()

    assert mine == [activity]
    assert "activity_move" in {table for table, count in seen.items() if count} <= of_unit
    assert foreign == []
    assert set(others.values()) == {0}


def test_each_sees_their_own(here, fence_alone):
    orders = set(here.orders.values())
    clerk, volunteer = here.people["clerk"], here.people["volunteer"]

    def seen(wanted, table, key="id"):
        with fence_alone(wanted):
            return {str(found) for found in db.session.scalars(text(f"SELECT {key} FROM {table}"))}

    assert orders <= seen(of(clerk, HOME), "service_order")
    assert orders <= seen(of(here.people["street"], WULIDUN), "service_order")
    assert not orders & seen(of(clerk), "service_order")
    assert seen(of(here.requester_of(None)), "service_order") == {here.orders["scheduled"]}
    served = ("scheduled", "serving", "finished", "disputed", "confirmed", "rated", "offered")
    assert seen(of(volunteer), "service_order") == {here.orders[state] for state in served}
    assert seen(of(volunteer), "volunteer") == {here.rows["volunteer_id"]}
    assert here.rows["message_id"] in seen(of(volunteer), "message")
    assert seen(of(here.people["guardian"]), "guardian_link") == {here.rows["link_id"]}
    assert here.rows["membership_id"] in seen(of(here.people["leader"]), "team_member")


def test_a_scope_does_not_outlive_its_transaction(here, fence_alone):
    with fence_alone(Scope(job="look")):
        assert how_many("person") > 0
    with fence_alone(Scope()):
        assert how_many("person") == 0


# What the fence is made of


def test_every_table_says_who_reaches_it_and_has_its_fence_up(owner):
    query = (
        "SELECT relname, relrowsecurity FROM pg_class"
        " WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')"
    )
    with owner.connect() as connection:
        standing = {row.relname: row.relrowsecurity for row in connection.execute(text(query))}

    assert set(standing) - NOT_OURS == set(tables())
    assert [name for name, fenced in standing.items() if not fenced and name not in NOT_OURS] == []
    assert [name for name, mapper in tables().items() if getattr(mapper.class_, "__rules__", None) is None] == []
    assert {name for name in tables() if rules_of(name).append_only} >= HISTORIES
    assert set(SHOWN) == PUBLIC


def policies(connection):
    """Every policy as PostgreSQL tells it: (table, name) → (command, roles, using, with check)."""
    query = (
        "SELECT tablename, policyname, cmd, roles::text, qual, with_check, permissive FROM pg_policies"
        " WHERE schemaname = 'public'"
    )
    return {(row.tablename, row.policyname): tuple(row)[2:] for row in connection.execute(text(query))}


def test_the_policies_are_those_that_the_tables_declare(owner):
    with owner.connect() as connection:
        standing = policies(connection)
        connection.execute(text("CREATE POLICY own ON letter USING (true)"))  # of a declaration that is gone
        connection.execute(text("ALTER POLICY system ON person USING (true)"))
        for table in tables():
            for statement in scope.statements(table, rules_of(table)):
                connection.exec_driver_sql(statement)
        declared = policies(connection)
        connection.rollback()

    assert standing == declared
    assert {roles for _, roles, *_ in declared.values()} == {f"{{{ROLE}}}"}
    assert {name for _, name in declared} <= set(scope._POLICIES)


def test_views_and_functions_are_no_way_round(owner):
    views = "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')"
    functions = (
        "SELECT p.oid::regprocedure::text, coalesce(p.proconfig::text, '') AS config, "
        "has_function_privilege('public', p.oid, 'EXECUTE') AS open FROM pg_proc p "
        "WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef AND p.prorettype <> 'trigger'::regtype"
    )
    with owner.connect() as connection:
        found = connection.execute(text(functions)).all()
        seen = connection.scalars(text(views)).all()

    assert seen == ["published_shift"]
    assert [name for name, config, _ in found if "search_path=" not in config] == []
    assert [name for name, _, is_open in found if is_open] == []


def test_the_one_view_shows_what_everybody_may_see_as_a_barrier_and_takes_nothing(owner):
    with owner.connect() as connection:
        shown, barrier = connection.execute(text(
            "SELECT pg_get_viewdef(oid), reloptions::text FROM pg_class WHERE relname = 'published_shift'"
        )).one()
        rights = connection.execute(text(
            "SELECT grantee, privilege_type FROM information_schema.role_table_grants"
            " WHERE table_name = 'published_shift' AND grantee IN (:me, 'PUBLIC')"), {"me": ROLE}).all()

    assert " ".join(shown.split()) == (
        "SELECT activity_id, state, quota, taken, recruits, closes_at FROM activity_shift WHERE published;"
    )
    assert "security_barrier=true" in barrier
    assert [tuple(row) for row in rights] == [(ROLE, "SELECT")]


def test_the_services_role_owns_nothing_and_goes_round_nothing(owner):
    with owner.connect() as connection:
        rights = connection.execute(
            text("SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication FROM pg_roles"
                 " WHERE rolname = :me"),
            {"me": ROLE},
        ).one()
        owns = connection.scalar(
            text("SELECT (SELECT count(*) FROM pg_class WHERE relowner = r.oid)"
                 " + (SELECT count(*) FROM pg_proc WHERE proowner = r.oid)"
                 " + (SELECT count(*) FROM pg_database WHERE datdba = r.oid) FROM pg_roles r WHERE rolname = :me"),
            {"me": ROLE},
        )
        belongs = connection.scalar(
            text("SELECT count(*) FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member WHERE r.rolname = :me"),
            {"me": ROLE},
        )
        makes = connection.scalar(text("SELECT has_schema_privilege(:me, 'public', 'CREATE')"), {"me": ROLE})

    assert (tuple(rights), owns, belongs, makes) == ((False,) * 5, 0, 0, False)


@pytest.mark.parametrize("table", sorted(tables()))
def test_the_services_role_may_do_no_more_than_declared(owner, table):
    beyond = ["TRUNCATE", "REFERENCES", "TRIGGER"]
    beyond += ["UPDATE", "DELETE"] if rules_of(table).append_only else []
    with owner.connect() as connection:
        found = [
            right for right in beyond
            if connection.scalar(text("SELECT has_table_privilege(:me, :table, :right)"),
                                 {"me": ROLE, "table": table, "right": right})
        ]
        by_column = connection.scalar(
            text("SELECT count(*) FROM information_schema.column_privileges WHERE grantee = :me AND table_name = :table"
                 " AND privilege_type = 'UPDATE'"), {"me": ROLE, "table": table},
        )

    assert found == []
    assert not (rules_of(table).append_only and by_column)


@pytest.mark.parametrize("table", sorted(HISTORIES))
@pytest.mark.parametrize("wanted", ["UPDATE {table} SET {column} = {column}", "DELETE FROM {table}", "TRUNCATE {table}"])
def test_not_even_a_job_rewrites_history(fence_alone, table, wanted):
    column = tables()[table].local_table.columns.values()[-1].name

    with fence_alone(Scope(job="rewrite")), pytest.raises(ProgrammingError, match="permission denied"):
        db.session.execute(text(wanted.format(table=table, column=column)))


# What may reach beyond


def deeds_in_the_code():
    """Every scope.deed("name") of the service: "room/file.py name". A name that is not written out is told as <?>."""
    found = set()
    for path in SERVICE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = getattr(node, "func", None)
            if isinstance(node, ast.Call) and (getattr(called, "attr", None) or getattr(called, "id", None)) == "deed":
                name = node.args[1] if len(node.args) > 1 else None
                word = name.value if isinstance(name, ast.Constant) else "<?>"
                found.add(f"{path.relative_to(SERVICE)} {word}")
    return found


def deeds_on_the_list():
    lines = [line for line in DEEDS.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return dict(line.split(": ", 1) for line in lines)


def test_whatever_reaches_beyond_its_own_rows_is_on_the_list_with_a_reason():
    code, listed = deeds_in_the_code(), deeds_on_the_list()

    assert sorted(code - set(listed)) == [], "give it a line in tests/matrix/deeds.txt, saying why it must"
    assert sorted(set(listed) - code) == [], "it is gone: take its line out of tests/matrix/deeds.txt"
    assert [name for name, why in listed.items() if len(why.split()) < 2] == []


def test_a_deed_ends_with_its_block(here, fence_alone):
    with fence_alone(Scope(person=UUID(here.people["resident"].person_id))):
        with scope.deed(db.session, "test"):
            assert how_many("service_order") > 0
        assert how_many("service_order") == 0
