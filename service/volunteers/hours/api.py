"""URLs of hours: one's own total and records, and the desk where the recording unit decides."""

from apiflask import APIBlueprint

from service.volunteers.hours import actions, queries
from service.volunteers.hours.schemas import (
    ChooseIn,
    ConfirmIn,
    DeskIn,
    HoursOut,
    MinutesIn,
    ReasonIn,
    RecordHistoryOut,
    RecordOut,
)
from service.web.access import current_actor, need_person
from service.web.paging import PageIn, listing

bp = APIBlueprint("hours", __name__, tag="服务时长 Hours")

_HOURS = {
    "minutes": 5430, "hours": "90.5", "minutes_this_year": 1210, "hours_this_year": "20.1", "pending_minutes": 90,
    "anomalies": 0, "years": [{"key": "2026", "minutes": 5430, "services": 41}],
    "categories": [{"key": "家电维修", "minutes": 5430, "services": 41}],
    "months": [{"key": "2026-11", "minutes": 1210, "services": 9}],
}
_RECORD = {
    "id": "019a9f3e-0000-7000-8000-0000000000a1", "source": "order:019a9f3e-0000-7000-8000-0000000000b1",
    "volunteer_id": "019a9f3e-0000-7000-8000-0000000000c1", "volunteer_name": "王志强", "version": 1, "replaces": None,
    "state": "pending", "title": "修灯", "service_day": "2026-11-20", "place": "五里墩社区", "category": "家电维修",
    "content": "客厅灯不亮", "unit_name": "五里墩社区文明实践站", "region": "420105007001", "team_id": None,
    "person_in_charge": "刘敏", "started_at": "2026-11-20T09:00:00+08:00", "finished_at": "2026-11-20T10:30:00+08:00",
    "minutes": 90, "hours": "1.5", "computed_minutes": 90, "lowered_minutes": None, "lowered_reason": None,
    "credited_minutes": None, "for_elder": False, "pays": "points", "flags": [], "desk": "community",
    "decided_at": None, "decision_reason": None,
    "record_due": "2026-12-04T23:59:59+08:00", "due_provisional": False, "colour": "green",
    "moves": ["confirm", "reject"],
}
_PAGE = {"items": [_RECORD], "next": None}
_HISTORY = {
    "items": [
        {"move": "propose", "before": None, "after": "pending", "minutes": None, "role": None, "reason": None,
         "created_at": "2026-11-20T10:30:00+08:00"},
    ]
}


@bp.get("/me/hours")
@bp.output(HoursOut, example=_HOURS)
def my_hours():
    """My confirmed minutes, and what still waits."""
    return queries.hours_view(need_person(current_actor()))


@bp.get("/me/records")
@bp.input(PageIn, location="query", example={"limit": 20})
@bp.output(listing(RecordOut), example=_PAGE)
def my_records(query_data):
    """My records of service, the latest first."""
    return queries.my_records(current_actor(), **query_data)


@bp.get("/records")
@bp.input(DeskIn, location="query", example={"state": "pending", "region": "420105007", "limit": 20})
@bp.output(listing(RecordOut), example=_PAGE)
def desk(query_data):
    """Records I may see: undecided first, the most urgent of them on top."""
    return queries.desk_view(current_actor(), **query_data)


@bp.get("/records/<uuid:record_id>")
@bp.output(RecordOut, example=_RECORD)
def record(record_id):
    """One record of service."""
    return queries.record_view(current_actor(), record_id)


@bp.get("/records/<uuid:record_id>/history")
@bp.output(RecordHistoryOut, example=_HISTORY)
def history(record_id):
    """Every step of a record."""
    return {"items": queries.history_of(record_id)}


@bp.post("/records/<uuid:record_id>/confirm")
@bp.input(ConfirmIn, example={"minutes": 60, "reason": "中途离开半小时"})
@bp.output(RecordOut, example=_RECORD | {"state": "confirmed", "credited_minutes": 60, "colour": None, "moves": []})
def confirm(record_id, json_data):
    """It happened; the minutes count from now on."""
    return queries.told(current_actor(), actions.decide(current_actor(), record_id, "confirm", **json_data))


@bp.post("/records/<uuid:record_id>/reject")
@bp.input(ReasonIn, example={"reason": "未到场"})
@bp.output(RecordOut, example=_RECORD | {"state": "rejected", "colour": None, "moves": []})
def reject(record_id, json_data):
    """It did not happen, or is no service."""
    return queries.told(current_actor(), actions.decide(current_actor(), record_id, "reject", **json_data))


@bp.post("/records/<uuid:record_id>/correct")
@bp.input(MinutesIn, example={"minutes": 45, "reason": "核实后应为45分钟"})
@bp.output(RecordOut, example=_RECORD | {"state": "confirmed", "version": 2, "credited_minutes": 45, "colour": None})
def correct(record_id, json_data):
    """Reverse this version and make the next with other minutes."""
    return queries.told(current_actor(), actions.correct(current_actor(), record_id, **json_data))


@bp.post("/records/<uuid:record_id>/reverse")
@bp.input(ReasonIn, example={"reason": "投诉属实"})
@bp.output(RecordOut, example=_RECORD | {"state": "reversed", "colour": None, "moves": []})
def reverse(record_id, json_data):
    """Take the minutes back."""
    return queries.told(current_actor(), actions.reverse(current_actor(), record_id, **json_data))


@bp.post("/records/<uuid:record_id>/recheck")
@bp.input(ReasonIn, example={"reason": "已电话回访服务对象，情况属实"})
@bp.output(RecordOut, example=_RECORD | {"state": "confirmed", "flags": ["RECHECKED"], "colour": None})
def recheck(record_id, json_data):
    """Drawn for a second look, and it stands."""
    return queries.told(current_actor(), actions.recheck(current_actor(), record_id, **json_data))


@bp.post("/records/<uuid:record_id>/lower")
@bp.input(MinutesIn, example={"minutes": 60, "reason": "其中半小时在等人"})
@bp.output(RecordOut, example=_RECORD | {"lowered_minutes": 60})
def lower(record_id, json_data):
    """I served less than the stamps tell."""
    return queries.told(current_actor(), actions.lower(current_actor(), record_id, **json_data))


@bp.post("/records/<uuid:record_id>/choose")
@bp.input(ChooseIn, example={"pays": "time"})
@bp.output(RecordOut, example=_RECORD | {"for_elder": True, "pays": "time", "moves": ["lower", "choose"]})
def choose(record_id, json_data):
    """Points or kept time, while nobody has decided it."""
    return queries.told(current_actor(), actions.choose(current_actor(), record_id, **json_data))
