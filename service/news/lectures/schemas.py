"""Shapes of lectures."""

from marshmallow import fields

from service.news.lectures import rules
from service.news.lectures.states import SeriesKind, SeriesState
from service.news.quiz.schemas import QuizAskedOut
from service.web.fields import Answer, Choice, Many, Part, Pattern, QueryFlag, Strict, Text, Whole
from service.web.paging import PageIn, listing


class LectureIn(Strict):
    """One lecture."""

    title = Text(longest=60, required=True)
    text = Text(longest=8000, required=True, lines=True)
    minutes = Whole(low=1, high=240, required=True)
    video_url = Pattern(r"^https://[\x21-\x7e]{4,300}\Z", "应为 https 链接", longest=310, load_default=None, allow_none=True)


class LectureQuestionIn(Strict):
    """A question at the end, with the right option, counted from 0."""

    text = Text(longest=200, required=True)
    options = Many(Text(longest=100, required=True), least=2, most=6, required=True)
    correct = Whole(low=0, high=5, required=True)


class SeriesIn(Strict):
    """A series with its lectures and the quiz at its end."""

    kind = Choice(SeriesKind, required=True)
    title = Text(longest=60, required=True)
    text = Text(longest=1000, required=True, lines=True)
    host = Text(longest=60, required=True, metadata={"description": "主讲人或主讲单位"})
    lectures = Many(Part(LectureIn), least=1, most=rules.MOST_LECTURES, required=True)
    quiz = Many(Part(LectureQuestionIn), least=1, most=rules.MOST_QUESTIONS, required=True)


class AllSeriesIn(PageIn):
    """Which of them."""

    mine = QueryFlag(load_default=False, metadata={"description": "本人辖区的系列（管理员），含待审核"})
    kind = Choice(SeriesKind, load_default=None)


class SeriesReasonIn(Strict):
    """Why not."""

    reason = Text(longest=300, required=True, lines=True)


class SeriesAnswersIn(Strict):
    """One answer a question, by its place, counted from 0."""

    answers = Many(Whole(low=0, high=5, required=True), most=rules.MOST_QUESTIONS, required=True)


class SeriesOut(Answer):
    """A series in a list."""

    id = fields.UUID(required=True)
    region = fields.String(required=True)
    region_name = fields.String(required=True)
    state = fields.Enum(SeriesState, by_value=True, required=True)
    kind = fields.Enum(SeriesKind, by_value=True, required=True)
    title = fields.String(required=True)
    text = fields.String(required=True)
    host = fields.String(required=True)
    lectures = fields.Integer(required=True)
    questions = fields.Integer(required=True)
    seconds = fields.Integer(required=True)
    opened_at = fields.AwareDateTime(required=True, allow_none=True)
    reason = fields.String(required=True, allow_none=True)
    due_at = fields.AwareDateTime(required=True, allow_none=True)
    due_provisional = fields.Boolean(required=True)
    created_at = fields.AwareDateTime(required=True)
    watched = fields.Integer(required=True, metadata={"description": "本人学完几讲"})
    passed = fields.Boolean(required=True)
    moves = fields.List(fields.String(), required=True)


class LectureBeatOut(Answer):
    """How far somebody has come in a lecture."""

    lecture_id = fields.UUID(required=True)
    beat_seconds = fields.Integer(required=True, metadata={"description": "下一次心跳之前等几秒"})
    watched_seconds = fields.Integer(required=True)
    needed_seconds = fields.Integer(required=True)
    watched_at = fields.AwareDateTime(required=True, allow_none=True)
    points = fields.Integer(required=True)


class LectureOut(Answer):
    """A lecture, and how far the caller has come."""

    id = fields.UUID(required=True)
    number = fields.Integer(required=True)
    title = fields.String(required=True)
    text = fields.String(required=True)
    video_url = fields.String(required=True, allow_none=True)
    seconds = fields.Integer(required=True)
    watched_seconds = fields.Integer(required=True)
    needed_seconds = fields.Integer(required=True)
    watched_at = fields.AwareDateTime(required=True, allow_none=True)
    points = fields.Integer(required=True)


class SeriesWholeOut(SeriesOut):
    """A series with all its lectures; its quiz for whoever has watched them."""

    parts = fields.List(fields.Nested(LectureOut), required=True)
    quiz = fields.List(fields.Nested(QuizAskedOut), required=True)
    best_score = fields.Integer(required=True, allow_none=True)
    passed_at = fields.AwareDateTime(required=True, allow_none=True)
    pass_mark = fields.Integer(required=True)


class SeriesScoreOut(Answer):
    """How it went."""

    score = fields.Integer(required=True)
    pass_mark = fields.Integer(required=True)
    passed = fields.Boolean(required=True)
    wrong = fields.List(fields.Integer(), required=True)


AllSeriesOut = listing(SeriesOut)
