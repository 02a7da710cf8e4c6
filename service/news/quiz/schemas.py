"""Shapes of the quiz."""

from marshmallow import fields

from service.news.quiz import rules
from service.news.quiz.states import QuestionState
from service.web.fields import Answer, Choice, Day, Many, Strict, Text, Whole
from service.web.paging import PageIn, listing


class QuizAnswersIn(Strict):
    """One answer a question, by its place, counted from 0; and the day whose questions they answer."""

    day = Day(required=True)
    answers = Many(Whole(low=0, high=5, required=True), least=rules.A_DAY, most=rules.A_DAY, required=True)


class QuizQuestionIn(Strict):
    """A question with two to six options, the right one, and why it is right."""

    text = Text(longest=200, required=True)
    options = Many(Text(longest=100, required=True), least=2, most=6, required=True)
    correct = Whole(low=0, high=5, required=True)
    why = Text(longest=400, required=True, lines=True)
    basis = Text(longest=100, required=True, metadata={"description": "依据，如法律条款"})


class QuizQuestionsIn(PageIn):
    """Which of them."""

    state = Choice(QuestionState, load_default=None)


class QuizReasonIn(Strict):
    """Why not."""

    reason = Text(longest=300, required=True, lines=True)


class QuizAskedOut(Answer):
    """A question as it is put."""

    text = fields.String(required=True)
    options = fields.List(fields.String(), required=True)


class QuizSolutionOut(Answer):
    """What is right, and why."""

    correct = fields.Integer(required=True)
    why = fields.String(required=True)
    basis = fields.String(required=True)


class QuizTryOut(Answer):
    """The caller's try of the day."""

    answers = fields.List(fields.Integer(), required=True)
    correct = fields.Integer(required=True)
    points = fields.Integer(required=True)
    solutions = fields.List(fields.Nested(QuizSolutionOut), required=True)


class QuizTodayOut(Answer):
    """What is asked today; my_try only after the try."""

    day = fields.Date(required=True)
    questions = fields.List(fields.Nested(QuizAskedOut), required=True)
    days_in_a_row = fields.Integer(required=True)
    my_try = fields.Nested(QuizTryOut, required=True, allow_none=True)


class QuizQuestionOut(Answer):
    """A question as managers read it."""

    id = fields.UUID(required=True)
    region = fields.String(required=True)
    state = fields.Enum(QuestionState, by_value=True, required=True)
    text = fields.String(required=True)
    options = fields.List(fields.String(), required=True)
    correct = fields.Integer(required=True)
    why = fields.String(required=True)
    basis = fields.String(required=True)
    live_at = fields.AwareDateTime(required=True, allow_none=True)
    retired_at = fields.AwareDateTime(required=True, allow_none=True)
    reason = fields.String(required=True, allow_none=True)
    due_at = fields.AwareDateTime(required=True, allow_none=True)
    due_provisional = fields.Boolean(required=True)
    created_at = fields.AwareDateTime(required=True)
    moves = fields.List(fields.String(), required=True)


QuizQuestionsOut = listing(QuizQuestionOut)
