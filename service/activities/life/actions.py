"""One function sets an activity's state and appends its history; the rest tells people."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from service.accounts import queries as accounts
from service.activities import queries, rules
from service.activities.models import Activity, ActivityMove, ActivityShift
from service.activities.states import LIFECYCLE, REVIEWER, SHIFTS, ActivityState, ShiftState
from service.core import clock, regions
from service.core.actors import DEPARTMENT, Actor
from service.core.problems import Forbidden
from service.data import audit, outbox, scope, workcalendar
from service.data.db import db
from service.web.access import WrongRole

S, H = ActivityState, ShiftState
ROLE_AT_LEVEL = {1: "A1", 2: "A2", 3: "A3"}


class OwnActivity(Forbidden):
    """Whoever made an activity or is in charge of it reviews nothing of it (invariant 8)."""

    title = "本人发起或负责的活动，须由他人审核"


def may(actor: Actor, found: Activity, word: str) -> set[str]:
    """The actor's relations to the activity; OwnActivity or WrongRole where none of them may say this word."""
    standing = queries.relations(actor, found)
    allowed = {by for row in LIFECYCLE.of(word) for by in row.by}
    if not standing & allowed:
        if REVIEWER in allowed and queries.would_review(actor, found):
            raise OwnActivity()
        raise WrongRole()
    return standing


def move(
    actor: Actor, found: Activity, word: str, *, outcome: ActivityState | None = None, reason_code: str | None = None,
    note: str | None = None,
) -> Activity:
    """Take one step: set the state, its deadline and its place in the list, and append the history row.

    The activity must be locked (queries.activity_to_move) and the actor allowed (may). NotNow for a wrong state.
    """
    before = found.state
    after = LIFECYCLE.step(word, before, outcome)
    found.frozen_from = before.value if after is S.FROZEN else None
    found.state = after
    if before != after or word == "escalate":
        found.state_since = clock.now()
    found.reason_code, found.reason = reason_code, note
    settle_times(found)
    append(actor, found, word, before, reason_code, note)
    return found


def settle_times(found: Activity) -> None:
    """The deadline and the place in the list that follow from state and times."""
    found.due_at = deadline_of(found)
    found.list_key = rules.list_key(found.state, found.starts_at)


def append(
    actor: Actor, found: Activity, word: str, before: ActivityState | None, reason_code: str | None = None,
    note: str | None = None,
) -> None:
    """The history row and the audit row."""
    worn = actor.acting.role if actor.acting else "system" if actor.job else "person"
    db.session.flush()
    with scope.deed(db.session, "activity-history"):
        db.session.add(
            ActivityMove(
                activity_id=found.id, region=found.region, move=word, from_state=before, to_state=found.state,
                person_id=actor.person_id, role=worn, reason_code=reason_code, note=note,
            )
        )
    audit.record(actor, f"activity-{word}", f"activity:{found.id}", region=found.region, state=found.state.value)


def deadline_of(found: Activity) -> datetime | None:
    """When the system must look at this activity next; from its start on its shifts carry the deadlines."""
    since = found.state_since
    if found.state == S.PENDING_REVIEW:
        assert found.starts_at is not None
        late = since + rules.REVIEW_WITHIN
        return min(late, found.starts_at) if found.review_level > 1 else found.starts_at
    if found.state == S.APPROVED:
        return found.recruit_from
    if found.state == S.RECRUITING:
        return found.recruit_to
    if found.state == S.FROZEN:
        return workcalendar.due(since, rules.FREEZE_WORKDAYS).moment
    if found.state == S.SETTLED:
        return since + rules.ARCHIVED_AFTER
    return None


def shift_deadline(shift: ActivityShift) -> datetime | None:
    """When the system must look at this shift next."""
    if shift.state == H.SCHEDULED:
        return shift.starts_at - rules.CHECK_IN_EARLY
    if shift.state == H.OPEN:
        return shift.starts_at if shift.begun_at is None else shift.ends_at
    if shift.state == H.ENDED:
        return shift.ends_at + rules.CHECK_OUT_LATE
    if shift.state == H.VERIFYING:
        return workcalendar.due(shift.ends_at, rules.PROPOSE_WORKDAYS).moment
    return None


def move_shift(shift: ActivityShift, word: str) -> ActivityShift:
    """The one place that sets a shift's state; with its end comes the day by which its records must be decided (P-21)."""
    shift.state = H(SHIFTS.step(word, shift.state))
    shift.recruits = shift.recruits and shift.state is H.SCHEDULED
    if word == "end":
        shift.record_due = workcalendar.due(shift.ends_at, rules.RECORD_WORKDAYS).moment
    shift.due_at = shift_deadline(shift)
    db.session.flush()
    return shift


def tell(found: Activity, people: Iterable[UUID | None], template: str, **facts: Any) -> None:
    """A notice to each of these people."""
    outbox.tell(people, f"activity:{found.id}", template, number=found.number or "", title=found.title, **facts)


def tell_organisers(found: Activity, template: str, **facts: Any) -> None:
    """A notice to whoever made it and whoever is in charge."""
    tell(found, (found.created_by, found.leader_id), template, **facts)


def tell_reviewers(found: Activity, template: str, **facts: Any) -> None:
    """A notice to the managers of the level that reviews it; where a department has nobody else, to the district's (D19)."""
    code = regions.at_level(found.region, found.review_level) or found.region
    people = _at(found, code, ROLE_AT_LEVEL[found.review_level])
    if found.unit_id is not None and found.review_level >= rules.UNIT_LEVEL:
        people = _at(found, str(found.unit_id), DEPARTMENT) or _at(found, found.region[:6], ROLE_AT_LEVEL[1])
    tell(found, people, template, **facts)


def _at(found: Activity, key: str, role: str) -> list[UUID]:
    """Who holds this role there and did not make the activity."""
    people = accounts.managers_of(key, (role,))
    return [one for one in people if not rules.organises(one, queries.organisers_of(found))]
