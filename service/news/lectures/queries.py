"""Questions about lectures: which there are, what is in one, and how far somebody has come."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import func, select

from service.core import regions
from service.core.actors import A2_AND_ABOVE, Actor
from service.core.problems import NotFound
from service.data import divisions, scope
from service.data.db import db
from service.news.lectures import rules, states
from service.news.lectures.models import Lecture, LecturePart, LectureQuestion, LectureSeries, SeriesPart
from service.news.lectures.states import LIFECYCLE, SeriesKind, SeriesState
from service.web.access import need_role
from service.web.paging import page, unpack_id

_SERIES: Final = (
    "id", "region", "state", "kind", "title", "text", "host", "lectures", "questions", "seconds", "opened_at", "reason",
    "due_at", "due_provisional", "created_at",
)


class NoSuchSeries(NotFound):
    """No series with this id, or not one the caller may see."""

    title = "没有这个宣讲系列"


class NoSuchLecture(NotFound):
    """No lecture with this id in an open series."""

    title = "没有这一讲"


def series(series_id: UUID) -> LectureSeries:
    """The series with this id; NoSuchSeries where the scope shows none."""
    found = db.session.scalar(select(LectureSeries).where(LectureSeries.id == series_id))
    if found is None:
        raise NoSuchSeries()
    return found


def held(series_id: UUID) -> LectureSeries:
    """Inside a deed: as it stands now, locked; the caller looks whether it lies in the area."""
    found = db.session.scalar(
        select(LectureSeries).where(LectureSeries.id == series_id).with_for_update()
        .execution_options(populate_existing=True)
    )
    if found is None:
        raise NoSuchSeries()
    return found


def open_lecture(lecture_id: UUID) -> Lecture:
    """A lecture of a series that is open."""
    query = select(Lecture).join(LectureSeries, LectureSeries.id == Lecture.series_id)
    with scope.deed(db.session, "lecture-of-series"):
        found = db.session.scalar(query.where(Lecture.id == lecture_id, LectureSeries.state == SeriesState.OPEN))
    if found is None:
        raise NoSuchLecture()
    return found


def lectures_of(series_id: UUID) -> list[Lecture]:
    """In their order; the caller has been shown the series."""
    with scope.deed(db.session, "lectures-of-series"):
        return list(db.session.scalars(select(Lecture).where(Lecture.series_id == series_id).order_by(Lecture.number)))


def questions_of(series_id: UUID) -> list[LectureQuestion]:
    """With what is right: for the marker only."""
    with scope.deed(db.session, "questions-of-series"):
        return list(db.session.scalars(
            select(LectureQuestion).where(LectureQuestion.series_id == series_id).order_by(LectureQuestion.number)
        ))


def parts_of(person_id: UUID | None, ids: Sequence[UUID]) -> dict[UUID, LecturePart]:
    """How far somebody has come, by lecture."""
    if person_id is None:
        return {}
    rows = db.session.scalars(
        select(LecturePart).where(LecturePart.person_id == person_id, LecturePart.lecture_id.in_(ids))
    )
    return {row.lecture_id: row for row in rows}


def series_part(person_id: UUID | None, series_id: UUID) -> SeriesPart | None:
    """Somebody's tries at the quiz."""
    if person_id is None:
        return None
    return db.session.scalar(
        select(SeriesPart).where(SeriesPart.person_id == person_id, SeriesPart.series_id == series_id)
    )


def all_series(
    actor: Actor, *, mine: bool, kind: str | None, after: str | None, limit: int
) -> dict[str, Any]:
    """Those that are open, or, for a manager's own list, those of the area; the latest first."""
    query = select(LectureSeries)
    if mine:
        area = regions.area(need_role(actor, A2_AND_ABOVE).scope_key)
        query = query.where(LectureSeries.region >= area.lo, LectureSeries.region < area.hi)
    else:
        query = query.where(LectureSeries.state == SeriesState.OPEN)
    if kind is not None:
        query = query.where(LectureSeries.kind == SeriesKind(kind))
    if (last := unpack_id(after)) is not None:
        query = query.where(LectureSeries.id < last)
    rows = db.session.scalars(query.order_by(LectureSeries.id.desc()).limit(limit + 1)).all()
    found = page(rows, limit, lambda row: (row.id,))
    return found | {"items": shown(actor, found["items"])}


def shown(actor: Actor, rows: Sequence[LectureSeries]) -> list[dict[str, Any]]:
    """Series as a list tells them, with how far the caller has come."""
    ids = [row.id for row in rows]
    names = divisions.names_of({row.region for row in rows})
    watched: dict[UUID, int] = {}
    passed: set[UUID] = set()
    if actor.person_id is not None and ids:
        with scope.deed(db.session, "progress-in-series"):
            counted = db.session.execute(
                select(Lecture.series_id, func.count().label("many"))
                .join(LecturePart, LecturePart.lecture_id == Lecture.id)
                .where(LecturePart.person_id == actor.person_id, LecturePart.watched_at.is_not(None),
                       Lecture.series_id.in_(ids))
                .group_by(Lecture.series_id)
            )
            watched = {row.series_id: row.many for row in counted}
            passed = set(db.session.scalars(
                select(SeriesPart.series_id).where(
                    SeriesPart.person_id == actor.person_id, SeriesPart.passed_at.is_not(None), SeriesPart.series_id.in_(ids)
                )
            ))
    return [
        {name: getattr(row, name) for name in _SERIES} | {
            "region_name": names.get(row.region, ""), "watched": watched.get(row.id, 0), "passed": row.id in passed,
            "moves": LIFECYCLE.open_to(row.state, standing(actor, row)),
        }
        for row in rows
    ]


def whole(actor: Actor, found: LectureSeries) -> dict[str, Any]:
    """One series with its lectures; its questions only for whoever has watched them all, and never what is right."""
    lectures = lectures_of(found.id)
    parts = parts_of(actor.person_id, [one.id for one in lectures])
    own = series_part(actor.person_id, found.id)
    ready = found.state is SeriesState.OPEN and all(one.id in parts and parts[one.id].watched_at for one in lectures)
    (answer,) = shown(actor, [found])
    return answer | {
        "parts": [
            {name: getattr(one, name) for name in ("id", "number", "title", "text", "video_url", "seconds")}
            | progress(one, parts.get(one.id))
            for one in lectures
        ],
        "quiz": [{"text": one.text, "options": one.options} for one in questions_of(found.id)] if ready else [],
        "best_score": own.best_score if own else None, "passed_at": own.passed_at if own else None,
        "pass_mark": rules.PASS_MARK,
    }


def progress(one: Lecture, part: LecturePart | None) -> dict[str, Any]:
    """How far somebody has come in a lecture."""
    return {
        "watched_seconds": part.seconds if part else 0, "needed_seconds": rules.needed_seconds(one.seconds),
        "watched_at": part.watched_at if part else None, "points": part.points if part else 0,
    }


def standing(actor: Actor, one: LectureSeries) -> set[str]:
    """How somebody stands to a series: see states.py."""
    if actor.area is None or one.region not in actor.area or not actor.wears(A2_AND_ABOVE):
        return set()
    return {states.AUTHOR if actor.person_id == one.made_by else states.REVIEWER, states.EDITOR}
