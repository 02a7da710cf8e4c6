"""The peer of S6: the same service, but `sign_up` is written as one writes it first: load entities, look at them, insert.

The shift is locked, so it is right; everybody on the list is loaded to see who is on it and how many places are left.
"""

from typing import Any
from uuid import UUID

from sqlalchemy import select

from service.activities import queries as activities
from service.activities import rules
from service.activities.models import Activity, ActivityPost, ActivityShift, Signup, SignupMove
from service.activities.signups import actions, queries
from service.activities.states import GONE, HOLDING, Approval, SignupState
from service.core import clock
from service.core.actors import Actor
from service.core.ids import uuid7
from service.data import scope
from service.data.db import db
from service.volunteers import queries as volunteers
from service.web.access import need_person
from wsgi import app

__all__ = ["app"]


def sign_up(actor: Actor, activity_id: UUID, *, shift_id: UUID, **said: Any) -> dict[str, Any]:
    """Lock, load, look, insert; otherwise what the product does."""
    person_id = need_person(actor)
    with scope.deed(db.session, "sign-up"):
        event = db.session.scalars(select(Activity).where(Activity.id == activity_id)).one()
        shift = db.session.scalars(
            select(ActivityShift).where(ActivityShift.id == shift_id).with_for_update()
            .execution_options(populate_existing=True)
        ).one()
        post = db.session.scalars(select(ActivityPost).where(ActivityPost.id == shift.post_id)).one()
        who = volunteers.volunteer_of_person(person_id)
        assert who is not None
        assert who.birth_date is not None
        everybody = db.session.scalars(select(Signup).where(Signup.shift_id == shift_id))
        names = [one for one in everybody if one.state not in GONE]
        own = db.session.scalars(select(Signup).where(Signup.person_id == person_id))
        mine = [one for one in own if one.state not in GONE]
        missing = volunteers.missing_for(who.id, adults_only=False, certificates=post.certificates,
                                         on_day=shift.starts_at.date())
        busy = any(one.starts_at < shift.ends_at and one.ends_at > shift.starts_at for one in mine)
        if missing or busy or not activities.is_open(event, shift, clock.now()) or who.credit < rules.CREDIT_GATE:
            raise actions.NotEligible()
        held = [one for one in names if one.state in HOLDING]
        state = SignupState.WAITLISTED
        if len(held) < shift.quota:
            state = SignupState.APPROVED if event.approval is Approval.AUTO else SignupState.APPLIED
        if state is SignupState.APPROVED:
            shift.taken = len(held) + 1
        made = Signup(
            id=uuid7(), activity_id=event.id, shift_id=shift.id, region=event.region, person_id=person_id,
            volunteer_id=who.id, state=state, state_since=clock.now(), starts_at=shift.starts_at, ends_at=shift.ends_at,
        )
        db.session.add(made)
        db.session.flush()
        db.session.add(SignupMove(
            signup_id=made.id, activity_id=event.id, region=event.region, person_id=person_id, move="sign-up",
            to_state=state.value, by_person=person_id, role="self",
        ))
        db.session.flush()
    return queries.view(actor, made)


actions.sign_up = sign_up
