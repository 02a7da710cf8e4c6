"""The life of a wish to leave."""

from enum import StrEnum

from service.core.lifecycle import Lifecycle, Move


class LeavingState(StrEnum):
    """Where it stands."""

    CANCELLING = "cancelling"
    UNDONE = "undone"
    CLOSED = "closed"


S, SELF, SYSTEM = LeavingState, "self", "system"
LIFECYCLE = Lifecycle(
    #    move    from             to          by
    Move("undo",  (S.CANCELLING,), S.UNDONE, (SELF,)),
    Move("close", (S.CANCELLING,), S.CLOSED, (SYSTEM,)),
)  # fmt: skip
