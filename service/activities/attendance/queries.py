"""Questions about who was there: the code on the leader's screen, presences, and what is still to be decided."""

import base64
from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from service.activities import queries as activities
from service.activities.attendance import rules
from service.activities.children.models import ChildPresence
from service.activities.models import Activity, ActivityShift, Presence, Signup
from service.activities.signups import queries as names
from service.activities.states import HOLDING, MANAGER
from service.core import clock, masking, qr
from service.core.actors import Actor
from service.data import scope
from service.data.db import db
from service.data.sealed import vault
from service.volunteers import queries as volunteers
from service.volunteers.children import queries as children
from service.volunteers.hours import queries as hours
from service.web.access import WrongRole


def code_for(shift_id: UUID, kind: str, step: int) -> str:
    """Eight letters and digits that only the server can make: HMAC over shift, in or out, and slot (R8)."""
    return base64.b32encode(vault().blind("check-in", f"{shift_id}:{kind}:{step}")).decode()[:8]


def code_view(actor: Actor, shift_id: UUID, kind: str) -> dict[str, Any]:
    """What the leader's screen shows now, and until when it is good."""
    shift = shift_of(shift_id)
    activities.need_record_keeper(actor, activities.activity(shift.activity_id))
    moment = clock.now()
    step = rules.step_of(moment)
    code = code_for(shift.id, kind, step)
    return {
        "shift_id": shift.id, "kind": kind, "code": code, "now": moment, "shown_at": rules.moment_of(step),
        "next_at": rules.moment_of(step + 1), "good_until": rules.moment_of(step + 2),
        "svg": qr.drawn(f"HYA:{shift.id}:{kind}:{code}"),
    }


def shift_of(shift_id: UUID) -> ActivityShift:
    """The shift, as far as the scope reaches."""
    found = db.session.scalar(select(ActivityShift).where(ActivityShift.id == shift_id))
    if found is None:
        raise activities.NoSuchShift()
    return found


def own_signup(signup_id: UUID) -> tuple[ActivityShift, Activity, Signup]:
    """Shift, activity and the sign-up itself; only the last is locked, for coming and going takes no place."""
    seen = names.signup(signup_id)
    with scope.deed(db.session, "hold-presence"):
        found = names.hold(seen.id)
    return shift_of(seen.shift_id), activities.activity(seen.activity_id), found


def open_presence(person_id: UUID) -> Presence | None:
    """Inside a deed: where this person is checked in now, locked."""
    return db.session.scalar(
        select(Presence).where(Presence.person_id == person_id, Presence.out_at.is_(None))
        .order_by(Presence.in_at.desc()).limit(1).with_for_update().execution_options(populate_existing=True)
    )


def presences_of(signup_ids: Iterable[UUID]) -> dict[UUID, list[Presence]]:
    """Every coming and going, by sign-up, the earliest first."""
    found: dict[UUID, list[Presence]] = {one: [] for one in signup_ids}
    with scope.deed(db.session, "presences"):
        rows = db.session.scalars(
            select(Presence).where(Presence.signup_id.in_(list(found))).order_by(Presence.number)
        )
        for row in rows:
            found[row.signup_id].append(row)
    return found


def children_of(signup_ids: Iterable[UUID]) -> list[Any]:
    """Comings of children beside these sign-ups: child_id, signup_id, in_at, went_at (at the latest with the guardian)."""
    went = func.least(ChildPresence.out_at, Presence.out_at)  # of what is known, the earlier
    with scope.deed(db.session, "children-there"):
        return list(
            db.session.execute(
                select(ChildPresence.child_id, ChildPresence.signup_id, ChildPresence.in_at, went.label("went_at"))
                .join(Presence, Presence.id == ChildPresence.presence_id)
                .where(ChildPresence.signup_id.in_(list(signup_ids))).order_by(ChildPresence.in_at, ChildPresence.id)
            )
        )


def last_stamp(person_id: UUID, before: datetime) -> Any:
    """Inside a deed: where and when this person was seen last, with a place."""
    return db.session.execute(
        select(Presence.in_at, Presence.lng, Presence.lat).where(
            Presence.person_id == person_id, Presence.lng.is_not(None), Presence.in_at < before
        ).order_by(Presence.in_at.desc()).limit(1)
    ).one_or_none()


def at_the_same_spot(shift_id: UUID, person_id: UUID, lng: float, lat: float) -> list[Presence]:
    """Inside a deed: others of this shift at the same millionth of a degree."""
    return list(
        db.session.scalars(
            select(Presence).where(
                Presence.shift_id == shift_id, Presence.person_id != person_id,
                func.round(Presence.lng * 1e6) == round(lng * 1e6), func.round(Presence.lat * 1e6) == round(lat * 1e6),
            )
        )
    )


