"""Questions about exchanges."""

import base64
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func, or_, select

from service.core import clock, crypto, qr
from service.core.actors import A2_AND_ABOVE, SHOP_KEEPER, Actor
from service.core.problems import NotFound
from service.data import scope
from service.data.db import db
from service.data.sealed import vault
from service.points.redemptions import rules
from service.points.redemptions.models import Redemption, RedemptionMove
from service.points.redemptions.states import COUNTED, LIFECYCLE, OPEN, OWNER, SHOP, STREET, RedemptionState
from service.points.shops.models import PickupPoint
from service.web.access import need_person

_LOOK_BACK = timedelta(days=130)  # the quarter before, and the ban that follows its last day


class NoSuchRedemption(NotFound):
    """Not there, or not for the caller."""

    title = "没有这笔兑换"


def counter_of(actor: Actor) -> UUID | None:
    """The counter behind which the caller stands now."""
    return UUID(actor.acting.scope_key) if actor.acting is not None and actor.acting.role == SHOP_KEEPER else None


def redemption(actor: Actor, redemption_id: UUID, *, lock: bool = False) -> Redemption:
    """One exchange of the caller's, of their counter, or of their area. NoSuchRedemption."""
    query = select(Redemption).where(Redemption.id == redemption_id)
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    with scope.deed(db.session, "redemption"):
        found = db.session.scalar(query)
    if found is None or not relations(actor, found):
        raise NoSuchRedemption()
    return found


def relations(actor: Actor, found: Redemption) -> set[str]:
    """How the caller stands to it. Nobody hands something to themselves or decides their own case."""
    mine = actor.person_id is not None and actor.person_id in (found.person_id, found.acted_by)
    standing = {OWNER} if mine else set()
    if not mine and counter_of(actor) == found.pickup_id:
        standing.add(SHOP)
    if not mine and actor.wears(A2_AND_ABOVE) and actor.area is not None and found.region in actor.area:
        standing.add(STREET)
    return standing


def by_code(pickup_id: UUID, digits: str) -> UUID | None:
    """Which exchange waits at this counter under these six digits."""
    index = code_index(pickup_id, digits)
    found = select(Redemption.id).where(Redemption.pickup_id == pickup_id, Redemption.code_index == index)
    with scope.deed(db.session, "redemption"):
        return db.session.scalar(found)


def code_index(pickup_id: UUID, digits: str) -> bytes:
    """The keyed digest under which six digits are found at one counter; elsewhere they are other digits."""
    return vault().blind("pickup-code", f"{pickup_id}:{digits}")


def signature(redemption_id: UUID, pickup_id: UUID, good_id: UUID) -> str:
    """What signs a QR: it binds the exchange to its thing and its counter."""
    whole = vault().blind("pickup-qr", f"{redemption_id}:{pickup_id}:{good_id}")
    return base64.urlsafe_b64encode(whole[:16]).decode().rstrip("=")


def qr_text(found: Redemption) -> str:
    """What stands in the QR."""
    return f"HYDH:{found.id.hex}:{signature(found.id, found.pickup_id, found.good_id)}"


def by_qr(pickup_id: UUID, text: str) -> UUID | None:
    """Which exchange this QR is of, if it is ours, waits, and waits at this counter."""
    read = rules.QR.fullmatch(text)
    if read is None:
        return None
    query = select(Redemption.id, Redemption.good_id).where(
        Redemption.id == UUID(read[1]), Redemption.pickup_id == pickup_id,
        Redemption.state == RedemptionState.TO_PICKUP,
    )
    with scope.deed(db.session, "redemption"):
        found = db.session.execute(query).one_or_none()
    if found is None or not crypto.constant_time_equal(signature(found.id, pickup_id, found.good_id), read[2]):
        return None
    return found.id


def redemptions(actor: Actor, wanted: dict[str, Any], after: UUID | None, limit: int) -> Sequence[Redemption]:
    """Behind a counter: what waits there. As a street or above: those of the area. Else one's own, the latest first."""
    query = select(Redemption)
    if (counter := counter_of(actor)) is not None:
        query = query.where(Redemption.pickup_id == counter)
    elif actor.wears(A2_AND_ABOVE) and actor.area is not None:
        query = query.where(Redemption.region >= actor.area.lo, Redemption.region < actor.area.hi)
    else:
        me = need_person(actor)
        query = query.where(or_(Redemption.person_id == me, Redemption.acted_by == me))
    if "state" in wanted:
        query = query.where(Redemption.state == wanted["state"])
    if after is not None:
        query = query.where(Redemption.id < after)
    with scope.deed(db.session, "redemptions"):
        return db.session.scalars(query.order_by(Redemption.id.desc()).limit(limit)).all()


