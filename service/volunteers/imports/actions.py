"""Bringing a sheet, agreeing to it, and what the worker does with it: each step in a transaction, the load in one."""

import os
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import bindparam, delete, func, insert, select, text
from sqlalchemy.dialects.postgresql import ARRAY, BYTEA
from sqlalchemy.types import Date, Integer, Text, Uuid

from service.core import clock, numbers
from service.core.actors import A2_AND_ABOVE, DISTRICT, Actor
from service.core.ids import uuid7
from service.core.problems import Conflict, Forbidden
from service.core.workdays import service_day
from service.data import audit, outbox, scope
from service.data.db import db
from service.data.sealed import context, vault
from service.outside.sheets import Sheet
from service.volunteers.imports import queries, rules
from service.volunteers.imports.models import ONCE, ImportFault, ImportJob, ImportRow
from service.volunteers.imports.rules import Fault, Row
from service.volunteers.imports.states import AT_WORK, LIFECYCLE, ImportKind, ImportState
from service.volunteers.models import NUMBERS
from service.volunteers.teams import actions as teams
from service.web.access import WrongRole, need_cover, need_person, need_role
from service.web.errors import on_constraint

S = ImportState


class SameSheetAgain(Conflict):
    """A file with exactly this content is under way or has been loaded."""

    title = "这个文件已经导入过，不能重复导入"


class TooManyImports(Conflict):
    """As many as anybody may have under way."""

    title = "已有多个导入未完成，请先处理"


class OwnImport(Forbidden):
    """Who brought a sheet does not agree to it (two persons)."""

    title = "经办与审核须为不同的人"


class ImportTakenOver(Conflict):
    """Another worker has it, or it is no longer wanted."""

    title = "导入任务已由其他进程接手"


class RegisterHasChanged(Conflict):
    """Between the report and the load somebody else wrote what the sheet brings."""

    title = "检查之后登记册有变化，请重新上传检查"


on_constraint(ONCE, SameSheetAgain)


@dataclass(frozen=True)
class Held:
    """An import in the hands of one worker."""

    id: UUID
    lease: UUID
    kind: ImportKind
    state: ImportState
    region: str
    file: str | None
    made_by: UUID
    decided_by: UUID | None


# People


def bring(actor: Actor, sheet: Sheet, *, kind: str, name: str) -> ImportJob:
    """A manager of a street or the district brings a sheet; a worker reads it within seconds. SameSheetAgain."""
    hat = need_role(actor, A2_AND_ABOVE)
    person_id = need_person(actor)
    with scope.deed(db.session, "bring-sheet"):
        own = select(func.count()).where(ImportJob.made_by == person_id, ImportJob.state.in_((*AT_WORK, S.CHECKED)))
        if (db.session.scalar(own) or 0) >= rules.MOST_UNFINISHED:
            raise TooManyImports()
        job = ImportJob(
            kind=ImportKind(kind), state=S.WAITING, region=hat.scope_key, made_by=person_id, file_name=name,
            sha256=sheet.sha256, bytes=len(sheet.content), file=secrets.token_hex(16),
        )
        db.session.add(job)
        db.session.flush()
        _keep_file(str(job.file), sheet.content)
        audit.record(actor, "bring-import", f"import:{job.id}", region=job.region, kind=kind, bytes=job.bytes)
    return job


def approve(actor: Actor, import_id: UUID) -> ImportJob:
    """A second person, of the district, agrees: a worker loads it as one (two-person rule)."""
    need_role(actor, (DISTRICT,))
    return _decided(actor, import_id, "approve")


def refuse(actor: Actor, import_id: UUID, reason: str) -> ImportJob:
    """A second person does not agree; nothing of it stays but the report."""
    need_role(actor, (DISTRICT,))
    return _decided(actor, import_id, "refuse", reason)


def withdraw(actor: Actor, import_id: UUID) -> ImportJob:
    """Whoever brought it thinks better of it."""
    found = queries.job(import_id)
    if found.made_by != need_person(actor):
        raise WrongRole()
    with scope.deed(db.session, "withdraw-sheet"):
        job = queries.held(import_id)
        job.state = LIFECYCLE.step("withdraw", job.state)
        _forget(job)
        audit.record(actor, "withdraw-import", f"import:{job.id}", region=job.region)
    return job


