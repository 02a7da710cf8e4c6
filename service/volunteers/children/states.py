"""The life of a child's membership, and of the hours that are kept for it."""

from enum import StrEnum

from service.core.actors import A3_AND_ABOVE
from service.core.lifecycle import Lifecycle, Move


class ChildState(StrEnum):
    """Where a child stands. Only an ACTIVE one comes along."""

    PENDING = "pending"
    ACTIVE = "active"
    REFUSED = "refused"
    ENDED = "ended"
    GROWN = "grown"


class ChildHoursState(StrEnum):
    """Where a child's hours stand: always as the record of the guardian they came along with."""

    PENDING = "pending"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    REVERSED = "reversed"


S, GUARDIAN, SYSTEM = ChildState, "guardian", "system"
LIVE = (S.PENDING, S.ACTIVE)
LIFECYCLE = Lifecycle(
    #    move        from          to          by
    Move("accept",   (S.PENDING,), S.ACTIVE,   A3_AND_ABOVE),
    Move("refuse",   (S.PENDING,), S.REFUSED,  A3_AND_ABOVE),
    Move("withdraw", (S.PENDING,), S.ENDED,    (GUARDIAN,)),
    Move("revoke",   (S.ACTIVE,),  S.ENDED,    (GUARDIAN,)),
    Move("leave",    LIVE,         S.ENDED,    (SYSTEM,)),
    Move("grow",     (*LIVE, S.ENDED), S.GROWN, (SYSTEM,)),
)  # fmt: skip