def came_since(shift_id: UUID, moment: datetime) -> int:
    """Inside a deed: how many have checked in since."""
    return db.session.scalars(
        select(func.count()).select_from(Presence).where(Presence.shift_id == shift_id, Presence.in_at >= moment)
    ).one()


def backfills_of(person_id: UUID, since: datetime) -> int:
    """Inside a deed: how many presences were written down afterwards for this person (P-61)."""
    return db.session.scalars(
        select(func.count()).select_from(Presence).where(
            Presence.person_id == person_id, Presence.how == "backfill", Presence.created_at >= since
        )
    ).one()


def backfilled_alike(shift_id: UUID, since: datetime, until: datetime) -> list[Presence]:
    """Inside a deed: presences of this shift written down afterwards with just these times."""
    return list(
        db.session.scalars(
            select(Presence).where(
                Presence.shift_id == shift_id, Presence.how == "backfill", Presence.in_at == since, Presence.out_at == until
            )
        )
    )


def holders_of(shift_id: UUID) -> list[Signup]:
    """Inside a deed: everybody who holds a place of a shift, locked, in the order in which they came."""
    return list(
        db.session.scalars(
            select(Signup).where(Signup.shift_id == shift_id, Signup.state.in_(HOLDING)).order_by(Signup.arrival)
            .with_for_update().execution_options(populate_existing=True)
        )
    )


def source_of(shift_id: UUID) -> str:
    """What the records of a shift are filed under: one a volunteer."""
    return f"activity:{shift_id}"


_NO_RECORD: dict[str, Any] = {"record": None, "record_id": None, "minutes": None, "flags": []}


def sheet(actor: Actor, shift_id: UUID) -> dict[str, Any]:
    """The attendance sheet of a shift: who, when, how, what to look at, and where the record stands."""
    shift = shift_of(shift_id)
    event = activities.activity(shift.activity_id)
    standing = activities.relations(actor, event)
    whole = activities.keeps_records(actor, event)
    if not whole and MANAGER not in standing:
        raise WrongRole()
    with scope.deed(db.session, "attendance-sheet"):
        people = list(
            db.session.scalars(
                select(Signup).where(Signup.shift_id == shift.id, Signup.state.in_(HOLDING)).order_by(Signup.arrival)
            )
        )
    spells = presences_of(one.id for one in people)
    briefs = volunteers.brief_of(one.volunteer_id for one in people)
    found = hours.standing_of(source_of(shift.id))
    beside = _beside([one.id for one in people])
    lines = [
        {
            "signup_id": one.id, "volunteer_id": one.volunteer_id, "state": one.state.value,
            "name": briefs[one.volunteer_id].name if whole else masking.name(briefs[one.volunteer_id].name),
            "presences": [presence_view(each) for each in spells[one.id]], "children": beside.get(one.id, []),
            **found.get(one.volunteer_id, _NO_RECORD),
        }
        for one in people
    ]
    return {
        "activity_id": event.id, "title": event.title, "state": shift.state.value, "record_due": shift.record_due,
        "organiser": whole, "items": lines,
    }


def _beside(signup_ids: list[UUID]) -> dict[UUID, list[dict[str, Any]]]:
    """Children by the sign-up of their guardian; a minor's name is masked for everybody (D15)."""
    rows = children_of(signup_ids)
    names_ = children.names_of(row.child_id for row in rows)
    told: dict[UUID, list[dict[str, Any]]] = {}
    for row in rows:
        told.setdefault(row.signup_id, []).append(
            {"name": masking.name(names_[row.child_id]), "came_at": row.in_at, "went_at": row.went_at}
        )
    return told


def presence_view(found: Presence) -> dict[str, Any]:
    """One coming and going, without the place itself."""
    return {name: getattr(found, name) for name in ("number", "in_at", "out_at", "how", "flags", "metres")}


def signup_with_presences(actor: Actor, found: Signup) -> dict[str, Any]:
    """What check-in and check-out answer."""
    return {
        "id": found.id, "state": found.state.value, "shift_id": found.shift_id,
        "presences": [presence_view(one) for one in presences_of([found.id])[found.id]],
    }


def present(signup_id: UUID) -> dict[str, Any]:
    """The comings and goings of a sign-up the caller may see, and where the record of them stands."""
    found = names.signup(signup_id)
    record = hours.states_of(source_of(found.shift_id)).get(found.volunteer_id)
    return {
        "id": found.id, "state": found.state.value, "shift_id": found.shift_id,
        "presences": [presence_view(one) for one in presences_of([found.id])[found.id]],
        "record": None if record is None else record.value,
    }