def _decided(actor: Actor, import_id: UUID, word: str, reason: str | None = None) -> ImportJob:
    found = queries.job(import_id)
    need_cover(actor, found.region, queries.NoSuchImport)
    if found.made_by == need_person(actor):
        raise OwnImport()
    with scope.deed(db.session, "decide-sheet"):
        job = queries.held(import_id)
        job.state = LIFECYCLE.step(word, job.state)
        job.decided_by, job.decided_at, job.reason = actor.person_id, clock.now(), reason
        if job.state is S.LOADING:
            job.attempts = job.progress = 0
        else:
            _forget(job)
        audit.record(actor, f"{word}-import", f"import:{job.id}", region=job.region, kind=job.kind, rows=job.rows)
    return job


# The worker: taking and holding


def take(actor: Actor) -> Held | None:
    """Take the oldest import nobody holds; one that was dropped five times fails."""
    moment = clock.now()
    job = db.session.scalar(
        select(ImportJob)
        .where(ImportJob.state.in_(AT_WORK), (ImportJob.leased_until.is_(None)) | (ImportJob.leased_until <= moment))
        .order_by(ImportJob.id).limit(1).with_for_update(skip_locked=True).execution_options(populate_existing=True)
    )
    if job is None:
        return None
    if job.attempts >= rules.MOST_TRIES:
        _end(actor, job, "多次中断，请重新上传")
        return None
    job.state = LIFECYCLE.step("load" if job.state is S.LOADING else "check", job.state)
    job.lease, job.leased_until, job.attempts = uuid7(), moment + rules.LEASE, job.attempts + 1
    return Held(job.id, job.lease, job.kind, job.state, job.region, job.file, job.made_by, job.decided_by)


def begin_reading(held: Held) -> None:
    """Nothing of an earlier attempt stays. ImportTakenOver."""
    job = _mine(held)
    job.rows = job.faults = job.faulty_rows = job.progress = 0
    for table in (ImportRow, ImportFault):
        db.session.execute(delete(table).where(table.import_id == held.id))


def keep(held: Held, found: Sequence[Row], share: float) -> None:
    """So many rows more: the right ones wait sealed, the faults of the others are written down. ImportTakenOver."""
    job = _mine(held)
    right = [row for row in found if not row.faults]
    serials: list[int] = []
    if held.kind is ImportKind.VOLUNTEERS and right:
        serials = list(db.session.scalars(
            select(NUMBERS.next_value()).select_from(func.generate_series(1, len(right)).alias())
        ))
    _stage([_staged(held, row, serials[place] if serials else 0) for place, row in enumerate(right)])
    write_faults(job, [fault for row in found for fault in row.faults])
    job.rows += len(found)
    job.progress, job.leased_until = min(95, round(share * 95)), clock.now() + rules.LEASE


def write_faults(job: ImportJob, faults: Sequence[Fault]) -> None:
    """Count every fault, and write down the first thousands."""
    kept = [
        {"import_id": job.id, "number": job.faults + place, "row": one.row, "column": one.column, "why": one.why}
        for place, one in enumerate(faults) if job.faults + place < rules.MOST_FAULTS
    ]
    if kept:
        db.session.execute(insert(ImportFault), kept)
    job.faults += len(faults)
    job.faulty_rows += len({one.row for one in faults})


def report(actor: Actor, held: Held, faults: Sequence[Fault]) -> None:
    """Read to the end: with what the register says of it, it is right or it is not. ImportTakenOver."""
    job = _mine(held)
    write_faults(job, faults)
    wrong = job.faults > 0 or job.rows == 0
    job.state = LIFECYCLE.step("report", job.state, S.FAULTY if wrong else S.CHECKED)
    job.problem = "表中没有数据" if job.rows == 0 else None
    job.checked_at, job.lease, job.leased_until, job.progress = clock.now(), None, None, 100
    if wrong:
        _forget(job)
    else:
        for person_id in set(queries.checkers()) - {job.made_by}:
            outbox.post("notice", about=f"import:{job.id}", person_id=person_id, template="import-proposed", rows=job.rows)
    audit.record(actor, "check-import", f"import:{job.id}", region=job.region, rows=job.rows, faults=job.faults)


