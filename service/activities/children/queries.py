"""Questions about children who came along."""

from datetime import datetime
from typing import Any
from uuid import UUID

from service.activities import queries as activities
from service.activities import rules
from service.activities.attendance import queries as attendance
from service.activities.attendance import rules as attendance_rules
from service.activities.attendance.rules import Spell
from service.activities.models import Activity, ActivityShift, Signup
from service.activities.signups import queries as names
from service.activities.states import ActivityState, SignupState
from service.core.actors import Actor
from service.core.workdays import service_day
from service.volunteers.children import queries as children
from service.web.access import WrongRole


def why_not(event: Activity, shift: ActivityShift, found: Signup) -> str | None:
    """Why no child may be brought now, in Chinese; None where one may (domain 2.5)."""
    if not event.minors or event.risk != "low":
        return "本活动不接收未成年人"
    if rules.at_night(shift.starts_at, shift.ends_at):
        return "未成年人不参加 22 时至次日 6 时的服务"
    if event.state is ActivityState.FROZEN:
        return "活动已冻结"
    if found.state is not SignupState.CHECKED_IN:
        return "监护人签到之后才能登记随行"
    return None


def along(actor: Actor, signup_id: UUID) -> dict[str, Any]:
    """The guardian's own children on this shift, those who may come and those who came."""
    found = names.signup(signup_id)
    if found.person_id != actor.person_id:
        raise WrongRole()
    shift, event = attendance.shift_of(found.shift_id), activities.activity(found.activity_id)
    reason = why_not(event, shift, found)
    here = {row.child_id: row for row in attendance.children_of([found.id])}
    eligible = children.may_come(found.person_id, service_day(shift.starts_at)) if event.minors else {}
    known = children.names_of(here) | eligible
    return {
        "signup_id": found.id, "may": reason is None, "reason": reason,
        "items": [
            {"id": one, "name": name, "came_at": here[one].in_at if one in here else None,
             "went_at": here[one].went_at if one in here else None}
            for one, name in known.items()
        ],
    }


def served(shift: ActivityShift, signup_id: UUID) -> dict[UUID, list[tuple[datetime, datetime]]]:
    """By child, the stretches that count: cut like anybody's, and with the guardian there all along."""
    spells: dict[UUID, list[Spell]] = {}
    for row in attendance.children_of([signup_id]):
        if row.went_at is not None:
            spells.setdefault(row.child_id, []).append(Spell(row.in_at, row.went_at))
    return {
        child: attendance_rules.credited(found, shift.starts_at, shift.ends_at) for child, found in spells.items()
    }
