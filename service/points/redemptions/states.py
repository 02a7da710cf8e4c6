"""The life of an exchange (SM-6). Freezing points and locking pieces is one deed: nothing is ever half created."""

from enum import StrEnum
from typing import Final

from service.core.lifecycle import Lifecycle, Move

OWNER, SHOP, STREET, SYSTEM = "owner", "shop", "street", "system"


class RedemptionState(StrEnum):
    """Where an exchange stands. These words are on the wire."""

    TO_PICKUP = "to_pickup"
    PICKED_UP = "picked_up"
    QUESTIONED = "questioned"
    DONE = "done"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    REFUNDED = "refunded"


class Verdict(StrEnum):
    """How a quality issue ends."""

    REFUND = "refund"
    REPLACE = "replace"
    KEEP = "keep"


S: Final = RedemptionState
OPEN: Final = (S.TO_PICKUP,)
COUNTED: Final = (S.TO_PICKUP, S.PICKED_UP, S.QUESTIONED, S.DONE)  # towards the limits of the month

# owner: whose points they are, or their guardian · shop: the keeper of that counter · street: A2 or above there.
LIFECYCLE: Final = Lifecycle(
    #    move         from             to                         by
    Move("pick-up",   (S.TO_PICKUP,),  S.PICKED_UP,               (SHOP,)),
    Move("cancel",    (S.TO_PICKUP,),  S.CANCELLED,               (OWNER,)),
    Move("call-off",  (S.TO_PICKUP,),  S.REFUNDED,                (SHOP, STREET)),
    Move("expire",    (S.TO_PICKUP,),  S.EXPIRED,                 (SYSTEM,)),
    Move("give-up",   (S.TO_PICKUP,),  S.CANCELLED,               (SYSTEM,)),
    Move("question",  (S.PICKED_UP,),  S.QUESTIONED,              (OWNER,)),
    Move("resolve",   (S.QUESTIONED,), (S.REFUNDED, S.DONE),      (STREET,)),
    Move("finish",    (S.PICKED_UP,),  S.DONE,                    (SYSTEM,)),
)  # fmt: skip
