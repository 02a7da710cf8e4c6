"""The life of a closed door that residents told of (ST08)."""

from enum import StrEnum

from service.core.actors import MANAGERS
from service.core.lifecycle import Lifecycle, Move


class DoorState(StrEnum):
    """Where it stands."""

    REPORTED = "reported"
    UPHELD = "upheld"
    DISMISSED = "dismissed"


S = DoorState
LIFECYCLE = Lifecycle(
    #    move      from             to           by
    Move("uphold",  (S.REPORTED,), S.UPHELD,    MANAGERS),
    Move("dismiss", (S.REPORTED,), S.DISMISSED, MANAGERS),
)  # fmt: skip
