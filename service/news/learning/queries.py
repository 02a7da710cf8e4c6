"""What of lectures, the quiz, role models, rumours and contributions waits for a manager (AD03)."""

from typing import Any

from sqlalchemy import and_, or_

from service.data import waiting
from service.data.waiting import Found, Post
from service.news.contributions.models import Contribution
from service.news.contributions.states import ContributionState
from service.news.examples.models import RoleModel
from service.news.examples.states import ExampleState
from service.news.lectures.models import LectureSeries
from service.news.lectures.states import SeriesState
from service.news.quiz.models import QuizQuestion
from service.news.quiz.states import QuestionState
from service.news.rumours.models import Rumour
from service.news.rumours.states import RumourState

_DISTRICT, _STREET = 1, 2


def waiting_for(post: Post) -> Found:
    """By kind, the rows at this post. Nobody is shown what they may not decide."""
    found: Found = {}
    if post.level <= _STREET:
        found |= {
            "lecture": _series(post), "role-model": _examples(post), "rumour": _rumours(post),
            "contribution": _contributions(post),
        }
    if post.level == _DISTRICT:
        found["quiz-question"] = _questions(post)
    return found


def _series(post: Post) -> Any:
    """At the level where it was written; the street's one manager cannot open their own, so the district sees all."""
    return waiting.rows(
        "lecture", id=LectureSeries.id, region=LectureSeries.region, title=LectureSeries.title,
        since=LectureSeries.created_at, due=LectureSeries.due_at, provisional=LectureSeries.due_provisional,
        about=("lecture-series", LectureSeries.id),
    ).where(
        LectureSeries.state == SeriesState.WAITING, LectureSeries.made_by != post.person_id,
        *post.holds(LectureSeries.region),
    )


def _questions(post: Post) -> Any:
    return waiting.rows(
        "quiz-question", id=QuizQuestion.id, region=QuizQuestion.region, title=QuizQuestion.text,
        since=QuizQuestion.created_at, due=QuizQuestion.due_at, provisional=QuizQuestion.due_provisional,
        about=("quiz-question", QuizQuestion.id),
    ).where(
        QuizQuestion.state == QuestionState.WAITING, QuizQuestion.made_by != post.person_id,
        *post.holds(QuizQuestion.region),
    )


def _examples(post: Post) -> Any:
    first = and_(RoleModel.state == ExampleState.NOMINATED, RoleModel.level == post.level)
    ready = or_(
        and_(RoleModel.state == ExampleState.REVIEWED, RoleModel.reviewed_by != post.person_id),
        and_(RoleModel.state == ExampleState.OBJECTED, RoleModel.approved_by != post.person_id),
    )
    return waiting.rows(
        "role-model", id=RoleModel.id, region=RoleModel.region, title=RoleModel.title, since=RoleModel.created_at,
        due=RoleModel.due_at, provisional=RoleModel.due_provisional, about=("role-model", RoleModel.id),
    ).where(
        or_(first, ready) if post.level == _DISTRICT else first, *post.holds(RoleModel.region),
        RoleModel.nominator_id.not_in(post.own), or_(RoleModel.person_id.is_(None), RoleModel.person_id.not_in(post.own)),
    )


def _rumours(post: Post) -> Any:
    """The first look is the street's, or the district's at what was written there; the second is the district's."""
    first = and_(Rumour.state == RumourState.DRAFT, Rumour.made_by != post.person_id)
    second = and_(
        Rumour.state == RumourState.CHECKED, Rumour.made_by != post.person_id, Rumour.checked_by != post.person_id
    )
    return waiting.rows(
        "rumour", id=Rumour.id, region=Rumour.region, title=Rumour.claim, since=Rumour.created_at, due=Rumour.due_at,
        provisional=Rumour.due_provisional, about=("rumour", Rumour.id),
    ).where(or_(first, second) if post.level == _DISTRICT else first, *post.holds(Rumour.region))


def _contributions(post: Post) -> Any:
    return waiting.rows(
        "contribution", id=Contribution.id, region=Contribution.region, title=Contribution.title,
        since=Contribution.created_at, due=Contribution.due_at, provisional=Contribution.due_provisional,
        about=("contribution", Contribution.id),
    ).where(
        Contribution.state == ContributionState.SENT, Contribution.person_id.not_in(post.own),
        *post.holds(Contribution.region),
    )
