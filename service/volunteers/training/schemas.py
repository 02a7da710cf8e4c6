"""Shapes of training."""

from marshmallow import fields

from service.volunteers.training import rules
from service.volunteers.training.states import CourseKind
from service.web.fields import Answer, Choice, Many, Moment, Part, Pattern, QueryFlag, Strict, Text, Whole
from service.web.paging import PageIn, listing


class QuestionIn(Strict):
    """A question, its options, and which of them is right, counted from 0."""

    text = Text(longest=200, required=True)
    options = Many(Text(longest=100, required=True), least=2, most=6, required=True)
    right = Whole(low=0, high=5, required=True)


class CourseIn(Strict):
    """A course."""

    kind = Choice(CourseKind, required=True)
    title = Text(longest=60, required=True)
    text = Text(longest=8000, required=True, lines=True)
    video_url = Pattern(r"^https://[\x21-\x7e]{4,300}\Z", "应为 https 链接", longest=310, load_default=None, allow_none=True)
    minutes = Whole(low=1, high=600, required=True, metadata={"description": "学时，分钟；不是服务时长"})
    pass_mark = Whole(low=rules.LOWEST_PASS_MARK, high=100, load_default=rules.LOWEST_PASS_MARK)
    place = Text(longest=100, load_default=None, allow_none=True)
    starts_at = Moment(load_default=None, allow_none=True)
    ends_at = Moment(load_default=None, allow_none=True)
    seats = Whole(low=1, high=5000, load_default=None, allow_none=True)
    questions = Many(Part(QuestionIn), most=50, load_default=list)


class CoursesIn(PageIn):
    """Which of them."""

    mine = QueryFlag(load_default=False, metadata={"description": "本人辖区的课程（管理员），含草稿"})


class QuizIn(Strict):
    """One answer a question, by its place, counted from 0."""

    answers = Many(Whole(low=0, high=5, required=True), most=50, required=True)


class CoursePartOut(Answer):
    """Somebody's part in a course."""

    id = fields.UUID(required=True)
    course_id = fields.UUID(required=True)
    state = fields.String(required=True)
    moves = fields.List(fields.String(), required=True)
    name = fields.String(required=True, allow_none=True)
    number = fields.String(required=True, allow_none=True)
    minutes = fields.Integer(required=True, metadata={"description": "学时，不计入服务时长"})
    best_score = fields.Integer(required=True, allow_none=True)
    tries = fields.Integer(required=True)
    attended_at = fields.AwareDateTime(required=True, allow_none=True)
    passed_at = fields.AwareDateTime(required=True, allow_none=True)
    certificate_number = fields.String(required=True, allow_none=True)


class CourseOut(Answer):
    """A course, and the caller's part in it."""

    id = fields.UUID(required=True)
    kind = fields.String(required=True)
    state = fields.String(required=True)
    moves = fields.List(fields.String(), required=True)
    title = fields.String(required=True)
    text = fields.String(required=True)
    video_url = fields.String(required=True, allow_none=True)
    minutes = fields.Integer(required=True)
    pass_mark = fields.Integer(required=True)
    questions = fields.Integer(required=True)
    place = fields.String(required=True, allow_none=True)
    starts_at = fields.AwareDateTime(required=True, allow_none=True)
    ends_at = fields.AwareDateTime(required=True, allow_none=True)
    seats = fields.Integer(required=True, allow_none=True)
    taken = fields.Integer(required=True)
    region = fields.String(required=True)
    region_name = fields.String(required=True)
    created_at = fields.AwareDateTime(required=True)
    my_part = fields.Nested(CoursePartOut, required=True, allow_none=True)


class QuestionOut(Answer):
    """A question as it is put."""

    text = fields.String(required=True)
    options = fields.List(fields.String(), required=True)


class QuestionsOut(Answer):
    """The questions of a course."""

    items = fields.List(fields.Nested(QuestionOut), required=True)
    next = fields.String(required=True, allow_none=True)


class QuizOut(Answer):
    """How it went."""

    score = fields.Integer(required=True)
    pass_mark = fields.Integer(required=True)
    passed = fields.Boolean(required=True)
    wrong = fields.List(fields.Integer(), required=True)
    part = fields.Nested(CoursePartOut, required=True)


CoursesOut, PartsOut = listing(CourseOut), listing(CoursePartOut)
