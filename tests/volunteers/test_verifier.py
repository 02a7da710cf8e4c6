"""The verifier of hours and certificates finds whatever the owner of the database does to them behind the service's back."""

import random
import time
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, make_url, text

from service.app import create_app
from service.core import config
from service.core.actors import system
from service.data import audit, division_import, engines, schema
from service.data import chain as rules
from service.data.db import db
from service.volunteers.hours import actions as hours
from service.volunteers.verifier import queries
from service.web import boundary
from tests.conftest import DIVISIONS, _Job
from tests.people import Someone
from tests.volunteers.proving import day, named, served
from tests.volunteers.serving import make_volunteer

RECORDS, TRIES = 40, 1000


@pytest.fixture(scope="module")
def books(postgres, environment):
    """A database of its own with forty confirmed records, two certificates, all sealed: an owner's connection to it."""
    name = f"books_{uuid4().hex[:10]}"
    owner_url, service_url = engines.create_database(postgres, name)
    owner = create_engine(owner_url)
    with owner.begin() as connection:
        schema.build(connection)
    app = create_app(config.load(environment | {"DATABASE_OWNER_URL": owner_url, "DATABASE_URL": service_url}))
    with app.app_context(), boundary.job("tests") as actor:
        division_import.load(actor, DIVISIONS.read_text(encoding="utf-8"))

    def as_job():
        return _Job(app, "tests")

    wang = named(as_job, lambda openid=None: Someone(app).by_wechat(openid))
    resident = make_volunteer(as_job, Someone(app).by_wechat())
    records = [served(as_job, wang, resident, days_ago=n + 2, minutes=60 + n)[1] for n in range(RECORDS)]
    for ago in (10, 20):
        wang.client.done("/me/service-certificates", {"since": day(ago).isoformat(), "until": day(0).isoformat()})
    with as_job():
        for record in records[-2:]:
            hours.withdraw_record(system("tests"), record, "重复")
    with as_job():
        while audit.seal_waiting():
            pass
    owner.dispose()
    owner = create_engine(make_url(postgres).set(drivername="postgresql+psycopg", database=name))  # whom nothing stops
    with owner.connect() as connection:
        yield connection
    with app.app_context():
        db.engine.dispose()
    owner.dispose()
    engines.drop_database(postgres, name)


@pytest.fixture
def tampered(books):
    """What the owner does is undone: ``tampered(sql, …)`` gives the fault that is found."""
    books.rollback()

    def attempt(*statements, noted=None, **values):
        before = books.begin_nested()
        books.execute(text("SET LOCAL session_replication_role = replica"))
        for statement in statements:
            books.execute(text(statement), values)
        fault = queries.verify(books, noted).fault
        before.rollback()
        return fault

    yield attempt
    books.rollback()


def entries(books):
    return books.execute(text("SELECT * FROM hour_entry ORDER BY id")).mappings().all()


def test_books_that_nobody_touched_are_whole(books):
    report = queries.verify(books)

    assert report.fault is None
    assert report.checked == RECORDS + 2 + 2
    assert report.waiting == 0


def test_one_minute_more_is_found_and_the_row_named(tampered, books):
    victim = entries(books)[7]

    fault = tampered("UPDATE hour_entry SET minutes = minutes + 1 WHERE id = :id", id=victim["id"])

    assert (fault.reason, fault.kind, fault.row_id) == ("altered", "hour", str(victim["id"]))
    assert str(victim["id"]) in str(fault)


def test_of_several_the_first_in_the_chain_is_named(tampered, books):
    sealed = books.execute(text("SELECT row_id FROM seal WHERE kind = 'hour' ORDER BY number")).scalars().all()
    first, second = sealed[3], sealed[30]

    fault = tampered("UPDATE hour_entry SET minutes = 1 WHERE id IN (:a, :b)", a=first, b=second)

    assert fault.row_id == str(first)


@pytest.mark.parametrize(("statement", "reason"), [
    ("DELETE FROM hour_entry WHERE id = (SELECT max(id::text)::uuid FROM hour_entry)", "missing"),
    ("DELETE FROM seal WHERE number = (SELECT min(number) FROM seal)", "relinked"),
    ("UPDATE seal SET hash = digest WHERE number = (SELECT max(number) FROM seal)", "relinked"),
    ("UPDATE certificate_line SET minutes = minutes + 1 WHERE position = 1", "altered"),
    ("UPDATE certificate_line SET unit_name = unit_name || 'x' WHERE position = 2", "altered"),
    ("DELETE FROM certificate_line WHERE position = 3", "altered"),
    ("UPDATE service_certificate SET minutes = minutes + 60", "altered"),
    ("UPDATE service_certificate SET code = 'AAAAAA'", "altered"),
    ("UPDATE service_record SET credited_minutes = 1 WHERE state = 'confirmed'", "unwarranted"),
    ("UPDATE service_record SET state = 'reversed' WHERE state = 'confirmed'", "no_entry"),
])
def test_what_else_is_found(tampered, statement, reason):
    assert tampered(statement).reason == reason


