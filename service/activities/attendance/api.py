"""URLs of attendance: the code on the leader's screen, coming and going, the sheet, verifying and settling."""

from apiflask import APIBlueprint

from service.activities import queries as activities
from service.activities.attendance import actions, queries
from service.activities.attendance.schemas import (
    AttendedOut,
    BackfillIn,
    CodeOut,
    KindIn,
    PresentOut,
    RollIn,
    SheetOut,
    StampIn,
    VerifyIn,
)
from service.activities.schemas import SHIFT_EXAMPLE, ShiftOut
from service.activities.settlement import actions as settlement
from service.web.access import current_actor
from service.web.limits import limiter

bp = APIBlueprint("attendance", __name__, tag="活动考勤 Attendance")

_ID = "019a9f3e-0000-7000-8000-0000000000e1"
_THERE = {
    "number": 1, "in_at": "2026-11-28T00:55:00+00:00", "out_at": "2026-11-28T03:02:00+00:00", "how": "code", "flags": [],
    "metres": 40,
}
_ATTENDED = {"id": _ID, "shift_id": SHIFT_EXAMPLE["id"], "state": "checked_out", "presences": [_THERE]}
_CODE = {
    "shift_id": SHIFT_EXAMPLE["id"], "kind": "in", "code": "K7QX2MZA", "now": "2026-11-28T00:55:12+00:00",
    "shown_at": "2026-11-28T00:55:00+00:00",
    "next_at": "2026-11-28T00:55:30+00:00", "good_until": "2026-11-28T00:56:00+00:00", "svg": "<svg …/>",
}
_LINE = {
    "signup_id": _ID, "volunteer_id": "019a9f3e-0000-7000-8000-0000000000c1", "name": "王志强", "state": "checked_out",
    "presences": [_THERE], "record": "pending", "record_id": "019a9f3e-0000-7000-8000-0000000000a1", "minutes": 120,
    "flags": [], "children": [],
}
_SHEET = {
    "activity_id": "019a9f3e-0000-7000-8000-0000000000d1", "title": "五琴里社区清洁行动", "state": "verifying",
    "record_due": "2026-12-11T15:59:59+00:00", "organiser": True, "items": [_LINE],
}
_STAMP = {"code": "K7QX2MZA", "place": {"lng": 114.2101, "lat": 30.5512}, "accuracy_metres": 25}


@bp.get("/shifts/<uuid:shift_id>/code")
@bp.input(KindIn, location="query", example={"kind": "in"})
@bp.output(CodeOut, example=_CODE)
def code(shift_id, query_data):
    """What the leader's screen shows now: another code every thirty seconds."""
    return queries.code_view(current_actor(), shift_id, **query_data)


@bp.post("/signups/<uuid:signup_id>/check-in")
@limiter.limit("20/minute")
@bp.input(StampIn, example=_STAMP)
@bp.output(AttendedOut, example=_ATTENDED | {"state": "checked_in", "presences": [_THERE | {"out_at": None}]})
def check_in(signup_id, json_data):
    """I am here."""
    return queries.signup_with_presences(current_actor(), actions.check_in(current_actor(), signup_id, **json_data))


@bp.post("/signups/<uuid:signup_id>/check-out")
@limiter.limit("20/minute")
@bp.input(StampIn, example=_STAMP)
@bp.output(AttendedOut, example=_ATTENDED)
def check_out(signup_id, json_data):
    """I am going."""
    return queries.signup_with_presences(current_actor(), actions.check_out(current_actor(), signup_id, **json_data))


@bp.get("/signups/<uuid:signup_id>/attendance")
@bp.output(PresentOut, example=_ATTENDED | {"record": "pending"})
def presence(signup_id):
    """My comings and goings on this shift, and where the record of them stands."""
    return queries.present(signup_id)


@bp.get("/shifts/<uuid:shift_id>/attendance")
@bp.output(SheetOut, example=_SHEET)
def sheet(shift_id):
    """The attendance sheet of a shift."""
    return queries.sheet(current_actor(), shift_id)


@bp.post("/shifts/<uuid:shift_id>/roll-call")
@bp.input(RollIn, example={"kind": "in", "signup_ids": [_ID], "photos": ["019a9f3e-0000-7000-8000-0000000000f1"]})
@bp.output(SheetOut, example=_SHEET)
def roll_call(shift_id, json_data):
    """The leader ticks the list, with a photo, for people without a phone."""
    actions.roll_call(current_actor(), shift_id, **json_data)
    return queries.sheet(current_actor(), shift_id)


@bp.post("/signups/<uuid:signup_id>/backfill")
@bp.input(BackfillIn, example={
    "from": "2026-11-28T09:00:00+08:00", "to": "2026-11-28T11:00:00+08:00", "reason": "手机没电，全程在场，有合影",
})
@bp.output(AttendedOut, example=_ATTENDED | {"presences": [_THERE | {"how": "backfill", "flags": ["BACKFILL"]}]})
def backfill(signup_id, json_data):
    """Somebody was there and no stamp says so; another person decides."""
    return queries.signup_with_presences(current_actor(), actions.backfill(current_actor(), signup_id, **json_data))


@bp.post("/shifts/<uuid:shift_id>/verify")
@bp.input(VerifyIn, example={"items": [{"signup_id": _ID}, {"signup_id": _ID, "minutes": 60, "reason": "中途离开"}]})
@bp.output(SheetOut, example=_SHEET)
def verify(shift_id, json_data):
    """The leader proposes hours: as stamped, or fewer with a reason."""
    settlement.verify(current_actor(), shift_id, **json_data)
    return queries.sheet(current_actor(), shift_id)


@bp.post("/shifts/<uuid:shift_id>/settle")
@bp.output(ShiftOut, example=SHIFT_EXAMPLE | {"state": "settled", "open": False})
def settle(shift_id):
    """Everything is decided: whoever was not there is a no-show, and the list is closed."""
    return activities.shift_view(settlement.settle(current_actor(), shift_id))
