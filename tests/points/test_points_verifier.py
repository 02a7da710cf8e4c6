"""The verifier of points names the first altered row, as the owner may alter them and nobody else."""

from uuid import UUID, uuid4

import pytest
from sqlalchemy import create_engine, make_url, text

from service import cli, jobs
from service.core import clock
from service.points import actions
from service.points.verifier import queries as verifier
from service.web import boundary


@pytest.fixture
def sealed(app, someone):
    """Somebody with two earnings, both in the chain."""
    person = UUID(someone().person_id)
    with app.app_context():
        for _ in range(2):
            with boundary.job("tests"):
                actions.earn(person, record_id=uuid4(), minutes=60, coefficient="1.0", at=clock.now())
        while jobs.seal():
            pass
    return person


@pytest.fixture
def owner(postgres, database):
    """Whom nothing stops; what they do is undone."""
    name = make_url(database[1]).database
    engine = create_engine(make_url(postgres).set(drivername="postgresql+psycopg", database=name))
    with engine.connect() as connection:
        connection.execute(text("SET session_replication_role = replica"))
        yield connection
        connection.rollback()
    engine.dispose()


POSTING = (
    "(SELECT p.id FROM posting p JOIN point_account a ON a.id = p.account_id WHERE a.person_id = :person"
    " ORDER BY p.id LIMIT 1)"
)
A_TWIN = (
    "INSERT INTO posting (id, created_at, journal_id, account_id, lot_id, amount)"
    f" SELECT gen_random_uuid(), created_at, journal_id, account_id, lot_id, amount FROM posting WHERE id = {POSTING}"
)


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        (f"UPDATE posting SET amount = amount + 1 WHERE id = {POSTING}", "altered"),
        (f"DELETE FROM posting WHERE id = {POSTING}", "missing"),
        ("UPDATE point_account SET balance = balance + 1 WHERE person_id = :person AND kind = 'person'", "balance"),
        ("UPDATE lot SET remaining = remaining - 1 WHERE person_id = :person", "balance"),
        (A_TWIN, "outside"),
    ],
)
def test_the_first_altered_row_is_named(sealed, owner, statement, reason):
    assert verifier.verify(owner).fault is None
    first = owner.execute(text(f"SELECT {POSTING}"), {"person": sealed}).scalar_one()

    owner.execute(text(statement), {"person": sealed})
    found = verifier.verify(owner).fault

    assert found.reason == reason
    if reason in ("altered", "missing"):
        assert found.row_id == str(first)


def test_the_command_says_all_is_well(app, sealed):
    found = app.test_cli_runner().invoke(args=["points", "verify"])

    assert (found.exit_code, found.output.startswith("完好")) == (0, True), found.output
    assert app.test_cli_runner().invoke(args=["points", "verify", "--noted", "x"]).exit_code == 2
    assert cli.points.name == "points"
