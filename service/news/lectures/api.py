"""URLs of lectures."""

from apiflask import APIBlueprint

from service.news.lectures import actions, queries
from service.news.lectures.schemas import (
    AllSeriesIn,
    AllSeriesOut,
    LectureBeatOut,
    SeriesAnswersIn,
    SeriesIn,
    SeriesOut,
    SeriesReasonIn,
    SeriesScoreOut,
    SeriesWholeOut,
)
from service.web.access import anybody, current_actor, needs_no_key

bp = APIBlueprint("lectures", __name__, tag="宣讲微课 Lectures")

_ID, _LECTURE_ID = "019a9f3e-0000-7000-8000-0000000000e1", "019a9f3e-0000-7000-8000-0000000000e2"
_ASKED = {"text": "接到自称公检法要求转账的电话，应当怎么做？", "options": ["照做", "挂断并拨打 96110 核实"]}
_LECTURE = {"title": "第一讲 冒充公检法", "text": "公检法机关不会通过电话要求转账……", "video_url": None}
_IN = {
    "kind": "safety", "title": "反诈微课堂", "text": "常见骗局和应对办法。", "host": "反诈宣讲团",
    "lectures": [_LECTURE | {"minutes": 5}], "quiz": [_ASKED | {"correct": 1}],
}
_SERIES = {
    "id": _ID, "region": "420105", "region_name": "汉阳区", "state": "open", "kind": "safety", "title": "反诈微课堂",
    "text": "常见骗局和应对办法。", "host": "反诈宣讲团", "lectures": 1, "questions": 1, "seconds": 300,
    "opened_at": "2026-11-21T02:00:00+00:00", "reason": None, "due_at": None, "due_provisional": False,
    "created_at": "2026-11-20T02:00:00+00:00", "watched": 0, "passed": False, "moves": [],
}
_WAITING = _SERIES | {
    "state": "waiting", "opened_at": None, "due_at": "2026-11-25T15:59:59+00:00", "moves": ["edit"],
}
_WHOLE = _SERIES | {
    "parts": [_LECTURE | {
        "id": _LECTURE_ID, "number": 1, "seconds": 300, "watched_seconds": 120, "needed_seconds": 270, "watched_at": None,
        "points": 0,
    }],
    "quiz": [], "best_score": None, "passed_at": None, "pass_mark": 60,
}


@bp.get("/lecture-series")
@anybody
@bp.input(AllSeriesIn, location="query", example={"kind": "safety"})
@bp.output(AllSeriesOut, example={"items": [_SERIES], "next": None})
def all_series(query_data):
    """The series that are open; for managers also those of their area."""
    return queries.all_series(current_actor(), **query_data)


@bp.get("/lecture-series/<uuid:series_id>")
@anybody
@bp.output(SeriesWholeOut, example=_WHOLE)
def series(series_id):
    """One series with its lectures."""
    return queries.whole(current_actor(), queries.series(series_id))


@bp.post("/lecture-series")
@bp.input(SeriesIn, example=_IN)
@bp.output(SeriesOut, status_code=201, example=_WAITING)
def make_series(json_data):
    """Write a series; nobody sees it before somebody else has opened it."""
    return queries.shown(current_actor(), [actions.make(current_actor(), **json_data)])[0]


@bp.post("/lecture-series/<uuid:series_id>/edit")
@bp.input(SeriesIn, example=_IN)
@bp.output(SeriesOut, example=_WAITING)
def edit_series(series_id, json_data):
    """Put it otherwise."""
    return queries.shown(current_actor(), [actions.edit(current_actor(), series_id, **json_data)])[0]


@bp.post("/lecture-series/<uuid:series_id>/open")
@bp.output(SeriesOut, example=_SERIES | {"moves": ["close"]})
def open_series(series_id):
    """Let everybody learn it."""
    return queries.shown(current_actor(), [actions.open_(current_actor(), series_id)])[0]


@bp.post("/lecture-series/<uuid:series_id>/return")
@bp.input(SeriesReasonIn, example={"reason": "第一讲的热线号码有误"})
@bp.output(SeriesOut, example=_WAITING | {
    "state": "returned", "reason": "第一讲的热线号码有误", "due_at": None, "moves": [],
})
def return_series(series_id, json_data):
    """Send it back."""
    return queries.shown(current_actor(), [actions.send_back(current_actor(), series_id, **json_data)])[0]


@bp.post("/lecture-series/<uuid:series_id>/close")
@bp.output(SeriesOut, example=_SERIES | {"state": "closed"})
def close_series(series_id):
    """Nobody learns it any more."""
    return queries.shown(current_actor(), [actions.close(current_actor(), series_id)])[0]


@bp.post("/lecture-series/<uuid:series_id>/quiz")
@bp.input(SeriesAnswersIn, example={"answers": [1]})
@bp.output(SeriesScoreOut, example={"score": 100, "pass_mark": 60, "passed": True, "wrong": []})
def quiz_of_series(series_id, json_data):
    """Hand in the answers to the quiz at the end."""
    return actions.quiz(current_actor(), series_id, **json_data)


@bp.post("/lectures/<uuid:lecture_id>/beat")
@needs_no_key
@bp.output(LectureBeatOut, example={
    "lecture_id": _LECTURE_ID, "beat_seconds": 30, "watched_seconds": 150, "needed_seconds": 270, "watched_at": None,
    "points": 0,
})
def beat_lecture(lecture_id):
    """Still watching; the service counts the time between two beats. Sent twice, it counts no more."""
    return actions.beat(current_actor(), lecture_id)