def fail(actor: Actor, held: Held, why: str) -> None:
    """It cannot be done. ImportTakenOver."""
    _end(actor, _mine(held), why)


def give_back(held: Held) -> None:
    """Let another worker take it at once. ImportTakenOver."""
    job = _mine(held)
    job.leased_until, job.attempts = clock.now(), job.attempts - 1


# The worker: loading, all of it in the caller's one transaction


def load(held: Held, batch: int, last_row: int) -> tuple[int, int] | None:
    """The next rows after `last_row`: (the last of them, how many); None where there are no more."""
    found = db.session.execute(_SLICE, {"id": held.id, "after": last_row, "most": batch}).one()
    if found.last is None:
        return None
    said = {"id": held.id, "after": last_row, "last": found.last, "moment": clock.now(), "maker": held.made_by,
            "checker": held.decided_by}
    if held.kind is ImportKind.TEAMS:
        _load_teams(held, last_row, found.last)
    else:
        for statement in _LOADS[held.kind]:
            db.session.execute(statement, said)
    return found.last, found.many


def finish(actor: Actor, held: Held, loaded: int) -> None:
    """Everything is in: the last word of the one transaction. ImportTakenOver, and then nothing of it is."""
    job = _mine(held)
    if loaded != job.rows:
        raise RegisterHasChanged()
    job.state = LIFECYCLE.step("finish", job.state)
    job.loaded, job.progress, job.finished_at = loaded, 100, clock.now()
    job.lease = job.leased_until = None
    _forget(job)
    audit.record(actor, "load-import", f"import:{job.id}", region=job.region, kind=job.kind, rows=loaded,
                 made_by=job.made_by, decided_by=job.decided_by)
    outbox.post("notice", about=f"import:{job.id}", person_id=job.made_by, template="import-loaded", rows=loaded)


def _load_teams(held: Held, after: int, last: int) -> None:
    rows = db.session.execute(
        select(ImportRow.person_id, ImportRow.volunteer_id, ImportRow.name, ImportRow.region, ImportRow.facts)
        .where(ImportRow.import_id == held.id, ImportRow.row > after, ImportRow.row <= last).order_by(ImportRow.row)
    ).all()
    maker = Actor(person_id=held.decided_by)
    for row in rows:
        teams.take_over(
            maker, leader_id=row.person_id, volunteer_id=row.volunteer_id, name=row.name, region=row.region,
            level=row.facts["level"], category=row.facts["category"], intro=row.facts["intro"],
        )


# Sweeping


def sweep_imports(actor: Actor) -> int:
    """A week after its upload a sheet that nobody decided about is withdrawn, and files without a row go. How many."""
    edge = clock.now() - rules.KEPT_FOR
    old = list(db.session.scalars(
        select(ImportJob).where(ImportJob.state.in_((S.CHECKED, S.WAITING)), ImportJob.created_at <= edge).limit(50)
        .with_for_update(skip_locked=True)
    ))
    for job in old:
        job.state = LIFECYCLE.step("withdraw", job.state)
        _forget(job)
    kept = set(db.session.scalars(select(ImportJob.file).where(ImportJob.file.is_not(None))))
    gone = 0
    with os.scandir(queries.folder()) as entries:
        for entry in entries:
            is_old = entry.stat(follow_symlinks=False).st_mtime < (clock.now() - rules.LEASE).timestamp()
            if is_old and entry.name.removesuffix(".xlsx") not in kept:
                queries.path_of(entry.name.removesuffix(".xlsx")).unlink(missing_ok=True)
                gone += 1
    return len(old) + gone


# Steps


def _mine(held: Held) -> ImportJob:
    job = db.session.scalar(
        select(ImportJob).where(ImportJob.id == held.id, ImportJob.lease == held.lease, ImportJob.state == held.state)
        .with_for_update().execution_options(populate_existing=True)
    )
    if job is None:
        raise ImportTakenOver()
    return job


