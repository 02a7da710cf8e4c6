"""The life of a pickup point."""

from enum import StrEnum
from typing import Final

from service.core.lifecycle import Lifecycle, Move

CLERK, STREET, SYSTEM = "clerk", "street", "system"


class ShopState(StrEnum):
    """Where a pickup point stands. These words are on the wire."""

    APPLIED = "applied"
    OPEN = "open"
    REFUSED = "refused"
    CLOSED = "closed"


class ShopKind(StrEnum):
    """Whose counter it is."""

    STATION = "station"
    MERCHANT = "merchant"


S: Final = ShopState

# clerk: A3 or above in whose area it lies · street: A2 or above there, who did not write the application.
LIFECYCLE: Final = Lifecycle(
    #    move       from           to          by
    Move("approve", (S.APPLIED,),  S.OPEN,     (STREET,)),
    Move("refuse",  (S.APPLIED,),  S.REFUSED,  (STREET,)),
    Move("close",   (S.OPEN,),     S.CLOSED,   (CLERK, SYSTEM)),
)  # fmt: skip
