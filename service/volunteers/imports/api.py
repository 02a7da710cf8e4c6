"""URLs of imports: template, upload, report, a second person's yes, progress."""

import unicodedata
from pathlib import PurePath

from apiflask import APIBlueprint
from apiflask.schemas import FileSchema
from flask import Response

from service.core.problems import field_problem
from service.outside import sheets
from service.volunteers.imports import actions, queries
from service.volunteers.imports.schemas import FaultsOut, ImportIn, ImportOut, ImportReasonIn, ImportsOut, TemplateIn
from service.volunteers.imports.states import ImportKind
from service.web.access import answered, asks_first, current_actor, takes_file
from service.web.fields import is_clean
from service.web.limits import limiter
from service.web.paging import PageIn, page, unpack, unpack_id

bp = APIBlueprint("imports", __name__, tag="批量导入 Imports")

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_IMPORT = {
    "id": "019a9f3e-0000-7000-8000-0000000000f1", "kind": "volunteers", "title": "志愿者", "state": "checked",
    "moves": ["withdraw"], "region": "420105007", "file_name": "志愿者名册.xlsx", "bytes": 20480, "rows": 320, "faults": 0,
    "faulty_rows": 0, "loaded": 0, "progress": 100, "problem": None, "reason": None, "made_by": "张敏", "decided_by": None,
    "created_at": "2026-11-20T02:00:00+00:00", "checked_at": "2026-11-20T02:00:03+00:00", "decided_at": None,
    "finished_at": None,
}
_FAULT = {"row": 17, "column": "身份证号", "why": "身份证号码校验位不正确，请核对"}


def _name_of(file):
    """What the file was called, without its folder; nothing that a screen would stumble over."""
    name = unicodedata.normalize("NFC", PurePath((file.filename or "").replace("\\", "/")).name).strip()
    return name[-80:] if name and is_clean(name) else "导入.xlsx"


def _after(cursor):
    values = unpack(cursor, 1)
    if values is None:
        return 0
    if not values[0].isascii() or not values[0].isdigit() or len(values[0]) > 9:
        raise field_problem("/after", "翻页标记无效")
    return int(values[0])


def _sheet(content, name):
    answer = Response(content, mimetype=XLSX)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Cache-Control"] = "no-store"
    return answer


@bp.get("/imports/template")
@bp.input(TemplateIn, location="query", example={"kind": "volunteers"})
@bp.output(FileSchema(type="string", format="binary"), content_type=XLSX, example="(XLSX)")
def import_template(query_data):
    """The empty sheet of this kind, with the right header."""
    return _sheet(queries.template(ImportKind(query_data["kind"])), f"template-{query_data['kind']}")


@bp.post("/imports")
@takes_file(sheets.LARGEST_BYTES)
@asks_first(sheets.look, "file")
@limiter.limit("30/hour")
@bp.input(ImportIn, location="form_and_files", example={"file": "（文件）", "kind": "volunteers"})
@bp.output(ImportOut, status_code=202, example=_IMPORT | {"state": "waiting", "rows": 0, "progress": 0, "checked_at": None})
def bring_import(form_and_files_data):
    """Bring a sheet; a worker reads it and reports row by row, and nothing is written yet."""
    file = form_and_files_data["file"]
    made = actions.bring(current_actor(), answered(), kind=form_and_files_data["kind"], name=_name_of(file))
    return queries.shown(current_actor(), made)


@bp.get("/imports")
@bp.input(PageIn, location="query")
@bp.output(ImportsOut, example={"items": [_IMPORT], "next": None})
def imports(query_data):
    """The imports of my area, the latest first."""
    rows = queries.jobs(current_actor(), unpack_id(query_data["after"]), query_data["limit"] + 1)
    return page(rows, query_data["limit"], lambda row: [row["id"]])


@bp.get("/imports/<uuid:import_id>")
@bp.output(ImportOut, example=_IMPORT)
def show_import(import_id):
    """How far one has come."""
    return queries.shown(current_actor(), queries.job(import_id))


@bp.get("/imports/<uuid:import_id>/faults")
@bp.input(PageIn, location="query")
@bp.output(FaultsOut, example={"items": [_FAULT], "next": None})
def import_faults(import_id, query_data):
    """What is wrong: row, column, why."""
    after = _after(query_data["after"])
    rows = queries.faults_of(queries.job(import_id), after, query_data["limit"] + 1)
    return page(rows, query_data["limit"], lambda row: [after + query_data["limit"]])


@bp.get("/imports/<uuid:import_id>/report")
@bp.output(FileSchema(type="string", format="binary"), content_type=XLSX, example="(XLSX)")
def import_report(import_id):
    """The same as a spreadsheet, to correct from."""
    return _sheet(queries.fault_sheet(queries.job(import_id)), f"report-{import_id}")


@bp.post("/imports/<uuid:import_id>/approve")
@bp.output(ImportOut, example=_IMPORT | {"state": "loading", "progress": 0, "moves": [], "decided_by": "李强"})
def approve_import(import_id):
    """A second person agrees; a worker loads all of it, or nothing."""
    return queries.shown(current_actor(), actions.approve(current_actor(), import_id))


@bp.post("/imports/<uuid:import_id>/refuse")
@bp.input(ImportReasonIn, example={"reason": "名册来源不明"})
@bp.output(ImportOut, example=_IMPORT | {"state": "refused", "moves": [], "reason": "名册来源不明", "decided_by": "李强"})
def refuse_import(import_id, json_data):
    """A second person does not agree."""
    return queries.shown(current_actor(), actions.refuse(current_actor(), import_id, **json_data))


@bp.post("/imports/<uuid:import_id>/withdraw")
@bp.output(ImportOut, example=_IMPORT | {"state": "withdrawn", "moves": []})
def withdraw_import(import_id):
    """Whoever brought it takes it back."""
    return queries.shown(current_actor(), actions.withdraw(current_actor(), import_id))
