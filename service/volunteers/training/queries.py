"""Questions about training. Activities ask `passed` for what a post demands (AC24), and `titles` to say so."""

from collections.abc import Iterable, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from service.core import regions
from service.core.actors import A2_AND_ABOVE, Actor
from service.core.problems import NotFound
from service.data import divisions, scope
from service.data.db import db
from service.volunteers import queries as volunteers
from service.volunteers.training.models import Course, CoursePart, CourseQuestion
from service.volunteers.training.states import COURSES, PARTS, SELF, CourseState, PartState
from service.web.access import need_role

_COURSE: Final = (
    "id", "title", "text", "video_url", "minutes", "pass_mark", "questions", "place", "starts_at", "ends_at", "seats",
    "taken", "region", "created_at",
)
_PART: Final = ("id", "minutes", "best_score", "tries", "attended_at", "passed_at", "certificate_number")


class NoSuchCourse(NotFound):
    """No course with this id, or not one the caller may see."""

    title = "没有这门课程"


class NoSuchPart(NotFound):
    """Nobody takes part under this id, or not for the caller to see."""

    title = "没有这条学习记录"


def passed(person_id: UUID) -> set[UUID]:
    """The courses this person has passed; they stay passed."""
    query = select(CoursePart.course_id).where(CoursePart.person_id == person_id, CoursePart.state == PartState.PASSED)
    with scope.deed(db.session, "courses-passed"):
        return set(db.session.scalars(query))


def titles(ids: Iterable[UUID]) -> dict[UUID, str]:
    """Titles of published courses by id; a room above checks by it what may be demanded."""
    rows = db.session.execute(
        select(Course.id, Course.title).where(Course.id.in_(list(ids)), Course.state != CourseState.DRAFT)
    )
    return {row.id: row.title for row in rows}


def course(course_id: UUID) -> Course:
    """The course with this id; NoSuchCourse where the scope shows none."""
    found = db.session.scalar(select(Course).where(Course.id == course_id))
    if found is None:
        raise NoSuchCourse()
    return found


def held(course_id: UUID) -> Course:
    """As it stands now, locked until the transaction ends."""
    return db.session.scalars(
        select(Course).where(Course.id == course_id).with_for_update().execution_options(populate_existing=True)
    ).one()


def questions_of(course_id: UUID) -> list[CourseQuestion]:
    """With the right answers: for the marker and the maker only."""
    with scope.deed(db.session, "course-questions"):
        return list(db.session.scalars(
            select(CourseQuestion).where(CourseQuestion.course_id == course_id).order_by(CourseQuestion.number)
        ))


def part_of(course_id: UUID, person_id: UUID, *, lock: bool = False) -> CoursePart | None:
    """Somebody's part in a course."""
    query = select(CoursePart).where(CoursePart.course_id == course_id, CoursePart.person_id == person_id)
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    return db.session.scalar(query)


def part(part_id: UUID) -> CoursePart:
    """The part with this id; NoSuchPart where the scope shows none."""
    found = db.session.scalar(select(CoursePart).where(CoursePart.id == part_id))
    if found is None:
        raise NoSuchPart()
    return found


def courses(actor: Actor, mine: bool, after: UUID | None, limit: int) -> list[dict[str, Any]]:
    """Those that are open, or, for a manager's own list, those of the area; the latest first."""
    query = select(Course)
    if mine:
        area = regions.area(need_role(actor, A2_AND_ABOVE).scope_key)
        query = query.where(Course.region >= area.lo, Course.region < area.hi)
    else:
        query = query.where(Course.state == CourseState.OPEN)
    if after is not None:
        query = query.where(Course.id < after)
    return shown(actor, list(db.session.scalars(query.order_by(Course.id.desc()).limit(limit))))


def shown(actor: Actor, rows: Sequence[Course]) -> list[dict[str, Any]]:
    """Courses as the API tells them, with the caller's part in each."""
    own = {}
    if actor.person_id is not None:
        query = select(CoursePart).where(
            CoursePart.person_id == actor.person_id, CoursePart.course_id.in_([row.id for row in rows])
        )
        own = {found.course_id: found for found in db.session.scalars(query)}
    names = divisions.names_of({row.region for row in rows})
    return [
        {name: getattr(row, name) for name in _COURSE} | {
            "kind": row.kind.value, "state": row.state.value, "region_name": names.get(row.region, ""),
            "moves": COURSES.open_to(row.state, _roles(actor, row.region)),
            "my_part": part_view(actor, own[row.id]) if row.id in own else None,
        }
        for row in rows
    ]


def _roles(actor: Actor, region: str) -> tuple[str, ...]:
    manages = actor.wears(A2_AND_ABOVE) and actor.area is not None and region in actor.area
    return (actor.acting.role,) if manages and actor.acting else ()


def part_view(actor: Actor, found: CoursePart, name: str | None = None, number: str | None = None) -> dict[str, Any]:
    """Somebody's part as the API tells it."""
    roles = (SELF,) if found.person_id == actor.person_id else _roles(actor, found.region)
    return {one: getattr(found, one) for one in _PART} | {
        "course_id": found.course_id, "state": found.state.value, "moves": PARTS.open_to(found.state, roles),
        "name": name, "number": number,
    }


def results(actor: Actor, course_id: UUID, after: UUID | None, limit: int) -> list[dict[str, Any]]:
    """Who takes part, and how it goes: for the managers in whose area the course was made."""
    found = course(course_id)
    if not _roles(actor, found.region):
        need_role(actor, A2_AND_ABOVE)
        raise NoSuchCourse()
    query = select(CoursePart).where(CoursePart.course_id == course_id)
    if after is not None:
        query = query.where(CoursePart.id > after)
    with scope.deed(db.session, "course-results"):
        rows = list(db.session.scalars(query.order_by(CoursePart.id).limit(limit)))
    briefs = volunteers.brief_of(row.volunteer_id for row in rows)
    numbers = volunteers.numbers_of(row.volunteer_id for row in rows)
    return [
        part_view(actor, row, briefs[row.volunteer_id].name if row.volunteer_id in briefs else "",
                  numbers.get(row.volunteer_id))
        for row in rows
    ]


def mine(actor: Actor) -> list[dict[str, Any]]:
    """The courses I take or have passed, the latest first."""
    query = (
        select(Course, CoursePart).join(CoursePart, CoursePart.course_id == Course.id)
        .where(CoursePart.person_id == actor.person_id).order_by(CoursePart.id.desc()).limit(100)
    )
    return shown(actor, [row[0] for row in db.session.execute(query)])
