"""URLs of the quiz."""

from apiflask import APIBlueprint

from service.news.quiz import actions, queries
from service.news.quiz.schemas import (
    QuizAnswersIn,
    QuizQuestionIn,
    QuizQuestionOut,
    QuizQuestionsIn,
    QuizQuestionsOut,
    QuizReasonIn,
    QuizTodayOut,
)
from service.web.access import anybody, current_actor

bp = APIBlueprint("quiz", __name__, tag="网络普法 Quiz")

_ID = "019a9f3e-0000-7000-8000-0000000000d1"
_ASKED = {"text": "捡到他人银行卡并取现，属于什么行为？", "options": ["拾得遗失物，不违法", "可能构成犯罪"]}
_TODAY = {"day": "2026-11-26", "questions": [_ASKED] * 5, "days_in_a_row": 2, "my_try": None}
_DONE = _TODAY | {"days_in_a_row": 3, "my_try": {
    "answers": [1, 1, 1, 1, 0], "correct": 4, "points": 1,
    "solutions": [{"correct": 1, "why": "冒用他人信用卡可能构成信用卡诈骗罪。", "basis": "刑法第一百九十六条"}] * 5,
}}
_IN = _ASKED | {"correct": 1, "why": "冒用他人信用卡可能构成信用卡诈骗罪。", "basis": "刑法第一百九十六条"}
_QUESTION = _IN | {
    "id": _ID, "region": "420105007", "state": "waiting", "live_at": None, "retired_at": None, "reason": None,
    "due_at": "2026-12-01T15:59:59+00:00", "due_provisional": False, "created_at": "2026-11-26T02:00:00+00:00",
    "moves": ["approve", "return"],
}
_LIVE = _QUESTION | {"state": "live", "live_at": "2026-11-26T03:00:00+00:00", "due_at": None, "moves": ["retire"]}


@bp.get("/quiz/today")
@anybody
@bp.output(QuizTodayOut, example=_TODAY)
def quiz_today():
    """The five questions of today, the same for everybody; what is right only after one's own try."""
    return queries.today(current_actor())


@bp.post("/quiz/today")
@bp.input(QuizAnswersIn, example={"day": "2026-11-26", "answers": [1, 1, 1, 1, 0]})
@bp.output(QuizTodayOut, example=_DONE)
def play_quiz(json_data):
    """Answer them, once a day."""
    return actions.play(current_actor(), **json_data)


@bp.get("/quiz/questions")
@bp.input(QuizQuestionsIn, location="query", example={"state": "waiting"})
@bp.output(QuizQuestionsOut, example={"items": [_QUESTION], "next": None})
def quiz_questions(query_data):
    """What the area's managers have written, with what is right."""
    return queries.questions(current_actor(), **query_data)


@bp.post("/quiz/questions")
@bp.input(QuizQuestionIn, example=_IN)
@bp.output(QuizQuestionOut, status_code=201, example=_QUESTION | {"moves": ["edit"]})
def write_question(json_data):
    """Propose a question."""
    return queries.told(current_actor(), actions.write(current_actor(), **json_data))


@bp.post("/quiz/questions/<uuid:question_id>/edit")
@bp.input(QuizQuestionIn, example=_IN)
@bp.output(QuizQuestionOut, example=_QUESTION | {"moves": ["edit"]})
def edit_question(question_id, json_data):
    """Put it otherwise."""
    return queries.told(current_actor(), actions.edit(current_actor(), question_id, **json_data))


@bp.post("/quiz/questions/<uuid:question_id>/approve")
@bp.output(QuizQuestionOut, example=_LIVE)
def approve_question(question_id):
    """Let it in; it may be asked from tomorrow."""
    return queries.told(current_actor(), actions.approve(current_actor(), question_id))


@bp.post("/quiz/questions/<uuid:question_id>/return")
@bp.input(QuizReasonIn, example={"reason": "依据已经修订，请核对"})
@bp.output(QuizQuestionOut, example=_QUESTION | {"state": "returned", "reason": "依据已经修订，请核对", "moves": []})
def return_question(question_id, json_data):
    """Send it back."""
    return queries.told(current_actor(), actions.send_back(current_actor(), question_id, **json_data))


@bp.post("/quiz/questions/<uuid:question_id>/retire")
@bp.output(QuizQuestionOut, example=_LIVE | {"state": "retired", "retired_at": "2026-12-01T03:00:00+00:00", "moves": []})
def retire_question(question_id):
    """Ask it no more, from tomorrow."""
    return queries.told(current_actor(), actions.retire(current_actor(), question_id))
