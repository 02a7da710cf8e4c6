"""Questions about sign-ups: may I and if not why, who is on the list, and which are mine."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, text

from service.accounts import queries as accounts
from service.activities import queries as activities
from service.activities import rules
from service.activities.models import Activity, ActivityPost, ActivityShift, Signup, SignupMove
from service.activities.rules import Applicant, Hindrance, Wanted
from service.activities.states import GONE, ORGANISER, SELF, SIGNUPS, SignupState
from service.core import clock, masking
from service.core.actors import Actor
from service.core.problems import NotFound
from service.data import ports, scope
from service.data.db import db
from service.volunteers import queries as volunteers
from service.web.access import WrongRole, need_person

_FACTS = text("SELECT * FROM sign_up_facts(:shift, :person, :moment)")
_READS = frozenset({activities.MANAGER, ORGANISER})


class NoSuchSignup(NotFound):
    """No sign-up with this id, or not yours to see."""

    title = "没有这条报名"


def facts(shift_id: UUID, person_id: UUID, moment: datetime) -> Any:
    """Everything that decides about this person's sign-up for this shift. NoSuchShift."""
    found = db.session.execute(_FACTS, {"shift": shift_id, "person": person_id, "moment": moment}).one_or_none()
    if found is None:
        raise activities.NoSuchShift()
    return found


def hindrances(found: Any, person_id: UUID) -> list[Hindrance]:
    """What stands in the way, of the facts of one sign-up: the one place where it is decided (AC07)."""
    wanted = Wanted(
        is_open=found.is_open, is_full=found.taken >= found.quota, waitlist=found.waitlist, starts_at=found.starts_at,
        ends_at=found.ends_at, risk=found.risk, minors=found.minors, min_age=found.min_age,
        min_minutes=found.min_minutes, skills=found.wanted_skills, certificates=found.wanted_certificates,
        team_only=found.team_only, min_star=found.min_star, courses=found.courses,
    )
    if found.volunteer_id is None:
        return rules.hindrances(None, wanted)
    busy = found.is_busy or any(ports.ask("promised_elsewhere", found.volunteer_id, found.starts_at, found.ends_at))
    who = Applicant(
        is_active=found.is_active, birth_date=found.birth_date, guardian_agreed=found.guardian_agreed,
        credit=found.credit, minutes=int(found.minutes), skills=found.skills, certificates=found.certificates,
        is_member=found.is_member, has_signed_up=found.has_signed_up, is_busy=busy, has_exclusive=found.has_exclusive,
        was_removed=found.was_removed, star=max(_told("star_of", found.min_star, found.volunteer_id), default=0),
        courses_passed=set().union(*_told("passed_courses", found.courses, person_id)),
    )
    return rules.hindrances(who, wanted)


def _told(question: str, wanted: Any, whom: UUID) -> list[Any]:
    """What another room says of somebody, asked only where a post wants it: few do, and sign-ups come in rushes."""
    return ports.ask(question, whom) if wanted else []


def eligibility(actor: Actor, shift_id: UUID) -> dict[str, Any]:
    """Can I, and if not, why not."""
    person_id = need_person(actor)
    found = facts(shift_id, person_id, clock.now())
    reasons = hindrances(found, person_id)
    return {
        "may": not reasons, "reasons": [{"code": one.code, "detail": one.detail} for one in reasons],
        "waitlist": found.taken >= found.quota, "question": found.question,
    }


def signup(signup_id: UUID) -> Signup:
    """The sign-up with this id, as far as the scope reaches: one's own, of one's activity, or of one's area."""
    found = db.session.scalar(select(Signup).where(Signup.id == signup_id))
    if found is None:
        raise NoSuchSignup()
    return found


def to_move(signup_id: UUID) -> tuple[ActivityShift, Signup]:
    """Its shift and then the sign-up itself, both locked: always in this order."""
    seen = signup(signup_id)
    with scope.deed(db.session, "hold-signup"):
        return hold_shift(seen.shift_id), hold(signup_id)


def hold_shift(shift_id: UUID) -> ActivityShift:
    """Inside a deed: the shift, locked and read afresh."""
    return db.session.scalars(
        select(ActivityShift).where(ActivityShift.id == shift_id).with_for_update()
        .execution_options(populate_existing=True)
    ).one()


def hold(signup_id: UUID) -> Signup:
    """Inside a deed, its shift held: the sign-up, locked and read afresh."""
    return db.session.scalars(
        select(Signup).where(Signup.id == signup_id).with_for_update().execution_options(populate_existing=True)
    ).one()


