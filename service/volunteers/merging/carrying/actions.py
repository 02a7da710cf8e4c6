"""Hours elsewhere, courses, seats in teams, children and wards of the folded registration: over, and back.

What the kept one has already (the same hours, the same course, a seat in the same team, or five seats) stays where it is.
"""

from collections.abc import Callable, Iterator
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from service.core.problems import Conflict
from service.data.db import db
from service.volunteers.children.models import ChildHours, ChildMember
from service.volunteers.external.models import ExternalClaim, ExternalHours
from service.volunteers.merging.models import MergeCarried, MergeCase
from service.volunteers.models import GuardianLink
from service.volunteers.teams.models import Team, TeamMember
from service.volunteers.teams.states import WORKING, MemberState
from service.volunteers.training.models import CoursePart

_SEATED = (MemberState.INVITED, MemberState.APPLIED, MemberState.ACTIVE)
_SEATS: Final = range(1, 6)


class LeadsATeam(Conflict):
    """A team goes on with the leader its row names: it is handed over first."""

    title = "拟并入的登记还带领着队伍，须先移交队长"


def need_no_team(row: MergeCase) -> None:
    """LeadsATeam where the folded person leads one."""
    led = select(Team.id).where(Team.leader_id == row.folded_person, Team.state.in_(WORKING))
    if db.session.scalar(led.limit(1)) is not None:
        raise LeadsATeam()


def over(row: MergeCase) -> None:
    """Inside the deed: what can go over does, and is written down."""
    for kind, find in _FOUND.items():
        for one in find(row):
            _give(kind, one, row.kept_id, row.kept_person)
            db.session.add(MergeCarried(case_id=row.id, kind=kind, row_id=one.id))
    db.session.flush()


def back(row: MergeCase) -> None:
    """Inside the deed: just these, if they are still there."""
    carried = db.session.scalars(select(MergeCarried).where(MergeCarried.case_id == row.id).order_by(MergeCarried.id))
    for each in list(carried):
        one = db.session.scalar(select(_MODELS[each.kind]).where(_MODELS[each.kind].id == each.row_id).with_for_update())
        if one is not None:
            _give(each.kind, one, row.folded_id, row.folded_person)
    db.session.flush()


def _give(kind: str, one: Any, volunteer_id: UUID, person_id: UUID) -> None:
    if kind == "seat" and one.seat is not None:
        one.seat = _free_seats(person_id)[0]
    if kind in ("child", "child-hours", "ward"):
        one.guardian_id = person_id
    else:
        one.person_id = person_id
    if kind not in ("child-hours", "ward"):
        one.volunteer_id = volunteer_id
    db.session.flush()


def _free_seats(person_id: UUID) -> list[int]:
    taken = set(db.session.scalars(select(TeamMember.seat).where(
        TeamMember.person_id == person_id, TeamMember.seat.is_not(None)
    )))
    return [seat for seat in _SEATS if seat not in taken]


def _hours(row: MergeCase) -> Iterator[ExternalHours]:
    def key(one: ExternalHours) -> tuple[Any, ...]:
        return (one.service_day, one.title, one.unit_name, one.platform)

    known = {key(one) for one in _rows(ExternalHours, ExternalHours.volunteer_id == row.kept_id)}
    return (one for one in _rows(ExternalHours, ExternalHours.volunteer_id == row.folded_id) if key(one) not in known)


def _courses(row: MergeCase) -> Iterator[CoursePart]:
    known = {one.course_id for one in _rows(CoursePart, CoursePart.person_id == row.kept_person)}
    return (one for one in _rows(CoursePart, CoursePart.person_id == row.folded_person) if one.course_id not in known)


def _seats(row: MergeCase) -> Iterator[TeamMember]:
    known = {one.team_id for one in _live_seats(row.kept_person)}
    room = len(_free_seats(row.kept_person))
    for one in _live_seats(row.folded_person):
        if one.team_id in known or (one.seat is not None and room == 0):
            continue
        room -= one.seat is not None
        yield one


def _live_seats(person_id: UUID) -> list[Any]:
    return _rows(TeamMember, (TeamMember.person_id == person_id) & TeamMember.state.in_(_SEATED))


def _rows(model: Any, where: Any) -> list[Any]:
    return list(db.session.scalars(select(model).where(where).order_by(model.id).with_for_update()))


_MODELS: Final[dict[str, Any]] = {
    "external": ExternalHours, "claim": ExternalClaim, "course": CoursePart, "seat": TeamMember, "child": ChildMember,
    "child-hours": ChildHours, "ward": GuardianLink,
}
_FOUND: Final[dict[str, Callable[[MergeCase], Any]]] = {
    "external": _hours,
    "claim": lambda row: _rows(ExternalClaim, ExternalClaim.volunteer_id == row.folded_id),
    "course": _courses,
    "seat": _seats,
    "child": lambda row: _rows(ChildMember, ChildMember.guardian_id == row.folded_person),
    "child-hours": lambda row: _rows(ChildHours, ChildHours.guardian_id == row.folded_person),
    "ward": lambda row: _rows(GuardianLink, GuardianLink.guardian_id == row.folded_person),
}
