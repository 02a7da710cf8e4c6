"""Verbs of paying an order with kept time: lay it aside, settle it once the service is decided, or let it go.

Time is taken by what the records say, not by what the order says: whoever ordered loses nothing to a record that was
rejected, and has it back when one is reversed. Nothing else of an order depends on it; with it or without it, it is served.
"""

from uuid import UUID

from sqlalchemy import select

from service.core.actors import Actor
from service.core.problems import field_problem
from service.data import outbox, scope
from service.data.db import db
from service.orders import queries, rules
from service.orders.models import Order
from service.orders.states import ENDED, UNSERVED, OrderState
from service.points import actions as points
from service.points.timebank import actions as timebank
from service.points.timebank import queries as kept
from service.volunteers.hours import queries as hours

BATCH = 200
OVER = (*ENDED, OrderState.CONFIRMED, OrderState.RATED)
UNDECIDED = ("pending", "anomaly")


def lay_aside(order: Order, units: int) -> None:
    """The requester pays for their own service, with time kept before. NotYetEntitled, NotEnoughTime."""
    if order.requester_id is None or order.requester_id != order.beneficiary_id:
        raise field_problem("/time_units", "存下的时间只能用于为本人点单")
    timebank.lay_aside(order.requester_id, source=_name_of(order.id), units=units)


def settle(order: Order) -> bool:
    """An order that is over takes what its service took, as far as its records are decided; others wait. Did it?"""
    if order.state not in OVER or order.requester_id is None or kept.hold_for(_name_of(order.id)) is None:
        return False
    minutes = 0
    if order.state not in UNSERVED:
        records = hours.standing_of(queries.source_of(order)).values()
        if any(one["record"] in UNDECIDED for one in records):
            return False
        minutes = max((one["minutes"] for one in records if one["record"] == "confirmed"), default=0)
    note = f"点单 {order.number}，服务 {minutes} 分钟"
    return timebank.settle(_name_of(order.id), minutes, note=note) is not None


def settle_source(source: str) -> None:
    """A record of an order was decided, or taken back. Several servers' time is counted once: the longest."""
    order_id = rules.order_in(source)
    if order_id is None or kept.hold_for(_name_of(order_id)) is None:
        return
    order = _order_of(source)
    if order is not None and source == queries.source_of(order):
        settle(order)


def hold_everybody(source: str) -> None:
    """Before a record of a paid order moves minutes: who served and who pays, locked in one order for everybody."""
    order_id = rules.order_in(source)
    found = kept.hold_for(_name_of(order_id)) if order_id is not None else None
    if found is not None:
        with scope.deed(db.session, "hold-everybody"):
            points.hold_accounts(found.person_id, *hours.servers_of([source])[source])


def note_broken(person_id: UUID, source: str) -> None:
    """What paid for it was kept by a mistake and is taken back. The order stays, and is served as any other."""
    order = _order_of(source)
    if order is not None:
        outbox.tell([person_id], source, "time-let-go", number=order.number)


def sweep_unsettled(actor: Actor) -> int:
    """Where an order and its record were decided at the same moment, neither saw the other. How many were settled."""
    settled = 0
    after: str | None = None
    while sources := kept.open_sources(after, BATCH):
        after = sources[-1]
        for source in sources:
            order = _order_of(source)
            settled += order is not None and settle(order)
    return settled


def _name_of(order_id: UUID) -> str:
    return f"order:{order_id}"


def _order_of(source: str) -> Order | None:
    order_id = rules.order_in(source)
    with scope.deed(db.session, "order-of-source"):
        return None if order_id is None else db.session.scalar(select(Order).where(Order.id == order_id))
