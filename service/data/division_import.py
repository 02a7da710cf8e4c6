"""Loading a table of divisions: additive, never deleting; a code that is missing from a full table ends today."""

import csv
import io
from dataclasses import dataclass

from sqlalchemy import select

from service.core import clock, regions
from service.core.actors import Actor
from service.core.problems import Unprocessable
from service.core.workdays import service_day
from service.data import audit
from service.data.db import db
from service.data.divisions import Division


class BadDivisionTable(Unprocessable):
    """Rows that cannot be read; `errors` names each line."""

    title = "区划表有误"


@dataclass(frozen=True)
class Report:
    """What an import did."""

    added: int
    renamed: int
    ended: int
    unchanged: int


def _read(text: str) -> list[dict[str, str]]:
    rows, errors, seen = [], [], set()
    for line, row in enumerate(csv.DictReader(io.StringIO(text)), start=2):
        code, name = (row.get("code") or "").strip(), (row.get("name") or "").strip()
        above = (row.get("parent_code") or "").strip()
        if not regions.is_code(code) or len(code) == 15:
            errors.append({"pointer": f"/{line}/code", "detail": f"不是 6、9 或 12 位区划代码：{code[:20]}"})
        elif not name or len(name) > 60:
            errors.append({"pointer": f"/{line}/name", "detail": "名称应为 1 到 60 个字"})
        elif regions.level(code) > 1 and above != regions.parent(code):
            errors.append({"pointer": f"/{line}/parent_code", "detail": "上级代码与本级代码不符"})
        elif code in seen:
            errors.append({"pointer": f"/{line}/code", "detail": f"代码重复：{code}"})
        else:
            seen.add(code)
            rows.append({"code": code, "name": name})
    if errors or not rows:
        raise BadDivisionTable(errors=errors or [{"pointer": "/", "detail": "没有数据行"}])
    return rows


def load(actor: Actor, text: str, *, full: bool = False) -> Report:
    """Bring the table in line with a CSV of code,name,level,parent_code.

    full: the CSV is complete for its districts, so codes it lacks end today. BadDivisionTable names every bad line
    and nothing is changed.
    """
    rows, today = _read(text), service_day(clock.now())
    standing = {row.code: row for row in db.session.scalars(select(Division))}
    added = renamed = ended = unchanged = 0
    for row in sorted(rows, key=lambda r: (len(r["code"]), r["code"])):
        known = standing.get(row["code"])
        if known is None:
            level = regions.level(row["code"])
            above = regions.parent(row["code"]) if level > 1 else None
            db.session.add(
                Division(code=row["code"], name=row["name"], level=level, parent_code=above, valid_from=today)
            )
            added += 1
        elif known.name != row["name"] or known.valid_until is not None:
            known.name, known.valid_until = row["name"], None
            renamed += 1
        else:
            unchanged += 1
    if full:
        listed = {row["code"] for row in rows}
        districts = {code[:6] for code in listed}
        for code, known in standing.items():
            if code not in listed and code[:6] in districts and known.valid_until is None:
                known.valid_until = today
                ended += 1
    audit.record(actor, "import-divisions", "division:table", added=added, renamed=renamed, ended=ended)
    return Report(added, renamed, ended, unchanged)
