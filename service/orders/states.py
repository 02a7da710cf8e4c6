"""The life of an order (SM-5 as ruled in R2): every move, from where, to where, by whom."""

from enum import StrEnum

from service.core.lifecycle import Lifecycle, Move


class OrderState(StrEnum):
    """Where an order stands. These words are on the wire."""

    REVIEWING = "reviewing"
    RETURNED = "returned"
    REJECTED = "rejected"
    TRANSFERRED = "transferred"
    TO_DISPATCH = "to_dispatch"
    POOL = "pool"
    OFFERED = "offered"
    ACCEPTED = "accepted"
    SCHEDULED = "scheduled"
    SERVING = "serving"
    FINISHED = "finished"
    DISPUTED = "disputed"
    CONFIRMED = "confirmed"
    RATED = "rated"
    CLOSED = "closed"
    CANCELLED = "cancelled"
    FAILED = "failed"
    UNFULFILLED = "unfulfilled"


class OfferState(StrEnum):
    """Where an offer stands; it leaves `open` once."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    EXPIRED = "expired"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


class ComplaintState(StrEnum):
    """Where a complaint stands."""

    OPEN = "open"
    UPHELD = "upheld"
    NOT_UPHELD = "not_upheld"
    WITHDRAWN = "withdrawn"


REQUESTER, ASSIGNEE, OFFERED, STRANGER = "requester", "assignee", "offered", "stranger"
PARTICIPANT = "participant"  # of a group order: one of several for whom it is
A3, A2, MANAGER, SYSTEM = "A3+", "A2+", "A1-A3", "system"
VOLUNTEER, LEADER = "volunteer", "leader"

S = OrderState
BEFORE_SERVING = (S.REVIEWING, S.RETURNED, S.TO_DISPATCH, S.POOL, S.OFFERED, S.ACCEPTED, S.SCHEDULED)
OPEN = (*BEFORE_SERVING, S.SERVING)
FOR_MANAGERS = (S.REVIEWING, S.TO_DISPATCH, S.DISPUTED)  # a manager must do something, or nothing happens
UNSERVED = (S.CANCELLED, S.FAILED, S.UNFULFILLED, S.TRANSFERRED, S.REJECTED)  # over, and what was kept for it is free
ENDED = (S.CLOSED, S.CANCELLED, S.FAILED, S.UNFULFILLED, S.TRANSFERRED, S.REJECTED)

LIFECYCLE = Lifecycle(
    #    move                  from                              to                          by
    Move("approve", (S.REVIEWING,), (S.TO_DISPATCH, S.OFFERED), (A3,)),
    Move("return", (S.REVIEWING,), S.RETURNED, (A3,)),
    Move("reject", (S.REVIEWING,), S.REJECTED, (A3,)),
    Move("transfer", (S.REVIEWING,), S.TRANSFERRED, (A3,)),
    Move("resubmit", (S.RETURNED,), S.REVIEWING, (REQUESTER,)),
    Move("offer", (S.TO_DISPATCH, S.OFFERED), S.OFFERED, (A3,)),
    Move("open-to-pool", (S.TO_DISPATCH,), S.POOL, (A3,)),
    Move("take-back", (S.POOL, S.OFFERED), S.TO_DISPATCH, (A3,)),
    Move("claim", (S.POOL,), (S.SCHEDULED, S.ACCEPTED), (VOLUNTEER, LEADER)),
    Move("accept", (S.OFFERED,), (S.SCHEDULED, S.ACCEPTED), (OFFERED,)),
    Move("fall-back", (S.OFFERED,), S.TO_DISPATCH, (SYSTEM,)),
    Move("schedule", (S.ACCEPTED,), S.SCHEDULED, (LEADER,)),
    Move("unassign", (S.ACCEPTED,), S.TO_DISPATCH, (SYSTEM,)),
    Move("unschedule", (S.SCHEDULED,), S.ACCEPTED, (SYSTEM,)),
    Move("leave-pool", (S.POOL,), S.TO_DISPATCH, (SYSTEM,)),
    Move("reschedule", (S.SCHEDULED,), S.SCHEDULED, (REQUESTER, ASSIGNEE)),
    Move("reschedule-accept", (S.SCHEDULED,), S.SCHEDULED, (REQUESTER, ASSIGNEE)),
    Move("reschedule-decline", (S.SCHEDULED,), S.SCHEDULED, (REQUESTER, ASSIGNEE)),
    Move("give-back", (S.ACCEPTED, S.SCHEDULED), S.TO_DISPATCH, (ASSIGNEE,)),
    Move("absent", (S.SCHEDULED,), (S.TO_DISPATCH, S.CLOSED), (A3,)),
    Move("start", (S.SCHEDULED, S.SERVING), S.SERVING, (ASSIGNEE, A3)),
    Move("finish", (S.SERVING,), (S.FINISHED, S.SERVING), (ASSIGNEE,)),
    Move("abort", (S.SERVING,), (S.TO_DISPATCH, S.FAILED), (ASSIGNEE, REQUESTER, A3)),
    Move("confirm", (S.FINISHED,), S.CONFIRMED, (REQUESTER, PARTICIPANT, A3)),
    Move("auto-confirm", (S.FINISHED,), S.CONFIRMED, (SYSTEM,)),
    Move("deny", (S.FINISHED, S.CONFIRMED), S.DISPUTED, (REQUESTER, PARTICIPANT, A3)),
    Move("rule", (S.DISPUTED,), (S.CONFIRMED, S.FAILED, S.TO_DISPATCH), (A3,)),
    Move("rate", (S.CONFIRMED,), S.RATED, (REQUESTER, PARTICIPANT, A3)),
    Move("redo", (S.RATED,), S.RATED, (A3,)),
    Move("close", (S.CONFIRMED, S.RATED), S.CLOSED, (SYSTEM,)),
    Move("cancel", BEFORE_SERVING, S.CANCELLED, (REQUESTER, A3)),
    Move("lapse", (S.RETURNED,), S.CANCELLED, (SYSTEM,)),
    Move("close-unserved", (S.TO_DISPATCH, S.POOL), (S.UNFULFILLED, S.TRANSFERRED), (A2,)),
    Move("hand-down", (S.TO_DISPATCH,), S.TO_DISPATCH, (MANAGER,)),
    Move("raise", (S.TO_DISPATCH,), S.TO_DISPATCH, (MANAGER,)),
)
BEGINNINGS = ("submit", "form")  # how an order comes into being: a need, or a gathering that has enough people
WORDS = frozenset({*BEGINNINGS, *(move.name for move in LIFECYCLE.moves)})  # of the history

O = OfferState  # noqa: E741
OFFERS = Lifecycle(
    Move("accept", (O.OPEN,), O.ACCEPTED, (OFFERED,)),
    Move("decline", (O.OPEN,), O.DECLINED, (OFFERED,)),
    Move("expire", (O.OPEN,), O.EXPIRED, (SYSTEM,)),
    Move("supersede", (O.OPEN,), O.SUPERSEDED, (SYSTEM,)),
    Move("withdraw", (O.OPEN,), O.WITHDRAWN, (A3, SYSTEM)),
)

C = ComplaintState
COMPLAINTS = Lifecycle(
    Move("uphold", (C.OPEN,), C.UPHELD, (A2,)),
    Move("dismiss", (C.OPEN,), C.NOT_UPHELD, (A2,)),
    Move("withdraw", (C.OPEN,), C.WITHDRAWN, (REQUESTER, ASSIGNEE)),
)
