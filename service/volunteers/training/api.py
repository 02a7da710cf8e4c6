"""URLs of training."""

from apiflask import APIBlueprint

from service.volunteers.training import actions, queries
from service.volunteers.training.schemas import (
    CourseIn,
    CourseOut,
    CoursePartOut,
    CoursesIn,
    CoursesOut,
    PartsOut,
    QuestionsOut,
    QuizIn,
    QuizOut,
)
from service.web.access import anybody, current_actor
from service.web.paging import PageIn, page, unpack_id

bp = APIBlueprint("training", __name__, tag="培训 Training")

_ID, _PART_ID = "019a9f3e-0000-7000-8000-0000000000c5", "019a9f3e-0000-7000-8000-0000000000c6"
_QUESTION = {"text": "发现老人摔倒，先做什么？", "options": ["马上扶起", "先询问和观察", "离开"]}
_IN = {
    "kind": "online", "title": "入户服务安全须知", "text": "入户前两人同行，先联系、再敲门", "minutes": 20, "pass_mark": 60,
    "questions": [_QUESTION | {"right": 1}],
}
_COURSE = {
    "id": _ID, "kind": "online", "state": "open", "moves": [], "title": _IN["title"], "text": _IN["text"],
    "video_url": None, "minutes": 20, "pass_mark": 60, "questions": 1, "place": None, "starts_at": None, "ends_at": None,
    "seats": None, "taken": 0, "region": "420105007", "region_name": "五里墩街道",
    "created_at": "2026-11-20T02:00:00+00:00", "my_part": None,
}
_PART = {
    "id": _PART_ID, "course_id": _ID, "state": "learning", "moves": ["cancel", "quiz"], "name": None, "number": None,
    "minutes": 0, "best_score": None, "tries": 0, "attended_at": None, "passed_at": None, "certificate_number": None,
}
_PASSED = _PART | {
    "state": "passed", "moves": [], "minutes": 18, "best_score": 100, "tries": 1,
    "passed_at": "2026-11-20T02:20:00+00:00", "certificate_number": "PX260001000001",
}


@bp.get("/courses")
@anybody
@bp.input(CoursesIn, location="query")
@bp.output(CoursesOut, example={"items": [_COURSE], "next": None})
def courses(query_data):
    """The courses that are open; for managers also those of their area."""
    rows = queries.courses(
        current_actor(), query_data["mine"], unpack_id(query_data["after"]), query_data["limit"] + 1
    )
    return page(rows, query_data["limit"], lambda row: [row["id"]])


@bp.get("/courses/<uuid:course_id>")
@anybody
@bp.output(CourseOut, example=_COURSE)
def course(course_id):
    """One course."""
    return queries.shown(current_actor(), [queries.course(course_id)])[0]


@bp.get("/me/courses")
@bp.output(CoursesOut, example={"items": [_COURSE | {"my_part": _PASSED}], "next": None})
def my_courses():
    """The courses I take or have passed, with their certificates."""
    return {"items": queries.mine(current_actor()), "next": None}


@bp.post("/courses")
@bp.input(CourseIn, example=_IN)
@bp.output(CourseOut, status_code=201, example=_COURSE | {"state": "draft", "moves": ["edit", "open"]})
def make_course(json_data):
    """Make a course; nobody sees it before it is opened."""
    return queries.shown(current_actor(), [actions.make(current_actor(), **json_data)])[0]


@bp.post("/courses/<uuid:course_id>/edit")
@bp.input(CourseIn, example=_IN)
@bp.output(CourseOut, example=_COURSE | {"state": "draft", "moves": ["edit", "open"]})
def edit_course(course_id, json_data):
    """Put it otherwise, before it is opened."""
    return queries.shown(current_actor(), [actions.edit(current_actor(), course_id, **json_data)])[0]


@bp.post("/courses/<uuid:course_id>/open")
@bp.output(CourseOut, example=_COURSE | {"moves": ["close"]})
def open_course(course_id):
    """Let everybody take it."""
    return queries.shown(current_actor(), [actions.open_(current_actor(), course_id)])[0]


@bp.post("/courses/<uuid:course_id>/close")
@bp.output(CourseOut, example=_COURSE | {"state": "closed", "moves": ["open"]})
def close_course(course_id):
    """Nobody begins it any more."""
    return queries.shown(current_actor(), [actions.close(current_actor(), course_id)])[0]


@bp.get("/courses/<uuid:course_id>/results")
@bp.input(PageIn, location="query")
@bp.output(PartsOut, example={"items": [
    _PASSED | {"name": "王志强", "number": "HY260000000018"},
], "next": None})
def course_results(course_id, query_data):
    """Who takes part, and how it goes."""
    rows = queries.results(
        current_actor(), course_id, unpack_id(query_data["after"]), query_data["limit"] + 1
    )
    return page(rows, query_data["limit"], lambda row: [row["id"]])


@bp.post("/courses/<uuid:course_id>/enrol")
@bp.output(CoursePartOut, example=_PART)
def enrol(course_id):
    """Begin to learn, or take a seat in the class."""
    return queries.part_view(current_actor(), actions.enrol(current_actor(), course_id))


@bp.post("/courses/<uuid:course_id>/cancel")
@bp.output(CoursePartOut, example=_PART | {"state": "cancelled", "moves": ["enrol"]})
def cancel_part(course_id):
    """Give the seat back."""
    return queries.part_view(current_actor(), actions.cancel(current_actor(), course_id))


@bp.get("/courses/<uuid:course_id>/quiz")
@bp.output(QuestionsOut, example={"items": [_QUESTION], "next": None})
def quiz_questions(course_id):
    """The questions, without what is right."""
    return {"items": queries.questions_of(queries.course(course_id).id), "next": None}


@bp.post("/courses/<uuid:course_id>/quiz")
@bp.input(QuizIn, example={"answers": [1]})
@bp.output(QuizOut, example={"score": 100, "pass_mark": 60, "passed": True, "wrong": [], "part": _PASSED})
def hand_in_quiz(course_id, json_data):
    """Hand in the answers."""
    return actions.quiz(current_actor(), course_id, **json_data)


@bp.post("/course-parts/<uuid:part_id>/attend")
@bp.output(CoursePartOut, example=_PART | {"moves": [], "attended_at": "2026-11-20T02:00:00+00:00", "minutes": 90})
def attend_class(part_id):
    """They were in class."""
    return queries.part_view(current_actor(), actions.attend(current_actor(), part_id))
