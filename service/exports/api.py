"""URLs of exports."""

from apiflask import APIBlueprint
from apiflask.schemas import FileSchema
from flask import send_file, url_for

from service.exports import actions, queries
from service.exports.schemas import ExportIn, ExportOut, TicketIn, TicketOut
from service.web.access import current_actor
from service.web.limits import limiter
from service.web.paging import PageIn, listing, page, unpack_id

bp = APIBlueprint("exports", __name__, tag="报表导出 Exports")

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_EXPORT = {
    "id": "019a9f3e-0000-7000-8000-0000000000e1", "table": "orders", "title": "群众点单", "region": "420105007002",
    "region_name": "五琴里社区居委会", "state": "running", "progress": 40, "rows": 400, "bytes": None, "problem": None,
    "created_at": "2026-11-20T02:00:00+00:00", "finished_at": None, "expires_at": None,
}
_TICKET = {
    "url": "/api/…/exports/019a9f3e-0000-7000-8000-0000000000e1/file?ticket=Yk3…",
    "expires_at": "2026-11-20T02:03:00+00:00",
}


@bp.post("/exports")
@limiter.limit("60/hour")
@bp.input(ExportIn, example={"table": "orders", "filters": {"state": ["to_dispatch"], "region": "420105007002"}})
@bp.output(ExportOut, status_code=202, example=_EXPORT | {"state": "waiting", "progress": 0, "rows": 0})
def ask_for_export(json_data):
    """Ask for a table of my area as a spreadsheet; the worker fills it."""
    return queries.shown([actions.request(current_actor(), **json_data)])[0]


@bp.get("/exports")
@bp.input(PageIn, location="query")
@bp.output(listing(ExportOut), example={"items": [_EXPORT], "next": None})
def exports(query_data):
    """My exports, the newest first."""
    rows = queries.exports_of(current_actor(), unpack_id(query_data["after"]), query_data["limit"] + 1)
    return page(queries.shown(rows), query_data["limit"], lambda row: [row["id"]])


@bp.get("/exports/<uuid:export_id>")
@bp.output(ExportOut, example=_EXPORT)
def show_export(export_id):
    """How far one of mine has come."""
    return queries.shown([queries.export(current_actor(), export_id)])[0]


@bp.post("/exports/<uuid:export_id>/ticket")
@bp.output(TicketOut, status_code=201, example=_TICKET)
def export_ticket(export_id):
    """A link to the finished spreadsheet, for one download within a minute; written into the audit."""
    ticket = actions.ticket_for(current_actor(), export_id)
    return {
        "url": url_for("exports.export_file", export_id=export_id, ticket=ticket.token), "expires_at": ticket.expires_at,
    }


@bp.get("/exports/<uuid:export_id>/file")
@bp.input(TicketIn, location="query")
@bp.output(FileSchema(type="string", format="binary"), content_type=XLSX, example="(XLSX)")
def export_file(export_id, query_data):
    """The spreadsheet, for whoever asked for it and holds a ticket."""
    path, name = actions.redeem(current_actor(), export_id, query_data["ticket"])
    answer = send_file(path.resolve(), mimetype=XLSX, as_attachment=True, download_name=name, conditional=False, etag=False)
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Cache-Control"] = "no-store"
    return answer
