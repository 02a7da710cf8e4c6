"""Questions about imports, and what the register says against a sheet that was read."""

import contextlib
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final
from uuid import UUID

from flask import current_app
from sqlalchemy import select, text

from service.accounts import queries as accounts
from service.core import clock, regions
from service.core.actors import A2_AND_ABOVE, DISTRICT, Actor
from service.core.problems import NotFound
from service.core.sheets import Column, Sheet
from service.core.workdays import SHANGHAI, service_day
from service.data import scope
from service.data.db import db
from service.volunteers import rules as people
from service.volunteers.imports import rules
from service.volunteers.imports.models import ImportFault, ImportJob
from service.volunteers.imports.rules import Fault
from service.volunteers.imports.states import CHECKER, LIFECYCLE, MAKER, ImportKind
from service.web.access import need_role

_SHOWN: Final = (
    "id", "region", "file_name", "bytes", "rows", "faults", "faulty_rows", "loaded", "progress", "problem", "reason",
    "created_at", "checked_at", "decided_at", "finished_at",
)


class NoSuchImport(NotFound):
    """No import with this id, or not one the caller may see."""

    title = "没有这个导入任务"


def job(import_id: UUID) -> ImportJob:
    """The import with this id; NoSuchImport where the scope shows none."""
    found = db.session.scalar(select(ImportJob).where(ImportJob.id == import_id))
    if found is None:
        raise NoSuchImport()
    return found


def held(import_id: UUID) -> ImportJob:
    """As it stands now, locked until the transaction ends."""
    return db.session.scalars(
        select(ImportJob).where(ImportJob.id == import_id).with_for_update().execution_options(populate_existing=True)
    ).one()


def jobs(actor: Actor, after: UUID | None, limit: int) -> list[dict[str, Any]]:
    """The imports of the acting manager's area, the latest first."""
    area = regions.area(need_role(actor, A2_AND_ABOVE).scope_key)
    query = select(ImportJob).where(ImportJob.region >= area.lo, ImportJob.region < area.hi)
    if after is not None:
        query = query.where(ImportJob.id < after)
    return [shown(actor, found) for found in db.session.scalars(query.order_by(ImportJob.id.desc()).limit(limit))]


def shown(actor: Actor, found: ImportJob) -> dict[str, Any]:
    """An import as the API tells it, with the moves open to the caller."""
    relations = {MAKER} if found.made_by == actor.person_id else {CHECKER} if actor.wears((DISTRICT,)) else set()
    names = accounts.names_of([found.made_by, found.decided_by])
    return {name: getattr(found, name) for name in _SHOWN} | {
        "kind": found.kind.value, "title": rules.TITLES[found.kind], "state": found.state.value,
        "made_by": names.get(found.made_by, ""), "decided_by": names.get(found.decided_by) if found.decided_by else None,
        "moves": LIFECYCLE.open_to(found.state, relations),
    }


def faults_of(found: ImportJob, after: int, limit: int) -> list[Fault]:
    """What is wrong with it, in the order in which it was found."""
    with scope.deed(db.session, "faults-of-sheet"):
        rows = db.session.execute(
            select(ImportFault.row, ImportFault.column, ImportFault.why)
            .where(ImportFault.import_id == found.id, ImportFault.number >= after)
            .order_by(ImportFault.number).limit(limit)
        ).all()
    return [Fault(*row) for row in rows]


def fault_sheet(found: ImportJob) -> bytes:
    """The same as a spreadsheet, by row: what the clerk corrects from."""
    told = sorted(faults_of(found, 0, rules.MOST_FAULTS), key=lambda one: one.row)
    when = clock.now().astimezone(SHANGHAI)
    more = f"，只列前 {rules.MOST_FAULTS} 处" if found.faults > rules.MOST_FAULTS else ""
    counts = f"{found.rows} 行，{found.faulty_rows} 行有误{more}"
    note = f"{found.file_name} 检查结果 {when:%Y-%m-%d %H:%M}：{counts}。改正后重新上传"
    return _sheet("检查结果", note, (Column("行号", 8), Column("列", 16), Column("原因", 50)),
                  [(one.row, one.column, one.why) for one in told])


def template(kind: ImportKind) -> bytes:
    """An empty sheet with the right header; cells are text, so that no number loses its end."""
    columns = tuple(
        Column(asked.header + ("*" if asked.required else ""), asked.width) for asked in rules.COLUMNS[kind]
    )
    return _sheet(f"{rules.TITLES[kind]}导入", rules.note(kind), columns, [])


def _sheet(title: str, note: str, columns: Sequence[Column], rows: Sequence[Sequence[Any]]) -> bytes:
    with TemporaryDirectory() as scratch:
        path = Path(scratch) / "sheet.xlsx"
        made = Sheet(path, title, note, columns, scratch=Path(scratch), moment=clock.now())
        for row in rows:
            made.add(row)
        made.close()
        return path.read_bytes()


def checkers() -> list[UUID]:
    """Who may agree to an import: the managers of the district."""
    return accounts.managers_of(current_app.extensions["settings"].district, (DISTRICT,))


def folder() -> Path:
    """Where sheets lie until they are loaded, for this account only."""
    found: Path = current_app.extensions["settings"].data_dir / "imports"
    found.mkdir(mode=0o700, parents=True, exist_ok=True)
    with contextlib.suppress(OSError):
        found.chmod(0o700)
    return found


def path_of(name: str) -> Path:
    """The sheet with this random name."""
    return folder() / f"{name}.xlsx"


def staged(import_id: UUID) -> int:
    """How many rows wait to be loaded."""
    return int(db.session.scalar(text("SELECT count(*) FROM import_row WHERE import_id = :id"), {"id": import_id}) or 0)