def first_waiting(shift_id: UUID) -> Signup | None:
    """Inside a deed: whoever came first of those who wait, locked."""
    return db.session.scalar(
        select(Signup).where(Signup.shift_id == shift_id, Signup.state == SignupState.WAITLISTED)
        .order_by(Signup.arrival).limit(1).with_for_update().execution_options(populate_existing=True)
    )


def somebody_waits(shift_id: UUID) -> bool:
    """Is there a line?"""
    with scope.deed(db.session, "is-there-a-line"):
        found = select(Signup.id).where(Signup.shift_id == shift_id, Signup.state == SignupState.WAITLISTED)
        return db.session.scalar(found.limit(1)) is not None


def relations(actor: Actor, found: Signup) -> set[str]:
    """How the actor stands to a sign-up: their own, or of an activity they organise or whose area they manage."""
    if actor.person_id is not None and actor.person_id == found.person_id:
        return {SELF}
    return activities.relations(actor, activities.activity(found.activity_id))


def view(actor: Actor, found: Signup) -> dict[str, Any]:
    """One sign-up as its owner, or the organiser, sees it. position: one's place among those who wait."""
    event = activities.activity(found.activity_id)
    ahead = None
    if found.state is SignupState.WAITLISTED:
        with scope.deed(db.session, "place-in-line"):
            ahead = db.session.scalars(
                select(func.count()).select_from(Signup).where(
                    Signup.shift_id == found.shift_id, Signup.state == SignupState.WAITLISTED,
                    Signup.arrival < found.arrival,
                )
            ).one()
    return shown(found, event.title, SIGNUPS.open_to(found.state, relations(actor, found))) | {
        "position": None if ahead is None else ahead + 1,
    }


def shown(found: Signup, title: str, moves: list[str]) -> dict[str, Any]:
    """The columns of a sign-up."""
    free = rules.is_free_to_cancel(clock.now(), found.starts_at, found.set_free)
    return {name: getattr(found, name) for name in _SHOWN} | {
        "state": found.state.value, "title": title, "position": None, "moves": moves, "free_to_cancel": free,
    }


_SHOWN = (
    "id", "activity_id", "shift_id", "starts_at", "ends_at", "answer", "invited_until", "reason", "created_at", "by_code",
)


def mine(actor: Actor, state: str | None, after: UUID | None, limit: int) -> list[dict[str, Any]]:
    """One's own sign-ups, the newest first, each with the activity's title."""
    query = (
        select(Signup, Activity.title).join(Activity, Activity.id == Signup.activity_id)
        .where(Signup.person_id == need_person(actor))
    )
    if state is not None:
        query = query.where(Signup.state == state)
    if after is not None:
        query = query.where(Signup.id < after)
    rows = db.session.execute(query.order_by(Signup.id.desc()).limit(limit)).all()
    return [shown(found, title, SIGNUPS.open_to(found.state, (SELF,))) for found, title in rows]


def list_of(actor: Actor, activity_id: UUID, state: str | None, after: UUID | None, limit: int) -> list[dict[str, Any]]:
    """Who has signed up, in the order in which they came: for the organiser by name, for managers of the area masked."""
    event = activities.activity(activity_id)
    standing = activities.relations(actor, event)
    if not standing & _READS:
        raise WrongRole()
    query = (
        select(Signup, ActivityPost.name.label("post")).join(ActivityShift, ActivityShift.id == Signup.shift_id)
        .join(ActivityPost, ActivityPost.id == ActivityShift.post_id).where(Signup.activity_id == activity_id)
    )
    query = query.where(Signup.state == state) if state is not None else query.where(Signup.state.not_in(GONE))
    if after is not None:
        query = query.where(Signup.id > after)
    rows = db.session.execute(query.order_by(Signup.id).limit(limit)).all()
    briefs = volunteers.brief_of(found.volunteer_id for found, _ in rows)
    whole = ORGANISER in standing
    pictured = accounts.photographed(found.person_id for found, _ in rows)
    return [
        shown(found, event.title, SIGNUPS.open_to(found.state, standing))
        | {"volunteer_id": found.volunteer_id, "post": post, "minor": briefs[found.volunteer_id].minor,
           "photo_use": found.person_id in pictured and not briefs[found.volunteer_id].minor,
           "name": briefs[found.volunteer_id].name if whole else masking.name(briefs[found.volunteer_id].name)}
        for found, post in rows
    ]


def history_of(signup_id: UUID) -> list[Any]:
    """Every step, the oldest first."""
    found = signup(signup_id)
    return list(
        db.session.execute(
            select(
                SignupMove.id, SignupMove.created_at, SignupMove.move, SignupMove.from_state, SignupMove.to_state,
                SignupMove.role, SignupMove.note,
            ).where(SignupMove.signup_id == found.id).order_by(SignupMove.id)
        )
    )
