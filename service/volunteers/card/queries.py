"""Questions about cards: one's own, and whose card this is."""

from datetime import datetime
from typing import Any
from uuid import UUID

import segno

from service.core import clock, crypto, masking
from service.core.actors import MANAGERS, TEAM_LEADER, Actor
from service.core.problems import Conflict, Unprocessable
from service.data import divisions, scope
from service.data.db import db
from service.data.sealed import vault
from service.volunteers import queries as volunteers
from service.volunteers.card import rules
from service.volunteers.hours import queries as hours
from service.volunteers.hours import rules as hour_rules
from service.volunteers.states import VolunteerState
from service.web.access import need_person, need_role


class NoCardYet(Conflict):
    """Only an active volunteer has a card."""

    title = "成为志愿者后才有电子证"


class CardIsNone(Unprocessable):
    """Not a card of ours, or it was altered."""

    title = "这不是有效的志愿者证"


class CardExpired(Conflict):
    """Shown for longer than five minutes, or a picture of one."""

    title = "二维码已过期，请对方刷新后再出示"


def _mark(volunteer_id: UUID, expires_at: datetime) -> bytes:
    return vault().blind("card", f"{volunteer_id}:{int(expires_at.timestamp())}")


def my_card(actor: Actor) -> dict[str, Any]:
    """Number, star, and a QR code for the next five minutes."""
    own = volunteers.own_volunteer(need_person(actor))
    if own.state is not VolunteerState.ACTIVE or own.number is None:
        raise NoCardYet()
    expires_at = clock.now() + rules.LASTS
    token = rules.token_of(own.id, expires_at, _mark(own.id, expires_at))
    minutes = hours.total_minutes(own.id)
    return {
        "number": own.number, "name": own.name, "star": own.star, "community": divisions.name_of(own.region) or "",
        "hours": hour_rules.hours_shown(minutes), "since": own.activated_at, "token": token, "expires_at": expires_at,
        "qr_svg": segno.make(token, error="m", micro=False).svg_inline(scale=6),
    }


def whose(actor: Actor, token: str) -> dict[str, Any]:
    """Whose card this is, for a manager or a leader at the door. CardIsNone, CardExpired."""
    need_role(actor, (*MANAGERS, TEAM_LEADER))
    found = rules.read(token)
    if found is None or not crypto.constant_time_equal(_mark(found[0], found[1]), found[2]):
        raise CardIsNone()
    if found[1] < clock.now():
        raise CardExpired()
    with scope.deed(db.session, "holder-of-card"):
        holder = volunteers.volunteer(found[0])
    is_near = actor.area is not None and holder.region in actor.area
    return {
        "number": holder.number, "name": holder.name if is_near else masking.name(holder.name), "star": holder.star,
        "state": holder.state, "community": divisions.name_of(holder.region) or "", "expires_at": found[1],
    }