# What the register says against it


def complaints(import_id: UUID, kind: ImportKind, region: str) -> list[Fault]:
    """Inside a job: what is wrong with the rows that are right by themselves, as many as a report holds."""
    area = regions.area(region)
    said = {"id": import_id, "lo": area.lo, "hi": area.hi, "most": rules.MOST_FAULTS,
            "born_by": people.adults_born_by(service_day(clock.now()))}
    for statement in _RESOLVED.get(kind, ()):
        db.session.execute(statement, said)
    found = []
    for column, why, statement in _AGAINST[kind]:
        found += [Fault(row, column, why) for row in db.session.scalars(statement, said)]
    return sorted(found, key=lambda one: one.row)[: rules.MOST_FAULTS]


def _rows(condition: str) -> Any:
    return text(f"SELECT r.row FROM import_row r WHERE r.import_id = :id AND {condition} ORDER BY r.row LIMIT :most")  # noqa: S608


def _twice(columns: str) -> Any:
    return text(
        f"SELECT row FROM (SELECT row, count(*) OVER (PARTITION BY {columns}) AS many, row_number() OVER"  # noqa: S608
        f" (PARTITION BY {columns} ORDER BY row) AS nth FROM import_row WHERE import_id = :id) s"
        " WHERE many > 1 AND nth > 1 ORDER BY row LIMIT :most"
    )


_OUTSIDE = _rows('NOT (r.region COLLATE "C" >= :lo AND r.region COLLATE "C" < :hi)')
_UNKNOWN_REGION = _rows(
    "NOT EXISTS (SELECT 1 FROM division d WHERE d.code = left(r.region, 12) AND d.valid_until IS NULL)"
)
_ID_TWICE, _PHONE_TWICE = _twice("id_number_index"), _twice("phone_index")
_RESOLVED: Final = {
    ImportKind.TEAMS: (text("""
        UPDATE import_row r SET volunteer_id = v.id, person_id = v.person_id FROM volunteer v
        WHERE r.import_id = :id AND v.number = r.number AND v.state = 'active'
          AND v.birth_date <= :born_by
    """),),
    ImportKind.HOURS: (text("""
        UPDATE import_row r SET volunteer_id = v.id, person_id = v.person_id, region = v.region FROM volunteer v
        WHERE r.import_id = :id AND r.number IS NOT NULL AND v.number = r.number
          AND v.state IN ('active', 'suspended')
    """), text("""
        UPDATE import_row r SET volunteer_id = v.id, person_id = v.person_id, region = v.region FROM volunteer v
        WHERE r.import_id = :id AND r.number IS NULL AND v.id_number_index = r.id_number_index
          AND v.state IN ('active', 'suspended')
    """)),
}
_AGAINST: Final = {
    ImportKind.VOLUNTEERS: (
        ("社区代码", "没有这个社区", _UNKNOWN_REGION),
        ("社区代码", "不在您的辖区内", _OUTSIDE),
        ("身份证号", "与表中前面的行重复", _ID_TWICE),
        ("手机号", "与表中前面的行重复", _PHONE_TWICE),
        ("身份证号", "已登记为志愿者", _rows(
            "EXISTS (SELECT 1 FROM volunteer v WHERE v.id_number_index = r.id_number_index"
            " AND v.state NOT IN ('rejected', 'cancelled'))")),
        ("手机号", "已有账号使用，请本人在小程序登记", _rows(
            "EXISTS (SELECT 1 FROM person p WHERE p.phone_index = r.phone_index)")),
    ),
    ImportKind.TEAMS: (
        ("区划代码", "没有这个区划", _UNKNOWN_REGION),
        ("区划代码", "不在您的辖区内", _OUTSIDE),
        ("级别", "与区划代码的长度不一致", _rows(
            "NOT CASE WHEN (r.facts->>'level')::integer < 4"
            " THEN length(r.region) = 3 + 3 * (r.facts->>'level')::integer ELSE length(r.region) IN (12, 15) END")),
        ("队长编号", "没有这名在册的成年志愿者", _rows("r.volunteer_id IS NULL")),
        ("队伍名称", "与表中前面的行重复", _twice("region, name")),
        ("队伍名称", "该区划已有同名队伍", _rows(
            "EXISTS (SELECT 1 FROM team t WHERE t.reach = r.region AND t.name = r.name AND t.state NOT IN"
            " ('rejected', 'dissolved'))")),
        ("队长编号", "该志愿者已在五支队伍中", _rows(
            "(SELECT count(*) FROM team_member m WHERE m.person_id = r.person_id AND m.state = 'active')"
            " + (SELECT count(*) FROM import_row o WHERE o.import_id = r.import_id AND o.number = r.number"
            " AND o.row <= r.row) > 5")),
    ),
    ImportKind.HOURS: (
        ("志愿者编号", "没有这名在册志愿者", _rows("r.volunteer_id IS NULL")),
        ("志愿者编号", "不在您的辖区内", _rows(
            'r.volunteer_id IS NOT NULL AND NOT (r.region COLLATE "C" >= :lo AND r.region COLLATE "C" < :hi)')),
        ("项目名称", "与表中前面的行重复", _twice(
            "volunteer_id, day, facts->>'title', facts->>'unit', facts->>'platform'")),
        ("项目名称", "这条历史时长已经导入过", _rows(
            "EXISTS (SELECT 1 FROM external_hours e WHERE e.volunteer_id = r.volunteer_id AND e.service_day = r.day"
            " AND e.title = r.facts->>'title' AND e.unit_name = r.facts->>'unit' AND e.platform = r.facts->>'platform')")),
    ),
}
