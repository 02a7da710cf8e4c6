"""Asking that a no-show be excused, and deciding it: two people, within five working days (SM-4, AC17)."""

from uuid import UUID

from sqlalchemy import select

from service.activities import queries as activities
from service.activities import rules
from service.activities.attendance import queries as attendance
from service.activities.attendance import rules as attendance_rules
from service.activities.models import NoShowWaiver, Signup
from service.activities.signups import actions as signups
from service.activities.signups import queries as names
from service.activities.states import COMING, MANAGER, ORGANISER, WAIVERS, SignupState, WaiverState
from service.core import clock
from service.core.actors import A3_AND_ABOVE, Actor, system
from service.core.lifecycle import NotNow
from service.core.problems import Conflict, Forbidden, NotFound
from service.data import audit, files, outbox, scope, workcalendar
from service.data.db import db
from service.volunteers.credit import actions as credit
from service.web import errors
from service.web.access import WrongRole, need_person, need_role

U, W = SignupState, WaiverState


class NoSuchWaiver(NotFound):
    """Not there, or not in reach."""

    title = "没有这项免记申请"


class WaiverWaits(Conflict):
    """One at a time for a sign-up."""

    title = "已有一项免记申请等待审核"


class TooLateToExcuse(Conflict):
    """Five working days after the shift, or after it was settled."""

    title = "已超过免记爽约的申请期限，可由本人提出异议"


class OwnWaiver(Forbidden):
    """Nobody excuses themselves, and who asks does not decide (invariant 8)."""

    title = "不能为本人申请，也不能审核自己的申请"


errors.on_constraint("uq_activity_waiver_open", WaiverWaits)


def ask(actor: Actor, signup_id: UUID, *, reason: str, photos: list[UUID]) -> NoShowWaiver:
    """The organiser says why somebody could not come, with a picture of what proves it."""
    found = names.signup(signup_id)
    if ORGANISER not in activities.relations(actor, activities.activity(found.activity_id)):
        raise WrongRole()
    if found.person_id == actor.person_id:
        raise OwnWaiver()
    shift = attendance.shift_of(found.shift_id)
    if found.state not in (*COMING, U.NO_SHOW) or clock.now() < shift.starts_at:
        raise NotNow(state=found.state.value, move="waive")
    since = max(shift.ends_at, shift.settled_at or shift.ends_at)
    if clock.now() > workcalendar.due(since, rules.WAIVER_WORKDAYS).moment:
        raise TooLateToExcuse()
    with scope.deed(db.session, "ask-to-excuse"):
        asked = NoShowWaiver(
            signup_id=found.id, activity_id=found.activity_id, region=found.region, person_id=found.person_id,
            reason=reason, state=W.OPEN, asked_by=need_person(actor),
            due_at=workcalendar.due(clock.now(), rules.WAIVER_WORKDAYS).moment,
        )
        db.session.add(asked)
    files.attach(photos, need_person(actor), f"waiver:{asked.id}", files.Purpose.ACTIVITY)
    audit.record(actor, "ask-to-excuse", f"signup:{found.id}", region=found.region)
    return asked


def grant(actor: Actor, waiver_id: UUID, *, note: str | None) -> NoShowWaiver:
    """Excused: no no-show, and what it cost is given back."""
    asked = _decided(actor, waiver_id, "grant", note)
    with scope.deed(db.session, "excuse"):
        shift = names.hold_shift(_shift_of(asked))
        found = names.hold(asked.signup_id)
        was_counted = found.state is U.NO_SHOW
        signups.move(system("excuse"), shift, found, "excuse", note=asked.reason)
        if was_counted:
            credit.count(found.volunteer_id, f"excused:{found.id}", -attendance_rules.NO_SHOW, "爽约已免记")
    _tell(asked, "no-show-excused")
    return asked


def refuse(actor: Actor, waiver_id: UUID, *, note: str | None) -> NoShowWaiver:
    """It stays as it is."""
    asked = _decided(actor, waiver_id, "refuse", note)
    outbox.post("notice", f"signup:{asked.signup_id}", person_id=asked.asked_by, template="no-show-not-excused",
                title=_title(asked), note=note or "")
    return asked


def _shift_of(asked: NoShowWaiver) -> UUID:
    return db.session.scalars(select(Signup.shift_id).where(Signup.id == asked.signup_id)).one()


def _decided(actor: Actor, waiver_id: UUID, word: str, note: str | None) -> NoShowWaiver:
    need_role(actor, A3_AND_ABOVE)
    asked = waiver(waiver_id)
    standing = activities.relations(actor, activities.activity(asked.activity_id))
    if actor.person_id in (asked.asked_by, asked.person_id) or ORGANISER in standing:
        raise OwnWaiver()
    if MANAGER not in standing:
        raise NoSuchWaiver()
    with scope.deed(db.session, "decide-waiver"):
        asked = db.session.scalars(
            select(NoShowWaiver).where(NoShowWaiver.id == waiver_id).with_for_update()
            .execution_options(populate_existing=True)
        ).one()
        asked.state = W(WAIVERS.step(word, asked.state))
        asked.decided_by, asked.decided_at, asked.note = actor.person_id, clock.now(), note
    audit.record(actor, f"waiver-{word}", f"signup:{asked.signup_id}", region=asked.region)
    return asked


def waiver(waiver_id: UUID) -> NoShowWaiver:
    """The waiver with this id, as far as the scope reaches."""
    found = db.session.scalar(select(NoShowWaiver).where(NoShowWaiver.id == waiver_id))
    if found is None:
        raise NoSuchWaiver()
    return found


def waivers(actor: Actor, after: UUID | None, limit: int) -> list[NoShowWaiver]:
    """Those in reach that wait, the oldest first: of the acting area, of one's own activities, or about oneself."""
    query = select(NoShowWaiver).where(NoShowWaiver.state == W.OPEN)
    if after is not None:
        query = query.where(NoShowWaiver.id > after)
    return list(db.session.scalars(query.order_by(NoShowWaiver.id).limit(limit)))


def shown(actor: Actor, found: NoShowWaiver) -> dict[str, object]:
    """A waiver as the API tells it, with its evidence for those who decide or asked."""
    standing = activities.relations(actor, activities.activity(found.activity_id))
    other = actor.person_id not in (found.asked_by, found.person_id) and ORGANISER not in standing
    return {name: getattr(found, name) for name in _SHOWN} | {
        "state": found.state.value, "title": _title(found), "photos": files.attached(f"waiver:{found.id}"),
        "moves": WAIVERS.open_to(found.state, standing & {MANAGER} if other else set()),
    }


_SHOWN = ("id", "signup_id", "activity_id", "reason", "note", "due_at", "created_at", "decided_at")


def may_see_photo(actor: Actor, waiver_id: UUID) -> bool:
    """The evidence is for whoever sees the waiver."""
    return db.session.scalar(select(NoShowWaiver.id).where(NoShowWaiver.id == waiver_id)) is not None


def _title(found: NoShowWaiver) -> str:
    return activities.activity(found.activity_id).title


def _tell(asked: NoShowWaiver, template: str) -> None:
    outbox.tell((asked.person_id, asked.asked_by), f"signup:{asked.signup_id}", template, title=_title(asked))
