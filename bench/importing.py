"""import: 100,000 volunteers from one sheet, read, reported, agreed to and loaded; beside a row at a time by the ORM."""

import io
import time
from collections.abc import Sequence
from datetime import date

import openpyxl
import xlsxwriter

from bench.ground import Ground
from bench.measure import Row, row
from service import importer
from service.accounts import actions as accounts
from service.accounts.models import Person
from service.app import create_app
from service.core import clock, config, identity, numbers
from service.data import division_import, engines
from service.data.db import db
from service.data.sealed import vault
from service.launch import HOUSE
from service.outside import sheets
from service.volunteers.imports import actions as imports
from service.volunteers.imports.models import ImportJob
from service.volunteers.imports.rules import COLUMNS
from service.volunteers.imports.states import ImportKind, ImportState
from service.volunteers.models import Volunteer
from service.volunteers.states import VolunteerState
from service.web import boundary

ROWS, NAIVE_ROWS = 100_000, 2_000
NAME, COMMUNITY = "bench_import", "420105007002"


def sheet_of(rows: int, first: int) -> bytes:
    """A register of so many invented people, nobody twice."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"constant_memory": True}) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, [asked.header for asked in COLUMNS[ImportKind.VOLUNTEERS]])
        for number in range(rows):
            days, serial = divmod(first + number, 900)
            born = date.fromordinal(date(1950, 1, 1).toordinal() + days)
            who = identity.invent_id_number(born, "male" if serial % 2 else "female", serial // 2)
            page.write_row(number + 1, 0, ["周明", who, f"139{first + number:08d}", COMMUNITY, "群众", "本科", "卫生环保"])
    return out.getvalue()


def _naive(content: bytes) -> int:
    """openpyxl and one object a row, as most would write it."""
    rows = openpyxl.load_workbook(io.BytesIO(content), read_only=True).active.iter_rows(min_row=2, values_only=True)
    made = 0
    with boundary.job("bench"):
        for name, who, phone, region, *_ in rows:
            card, moment = identity.read_id_number(who), clock.now()
            person = Person(name=name, phone_index=vault().blind("phone", phone))
            person.phone = phone
            db.session.add(person)
            db.session.flush()
            made += 1
            one = Volunteer(
                person_id=person.id, entered_by=person.id, state=VolunteerState.ACTIVE, moved_at=moment, name=name,
                number=numbers.volunteer_number(2020, made), region=region, birth_date=card.birth_date, sex=card.sex,
                id_number_index=vault().blind("id_number", card.number),
            )
            one.id_number = card.number
            db.session.add(one)
            db.session.flush()
    return made


def rows(ground: Ground) -> Sequence[Row]:
    """Wall time: a child process, ours and the database's all take part."""
    superuser = ground.postgres.superuser_url
    engines.drop_database(superuser, NAME)
    engines.create_database(superuser, NAME)
    ground.flask(NAME, "db", "upgrade")
    app = create_app(config.load(ground.environment(NAME)))
    with app.app_context():
        with boundary.job("bench") as actor:
            division_import.load(actor, (HOUSE / "tests" / "divisions.csv").read_text(encoding="utf-8"))
            maker = accounts.make_manager("bench-1", "correct horse 42 battery", "甲", "A1", "420105", totp=False).id
            checker = accounts.make_manager("bench-2", "correct horse 42 battery", "乙", "A1", "420105", totp=False).id
        content = sheet_of(ROWS, 0)
        with boundary.job("bench"):
            found = sheets.look(content)
            job = ImportJob(
                kind=ImportKind.VOLUNTEERS, region="420105", made_by=maker, file_name="bench.xlsx", sha256=found.sha256,
                bytes=len(content), file="0" * 32,
            )
            db.session.add(job)
            imports._keep_file("0" * 32, content)
            job_id = job.id
        read = _timed(importer.work)
        with boundary.job("bench"):
            waiting = db.session.get_one(ImportJob, job_id)
            assert (waiting.state, waiting.rows) == (ImportState.CHECKED, ROWS), waiting.problem
            waiting.state, waiting.decided_by = ImportState.LOADING, checker
        load = _timed(importer.work)
        with boundary.job("bench"):
            assert db.session.get_one(ImportJob, job_id).state is ImportState.LOADED
        naive = _timed(lambda: _naive(sheet_of(NAIVE_ROWS, ROWS)))
    engines.drop_database(superuser, NAME)
    print(f"import: {ROWS:,} rows, {len(content) / 1e6:.1f} MB: read and reported in {read:.1f} s, loaded in {load:.1f} s")
    per_row = 1e6 * (read + load) / ROWS
    return [row("import", f"import {ROWS:,} rows, µs a row", per_row, "openpyxl and ORM", 1e6 * naive / NAIVE_ROWS, 0.4)]


def _timed(work: object) -> float:
    started = time.perf_counter()
    work()  # type: ignore[operator]
    return time.perf_counter() - started
