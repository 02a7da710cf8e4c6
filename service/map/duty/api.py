"""URLs of opening, closing, the roster, and closed doors."""

from apiflask import APIBlueprint

from service.map.duty import actions, queries
from service.map.duty.schemas import (
    ClosedDoorIn,
    ClosedDoorOut,
    ClosedDoorsIn,
    DoorAnswerIn,
    RosterFromIn,
    RosterIn,
    RosterOut,
    StationCloseIn,
    StationOpenIn,
)
from service.map.schemas import StationOut
from service.web.access import current_actor, need_person
from service.web.paging import PageIn, listing, page, unpack_id

bp = APIBlueprint("duty", __name__, tag="阵地站点 Stations")

_STATION_ID = "019a9f3e-0000-7000-8000-00000000a001"
_HOURS = [["09:00", "12:00"], ["14:00", "17:30"]]
_STATION = {
    "id": _STATION_ID, "region": "420105007002", "region_name": "五琴里社区居委会", "level": 3, "kind": "文明实践站",
    "name": "五琴里社区新时代文明实践站", "address": "五里墩街道汉阳大道 1 号", "place": {"lng": 114.2189, "lat": 30.5541},
    "datum": "gcj02", "services": ["家电维修"], "opening": {"mon": _HOURS}, "open_now": False, "phone": "027-84000000",
    "label": None, "metres": None, "staff_post": "值守岗：社区工作者 1 名", "theme": None, "haves_met": 6,
    "up_to_standard": True, "exception": {
        "open": False, "from": "2026-11-20T02:00:00+00:00", "until": "2026-11-20T10:00:00+00:00", "note": "全员核查燃气安全",
    },
}
_ROSTER = {"station_id": _STATION_ID, "days": [{
    "day": "2026-11-20", "opening": _HOURS, "posts": [{"name": "李敏", "from": "09:00", "to": "12:00"}],
    "unkept": [["14:00", "17:30"]],
}]}
_DOOR = {
    "id": "019a9f3e-0000-7000-8000-00000000a021", "station_id": _STATION_ID, "station": _STATION["name"],
    "region": "420105007002", "region_name": "五琴里社区居委会", "state": "reported", "voices": 1,
    "since": "2026-11-20T02:00:00+00:00", "due_at": "2026-11-23T15:59:59+00:00", "provisional": False, "answer": None,
    "decided_at": None, "moves": ["uphold", "dismiss"], "told": [
        {"at": "2026-11-20T02:00:00+00:00", "found": "locked", "label": "开放时间关门落锁", "note": "等了二十分钟"},
    ],
}
_ANSWERED = _DOOR | {
    "state": "upheld", "answer": "当天值守人员临时外出，已提醒并调整排班。", "decided_at": "2026-11-20T06:00:00+00:00",
    "moves": [],
}
_ANSWER = {"answer": _ANSWERED["answer"]}


def _door(found):
    return queries.shown(current_actor(), [found])[0]


@bp.post("/stations/<uuid:station_id>/close")
@bp.input(StationCloseIn, example={"until": "2026-11-20T18:00:00+08:00", "note": "全员核查燃气安全"})
@bp.output(StationOut, example=_STATION)
def close(station_id, json_data):
    """Close a station against its hours, for a while; everybody sees it at once."""
    return actions.close(current_actor(), station_id, **json_data)


@bp.post("/stations/<uuid:station_id>/open")
@bp.input(StationOpenIn, example={})
@bp.output(StationOut, example=_STATION | {"open_now": True, "exception": None})
def open_(station_id, json_data):
    """Open again; with `until`, beyond the hours."""
    return actions.open_(current_actor(), station_id, **json_data)


@bp.get("/stations/<uuid:station_id>/roster")
@bp.input(RosterFromIn, location="query")
@bp.output(RosterOut, example=_ROSTER)
def roster(station_id, query_data):
    """Who keeps a station of one's area open, a week of it, and what nobody keeps."""
    return queries.roster(current_actor(), station_id, **query_data)


@bp.post("/stations/<uuid:station_id>/roster")
@bp.input(RosterIn, example={"day": "2026-11-20", "posts": [{"name": "李敏", "from": "09:00", "to": "12:00"}]})
@bp.output(RosterOut, example=_ROSTER)
def set_roster(station_id, json_data):
    """Say who keeps it open on a day."""
    return actions.set_roster(current_actor(), station_id, **json_data)


@bp.post("/stations/<uuid:station_id>/closed-doors")
@bp.input(ClosedDoorIn, example={"found": "locked", "note": "等了二十分钟"})
@bp.output(ClosedDoorOut, status_code=201, example=_DOOR | {"moves": []})
def tell(station_id, json_data):
    """Tell that a station is closed at a time when it should be open."""
    return _door(actions.tell(current_actor(), station_id, **json_data))


@bp.get("/closed-doors")
@bp.input(ClosedDoorsIn, location="query", example={"state": "reported"})
@bp.output(listing(ClosedDoorOut), example={"items": [_DOOR], "next": None})
def closed_doors(query_data):
    """Closed doors of one's area, the latest first."""
    rows = queries.doors(current_actor(), query_data["state"], unpack_id(query_data["after"]), query_data["limit"] + 1)
    return page(queries.shown(current_actor(), rows), query_data["limit"], lambda row: [row["id"]])


@bp.get("/me/closed-doors")
@bp.input(PageIn, location="query")
@bp.output(listing(ClosedDoorOut), example={"items": [_ANSWERED], "next": None})
def my_closed_doors(query_data):
    """Those I have told of, and what was answered."""
    rows = queries.mine(need_person(current_actor()), unpack_id(query_data["after"]), query_data["limit"] + 1)
    return page(queries.shown(current_actor(), rows), query_data["limit"], lambda row: [row["id"]])


@bp.get("/closed-doors/<uuid:door_id>")
@bp.output(ClosedDoorOut, example=_DOOR)
def closed_door(door_id):
    """One of them."""
    return _door(queries.door(door_id))


@bp.post("/closed-doors/<uuid:door_id>/uphold")
@bp.input(DoorAnswerIn, example=_ANSWER)
@bp.output(ClosedDoorOut, example=_ANSWERED)
def uphold(door_id, json_data):
    """It was so; those who told of it read the answer."""
    return _door(actions.uphold(current_actor(), door_id, **json_data))


@bp.post("/closed-doors/<uuid:door_id>/dismiss")
@bp.input(DoorAnswerIn, example={"answer": "当日临时闭馆，门口有公告。"})
@bp.output(ClosedDoorOut, example=_ANSWERED | {"state": "dismissed", "answer": "当日临时闭馆，门口有公告。"})
def dismiss(door_id, json_data):
    """It was not so, or there was a reason."""
    return _door(actions.dismiss(current_actor(), door_id, **json_data))