def _end(actor: Actor, job: ImportJob, why: str) -> None:
    job.state = LIFECYCLE.step("fail", job.state)
    job.problem, job.finished_at, job.lease, job.leased_until = why, clock.now(), None, None
    _forget(job)
    audit.record(actor, "fail-import", f"import:{job.id}", region=job.region, kind=job.kind)


def _forget(job: ImportJob) -> None:
    """The rows, and the file's name: the file itself goes with the next sweep, when this is certain."""
    job.file = None
    db.session.execute(delete(ImportRow).where(ImportRow.import_id == job.id))


def _keep_file(name: str, content: bytes) -> None:
    path = queries.path_of(name)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
    moment = clock.now().timestamp()
    os.utime(path, (moment, moment))  # the sweep reckons by our clock, wound or not


def _staged(held: Held, row: Row, serial: int) -> dict[str, Any]:
    """As it will stand in the register: numbers of people are sealed here and never written down plain."""
    told = row.values
    made: dict[str, Any] = dict.fromkeys(_STAGED) | {"import_id": held.id, "row": row.number, "facts": {}}
    if held.kind is ImportKind.VOLUNTEERS:
        person, volunteer, card = uuid7(), uuid7(), told["身份证号"]
        made |= {
            "person_id": person, "volunteer_id": volunteer, "name": told["姓名"], "region": told["社区代码"],
            "day": told.get("登记日期"), "number": numbers.volunteer_number(service_day(clock.now()).year, serial),
            "id_number_sealed": vault().seal(card.number, context("volunteer", "id_number_sealed", volunteer)),
            "id_number_index": vault().blind("id_number", card.number),
            "phone_sealed": vault().seal(told["手机号"], context("person", "phone_sealed", person)),
            "phone_index": vault().blind("phone", told["手机号"]),
            "facts": {"sex": card.sex, "born": card.birth_date.isoformat(), "politics": told.get("政治面貌"),
                      "education": told.get("文化程度"), "categories": told.get("服务类别", []),
                      "skills": told.get("技能", []), "consented": _iso(told.get("纸质同意书日期")),
                      "consents": [str(uuid7()) for _ in rules.CONSENTS], "grant": str(uuid7()), "move": str(uuid7())},
        }
    elif held.kind is ImportKind.TEAMS:
        made |= {"name": told["队伍名称"], "region": told["区划代码"], "number": told["队长编号"],
                 "facts": {"level": told["级别"], "category": told["类别"], "intro": told.get("简介", "")}}
    else:
        id_number = told.get("身份证号")
        made |= {"number": told.get("志愿者编号"), "day": told["服务日期"],
                 "id_number_index": vault().blind("id_number", id_number) if id_number else None,
                 "facts": {"id": str(uuid7()), "minutes": told["时长(小时)"], "title": told["项目名称"],
                           "unit": told["记录单位"], "platform": told["来源平台"]}}
    return made


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


_STAGED: Mapping[str, Any] = {
    "import_id": Uuid, "row": Integer, "person_id": Uuid, "volunteer_id": Uuid, "name": Text, "id_number_sealed": BYTEA,
    "id_number_index": BYTEA, "phone_sealed": BYTEA, "phone_index": BYTEA, "number": Text, "region": Text, "day": Date,
    "facts": Text,
}
_COLUMNS = ", ".join(f'"{name}"' for name in _STAGED)
_ASKED = ", ".join(f"s.{name}::jsonb" if name == "facts" else f's."{name}"' for name in _STAGED)
# Row-level security does not let COPY in; arrays are as quick (decision 0017).
_PUT = text(
    f"INSERT INTO import_row ({_COLUMNS}) SELECT {_ASKED} FROM"  # noqa: S608 - names of ours
    f" unnest({', '.join(f':{name}' for name in _STAGED)}) AS s({_COLUMNS})"
).bindparams(*(bindparam(name, type_=ARRAY(kind)) for name, kind in _STAGED.items()))


def _stage(rows: Iterable[dict[str, Any]]) -> None:
    found = list(rows)
    if not found:
        return
    for row in found:
        row["facts"] = orjson.dumps(row["facts"]).decode()
    db.session.execute(_PUT, {name: [row[name] for row in found] for name in _STAGED})