def test_an_entry_that_goes_the_proper_way_into_the_chain_and_has_no_record_behind_it_is_found(books):
    """The trigger queues it and the sealer would seal it: only the record can tell."""
    books.rollback()
    before = books.begin_nested()
    books.execute(text("""
        INSERT INTO hour_entry (id, record_id, volunteer_id, region, service_day, kind, minutes, created_at)
        SELECT gen_random_uuid(), id, volunteer_id, region, service_day, 'reverse', -1, now() FROM service_record
        WHERE state = 'confirmed' LIMIT 1"""))

    fault = queries.verify(books).fault

    before.rollback()
    assert fault.reason == "unwarranted"


def test_a_chain_cut_at_its_end_together_with_its_rows_is_found_by_the_head_that_was_noted(tampered, books):
    head = rules.parse_note(queries.verify(books).head)
    cut = (
        "DELETE FROM seal WHERE number >= (SELECT min(number) FROM seal WHERE kind = 'certificate')",
        "DELETE FROM service_certificate", "DELETE FROM certificate_line",
        "DELETE FROM hour_entry e WHERE NOT EXISTS (SELECT 1 FROM seal s WHERE s.row_id = e.id)",
        "UPDATE service_record SET state = 'confirmed' WHERE state = 'reversed'",
    )

    assert tampered(*cut) is None  # as chains are
    assert tampered(*cut, noted=dict([head])).reason == "head"


def tamper(books, rng):
    """One random thing an owner could do to the ledger of hours; what it was."""
    rows = entries(books)
    one, other = rng.sample(rows, 2)
    deed = rng.choice(("column", "column", "column", "delete", "insert", "swap", "seal"))
    if deed == "column":
        column = rng.choice(("id", "record_id", "volunteer_id", "region", "service_day", "kind", "minutes", "created_at"))
        changed = {
            "id": "gen_random_uuid()", "record_id": "gen_random_uuid()", "volunteer_id": "gen_random_uuid()",
            "region": "region || '0'", "service_day": f"service_day + {rng.choice((-1, 1, 365))}",
            "kind": "CASE kind WHEN 'earn' THEN 'reverse' ELSE 'earn' END",
            "minutes": f"minutes + {rng.choice((-1, 1, 600))}",
            "created_at": f"created_at + interval '{rng.choice((1, 1000))} microseconds'",
        }[column]
        books.execute(text(f"UPDATE hour_entry SET {column} = {changed} WHERE id = :id"), {"id": one["id"]})
        return f"{column} of {one['id']}"
    if deed == "delete":
        books.execute(text("DELETE FROM hour_entry WHERE id = :id"), {"id": one["id"]})
    elif deed == "insert":
        books.execute(text("""
            INSERT INTO hour_entry SELECT gen_random_uuid(), :record, volunteer_id, region, service_day, kind, minutes,
                   created_at FROM hour_entry WHERE id = :id"""), {"id": one["id"], "record": uuid4()})
    elif deed == "swap":
        names = ("minutes", "service_day", "record_id", "created_at")
        column = next((name for name in rng.sample(names, 4) if one[name] != other[name]), "record_id")
        for row, value in ((one, other[column]), (other, one[column])):
            books.execute(
                text(f"UPDATE hour_entry SET {column} = :value WHERE id = :id"), {"id": row["id"], "value": value}
            )
    else:
        column, changed = rng.choice(
            (("row_id", "gen_random_uuid()"), ("digest", "sha256(digest)"), ("hash", "sha256(hash)"))
        )
        books.execute(text(f"UPDATE seal SET {column} = {changed} WHERE row_id = :id"), {"id": one["id"]})
    return f"{deed} {one['id']}"


def found_of(books, seed, tries):
    """How many of so many random tamperings were found; and those that were not."""
    rng, missed = random.Random(seed), []
    books.rollback()
    books.execute(text("SET LOCAL session_replication_role = replica"))
    books.execute(text("ALTER TABLE hour_entry DROP CONSTRAINT uq_hour_entry_record_id_kind"))
    books.execute(text("ALTER TABLE hour_entry DROP CONSTRAINT ck_hour_entry_sign"))
    for number in range(tries):
        before = books.begin_nested()
        what = tamper(books, rng)
        if queries.verify(books).fault is None:
            missed.append(f"{number}: {what}")
        before.rollback()
    books.rollback()
    return missed


def test_a_thousand_random_tamperings_are_a_thousand_found(books):
    began = time.monotonic()

    assert found_of(books, 20261126, TRIES) == []
    assert time.monotonic() - began < 120


@pytest.mark.fuzz
@pytest.mark.parametrize("seed", range(10))
def test_ten_thousand_more(books, seed):
    assert found_of(books, seed, TRIES) == []


def test_the_command_tells_an_operator(own_app):
    """In a register of its own: beside it other tests have left what no operator would see."""
    app = own_app
    with app.app_context(), boundary.job("tests"):
        while audit.seal_waiting():
            pass

    said = app.test_cli_runner().invoke(args=["hours", "verify"])

    assert said.exit_code == 0, said.output
    assert "完好" in said.output
    head = said.output.rsplit(" ", 1)[1].strip()
    assert app.test_cli_runner().invoke(args=["hours", "verify", "--noted", head]).exit_code == 0
    number, _, digits = head.partition(":")
    wrong = f"{number}:{'0' * 64}" if digits != "0" * 64 else head
    assert app.test_cli_runner().invoke(args=["hours", "verify", "--noted", wrong]).exit_code == 1
    assert app.test_cli_runner().invoke(args=["hours", "verify", "--noted", "nonsense"]).exit_code == 2
