"""The life of a group order until it becomes an order (D20)."""

from enum import StrEnum
from typing import Final

from service.core.lifecycle import Lifecycle, Move

MANAGER, SYSTEM = "manager", "system"


class GroupState(StrEnum):
    """Where a group order stands. Once formed, its order says how it goes on."""

    OPEN = "open"
    FORMED = "formed"
    FAILED = "failed"
    CANCELLED = "cancelled"


G: Final = GroupState

# manager: A3 or above in whose area it was opened.
LIFECYCLE: Final = Lifecycle(
    #    move      from          to             by
    Move("form",   (G.OPEN,),    G.FORMED,      (SYSTEM,)),
    Move("fail",   (G.OPEN,),    G.FAILED,      (SYSTEM,)),
    Move("cancel", (G.OPEN,),    G.CANCELLED,   (MANAGER,)),
)  # fmt: skip