_OF = "r.import_id = :id AND r.row > :after AND r.row <= :last"
_SLICE = text(
    "SELECT max(row) AS last, count(*) AS many FROM (SELECT row FROM import_row WHERE import_id = :id AND row > :after"
    " ORDER BY row LIMIT :most) s"
)
# Without a signed paper nobody serves before they have agreed themselves, at their first sign-in (PIPL arts. 14, 29).
_UNSIGNED = "CASE WHEN facts->>'consented' IS NULL"
_STANDS = f"{_UNSIGNED} THEN 'suspended' ELSE 'active' END"
_PURPOSES = "ARRAY['" + "', '".join(rules.CONSENTS) + "']"
_PAPER_WORDS = "paper consent form"
_LOADS = {
    ImportKind.VOLUNTEERS: (
        text(f"""
            INSERT INTO person (id, created_at, name, phone_sealed, phone_index, elder_mode)
            SELECT person_id, :moment, name, phone_sealed, phone_index, false FROM import_row r WHERE {_OF} ORDER BY row
        """),  # noqa: S608 - words of ours
        text(f"""
            INSERT INTO volunteer (id, created_at, person_id, number, state, suspended_for, reason, moved_at,
                activated_at, review_due_provisional,
                entered_by, name, sex, birth_date, id_number_sealed, id_number_index, region, politics, education, skills,
                service_categories, availability, on_duty, credit, open_load, idle_since)
            SELECT volunteer_id, :moment, person_id, number, {_STANDS}, {_UNSIGNED} THEN 'consent' END,
                {_UNSIGNED} THEN '导入登记，须本人首次登录时同意' END, :moment,
                coalesce(day::timestamp AT TIME ZONE 'Asia/Shanghai', :moment), false, :maker, name, facts->>'sex',
                (facts->>'born')::date, id_number_sealed, id_number_index, region, facts->>'politics', facts->>'education',
                ARRAY(SELECT jsonb_array_elements_text(facts->'skills')),
                ARRAY(SELECT jsonb_array_elements_text(facts->'categories')), '[]'::jsonb, false, 100, 0, :moment
            FROM import_row r WHERE {_OF} ORDER BY row
        """),  # noqa: S608
        text(f"""
            INSERT INTO role_grant (id, created_at, person_id, role, scope_kind, scope_key, valid_from, granted_by)
            SELECT (facts->>'grant')::uuid, :moment, person_id, 'V', 'SELF', volunteer_id::text, :moment, :checker
            FROM import_row r WHERE {_OF} AND facts->>'consented' IS NOT NULL ORDER BY row
        """),  # noqa: S608
        text(f"""
            INSERT INTO consent (id, created_at, person_id, given_by, purpose, version, text_hash)
            SELECT c.id::uuid, (facts->>'consented')::date::timestamp AT TIME ZONE 'Asia/Shanghai', person_id, person_id,
                ({_PURPOSES})[c.nth], '{rules.PAPER}', sha256('{_PAPER_WORDS}'::bytea)
            FROM import_row r, jsonb_array_elements_text(facts->'consents') WITH ORDINALITY AS c(id, nth)
            WHERE {_OF} AND facts->>'consented' IS NOT NULL ORDER BY row
        """),  # noqa: S608
        text(f"""
            INSERT INTO volunteer_move (id, created_at, volunteer_id, person_id, region, move, by_person, by_role, to_state)
            SELECT (facts->>'move')::uuid, :moment, volunteer_id, person_id, region, 'import', :checker, 'A1', {_STANDS}
            FROM import_row r WHERE {_OF} ORDER BY row
        """),  # noqa: S608
    ),
    ImportKind.HOURS: (
        text(f"""
            INSERT INTO external_hours (id, created_at, volunteer_id, person_id, region, platform, title, unit_name,
                service_day, minutes, import_id)
            SELECT (facts->>'id')::uuid, :moment, volunteer_id, person_id, region, facts->>'platform', facts->>'title',
                facts->>'unit', day, (facts->>'minutes')::integer, import_id
            FROM import_row r WHERE {_OF} ORDER BY row
        """),  # noqa: S608
    ),
}