def used_in(person_id: UUID, good_id: UUID, since: datetime, until: datetime) -> tuple[int, int]:
    """What counts towards somebody's month: pieces of this thing, and points altogether."""
    mine = (Redemption.person_id == person_id, Redemption.created_at >= since, Redemption.created_at < until)
    pieces = func.coalesce(func.sum(Redemption.quantity).filter(Redemption.good_id == good_id), 0)
    points = func.coalesce(func.sum(Redemption.points), 0)
    found = db.session.execute(select(pieces, points).where(*mine, Redemption.state.in_(COUNTED))).one()
    return int(found[0]), int(found[1])


def banned_until(person_id: UUID, moment: datetime) -> datetime | None:
    """Until when somebody may exchange nothing; None where they may (PT06)."""
    expired = select(Redemption.state_since).where(
        Redemption.person_id == person_id, Redemption.state == RedemptionState.EXPIRED,
        Redemption.state_since > moment - _LOOK_BACK,
    )
    return rules.banned_until(db.session.scalars(expired), moment)


def open_work_of(person_id: UUID) -> list[dict[str, Any]]:
    """What waits at a counter; it is called off when its owner leaves (D10): [{kind, id, title, at, lets_go}]."""
    waiting = select(Redemption.id, Redemption.name, Redemption.due_at).where(
        Redemption.person_id == person_id, Redemption.state.in_(OPEN)
    )
    with scope.deed(db.session, "open-work-of-person"):
        rows = db.session.execute(waiting).all()
    return [
        {"kind": "redemption", "id": row.id, "title": row.name, "at": row.due_at, "lets_go": True} for row in rows
    ]


def history(actor: Actor, redemption_id: UUID) -> Sequence[RedemptionMove]:
    """What happened to it."""
    found = redemption(actor, redemption_id)
    moves = select(RedemptionMove).where(RedemptionMove.redemption_id == found.id).order_by(RedemptionMove.id)
    with scope.deed(db.session, "redemptions"):
        return db.session.scalars(moves).all()


def counters_of(ids: Iterable[UUID]) -> dict[UUID, PickupPoint]:
    """The counters by their ids."""
    found = select(PickupPoint).where(PickupPoint.id.in_(set(ids)))
    return {point.id: point for point in db.session.scalars(found)}


def views(actor: Actor, rows: Sequence[Redemption]) -> list[dict[str, Any]]:
    """What is shown. The code only to whose points they are; behind a counter no name, no person (D6)."""
    counters = counters_of(row.pickup_id for row in rows)
    return [_view(actor, row, counters[row.pickup_id]) for row in rows]


def view(actor: Actor, found: Redemption) -> dict[str, Any]:
    """One of them, with its QR drawn."""
    shown = views(actor, [found])[0]
    drawn = qr.drawn(shown["qr"]) if shown["qr"] else None
    return shown | {"qr_svg": drawn}


def _view(actor: Actor, found: Redemption, counter: PickupPoint) -> dict[str, Any]:
    standing = relations(actor, found)
    shows_code = OWNER in standing and found.state is RedemptionState.TO_PICKUP
    moves = LIFECYCLE.open_to(found.state, standing)
    if "question" in moves and found.due_at is not None and clock.now() >= found.due_at:
        moves.remove("question")
    return {
        "id": found.id, "created_at": found.created_at, "state": found.state, "good_id": found.good_id,
        "name": found.name, "quantity": found.quantity, "points": found.points, "due_at": found.due_at,
        "picked_up_at": found.picked_up_at, "reason": found.reason, "verdict": found.verdict,
        "pickup": {
            "pickup_id": counter.id, "name": counter.name, "address": counter.address, "hours": counter.hours,
            "place": counter.place(),
        },
        "code": found.code if shows_code else None, "qr": qr_text(found) if shows_code else None, "qr_svg": None,
        "for_ward": found.acted_by is not None and found.acted_by == actor.person_id, "moves": moves,
    }
