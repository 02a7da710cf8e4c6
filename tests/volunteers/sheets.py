"""Spreadsheets as clerks bring them, and the way they go."""

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import uuid4

import xlsxwriter

from service import importer
from service.volunteers.imports.rules import COLUMNS
from tests.people import V1, Reply, Someone, new_phone
from tests.volunteers.registering import HOME, new_id_number

HEADERS = {kind.value: [asked.header for asked in columns] for kind, columns in COLUMNS.items()}


def sheet(kind: str, rows: Sequence[Sequence[Any]], header: Sequence[str] | None = None, above: int = 1) -> bytes:
    """An XLSX with a note, the header and these rows."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as book:
        book.set_properties({"created": datetime(2026, 1, 1)})  # the same rows are the same file, whenever it is made
        page = book.add_worksheet()
        if above:
            page.write(0, 0, "说明")
        page.write_row(above, 0, header or HEADERS[kind])
        for number, row in enumerate(rows, above + 1):
            page.write_row(number, 0, row)
    return out.getvalue()


def somebody(**changes: Any) -> list[Any]:
    """A right row of the register of volunteers."""
    told = {
        "姓名": "周明", "身份证号": new_id_number(), "手机号": new_phone(), "社区代码": HOME, "政治面貌": "群众",
        "文化程度": "本科", "服务类别": "卫生环保,代办跑腿", "技能": "急救", "登记日期": "2023-05-01",
        "纸质同意书日期": "2023-05-01",
    } | changes
    return [told[name] for name in HEADERS["volunteers"]]


def bring(who: Someone, kind: str, content: bytes, name: str = "名册.xlsx") -> Reply:
    """Upload it."""
    return Reply(who.client.post(
        V1 + "/imports", headers=who._headers(None, str(uuid4())), content_type="multipart/form-data",
        data={"kind": kind, "file": (io.BytesIO(content), name)},
    ))


def work(app: Any) -> None:
    """The worker's round."""
    with app.app_context():
        importer.work()


def checked(app: Any, who: Someone, kind: str, rows: Sequence[Sequence[Any]]) -> dict[str, Any]:
    """Brought and read: the import as it stands then."""
    reply = bring(who, kind, sheet(kind, rows))
    assert reply.status == 202, reply
    work(app)
    found: dict[str, Any] = who.get(f"/imports/{reply.json['id']}").json
    return found


def loaded(app: Any, maker: Someone, checker: Someone, kind: str, rows: Sequence[Sequence[Any]]) -> dict[str, Any]:
    """All the way."""
    found = checked(app, maker, kind, rows)
    assert found["state"] == "checked", maker.get(f"/imports/{found['id']}/faults").json
    checker.done(f"/imports/{found['id']}/approve")
    work(app)
    end: dict[str, Any] = maker.get(f"/imports/{found['id']}").json
    assert end["state"] == "loaded", end
    return end
