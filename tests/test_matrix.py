"""Who may do what to whose row: every endpoint, asked by everybody, against a table that a person has read.

The table is tests/matrix/expected.csv: a line for each endpoint, a column for each of PEOPLE (tests/matrix/world.py says
how each stands to the rows), in each cell what they get: `ok` (done, or refused by a rule about the row), 401, 403 (known,
but not allowed) or 404 (not there, as far as they can tell). A new endpoint fails until it has its line.
"""

import os
from uuid import UUID, uuid4

import pytest

from service.accounts import actions as accounts
from service.core.actors import system
from tests.conftest import PASSWORD
from tests.matrix import walk, world
from tests.people import Someone

HOW = (
    "Let the walk write the lines it has seen: MATRIX_WRITE=1 .venv/bin/python -m pytest tests/test_matrix.py\n"
    "Then read each new cell of tests/matrix/expected.csv, and put right the one, or the code, that is wrong.\n"
    "A name in a path that is new needs a row: World._rows in tests/matrix/world.py.\n"
    "A documented example that does not fit this world needs a body: BODIES in tests/matrix/walk.py."
)
pytestmark = pytest.mark.timeout(600)


@pytest.fixture(scope="module")
def views(app):
    return walk.endpoints(app)


@pytest.fixture(scope="module")
def table():
    return walk.read_table() if walk.TABLE.exists() else {}


@pytest.fixture(scope="module")
def asked(app, views, table):
    """Endpoint → what everybody found."""
    here = world.of(app)
    unknown = {name for endpoint in views for name in walk.names_in(endpoint)} - set(here.rows)
    if unknown:
        pytest.fail(f"names in paths that have no row: {sorted(unknown)}\n{HOW}")
    walker = walk.Walk(here, views, table)
    return {endpoint: walker.everybody_asks(endpoint) for endpoint in views}


def test_every_endpoint_has_its_line_and_every_line_its_endpoint(views, table, asked):
    if os.environ.get("MATRIX_WRITE"):
        seen = {endpoint: found.found for endpoint, found in asked.items()}
        walk.write_table({endpoint: table.get(endpoint, seen[endpoint]) for endpoint in views})

    assert sorted(set(views) - set(table)) == [], HOW
    assert sorted(set(table) - set(views)) == [], "these are gone: take their lines out of tests/matrix/expected.csv"


def test_every_cell_is_filled(table):
    for endpoint, line in table.items():
        assert list(line) == list(world.PEOPLE), endpoint
        assert set(line.values()) <= {"ok", "401", "403", "404"}, endpoint


def test_everybody_gets_what_the_table_says(table, asked):
    wrong = [
        f"{endpoint}: {who} ({world.PEOPLE[who]}) got {got}, expected {table[endpoint][who]}"
        for endpoint, found in asked.items() if endpoint in table
        for who, got in found.found.items() if got != table[endpoint][who]
    ]

    assert wrong == [], "\n".join(wrong)


def test_a_strangers_answer_is_that_for_a_row_that_never_existed(asked):
    told_apart = [f"{endpoint}: {each}" for endpoint, found in asked.items() for each in found.told_apart]

    assert told_apart == [], "\n".join(told_apart)


def test_a_refused_deed_leaves_the_row_as_it_was(asked):
    assert {endpoint: found.changed for endpoint, found in asked.items() if found.changed} == {}


def test_every_request_came_as_far_as_the_rule(asked):
    unreached = [f"{endpoint}: {each}" for endpoint, found in asked.items() for each in found.unreached]

    assert unreached == [], "\n".join(unreached) + "\n" + HOW


# What the manager of a department may do beyond what anybody with an account may; of its own unit alone, and so empty here.
OF_DEPARTMENTS = {"GET /activities/desk", "GET /todos", "GET /todos/summary"}
OF_A_PASSWORD = {"POST /me/password", "POST /me/totp", "POST /me/totp/confirm"}  # their own


@pytest.fixture
def department(app):
    """Somebody who manages a department that has nothing in this world, as the walk knows people."""
    here, name = world.of(app), f"dept-{uuid4().hex[:6]}"
    with here.as_job():
        person = accounts.make_manager(name, PASSWORD, "卫健专干", "A4", f"{world.HOME}001", totp=False).id
        accounts.revoke(system("tests"), person, "A4", f"{world.HOME}001")
        accounts.grant(system("tests"), person, "DEP", "UNIT", str(uuid4()), "420105")
    here.people["department"] = Someone(app, name).by_password(name, PASSWORD)
    assert here.people["department"].get("/me").json["roles"][0]["role"] == "DEP"
    assert UUID(here.people["department"].person_id) == person
    yield "department"
    del here.people["department"]


def test_the_manager_of_a_department_gets_what_anybody_gets_and_its_own_lists(app, views, table, department):
    walker, more = walk.Walk(world.of(app), views, table), set()
    for endpoint in (one for one in views if table[one]["technician"] != "ok"):
        walker.world.renew()
        with walk.undone():
            if walk.outcome(walker.ask(endpoint, department, walker.rows_of(endpoint))) == "ok":
                more.add(endpoint)

    assert more == OF_DEPARTMENTS | OF_A_PASSWORD
