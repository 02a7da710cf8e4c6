"""The life of an inspection (ST11)."""

from enum import StrEnum
from typing import Final

from service.core.lifecycle import Lifecycle, Move

KEEPER, INSPECTOR = "keeper", "inspector"


class InspectionState(StrEnum):
    """Where it stands. These words are on the wire."""

    PASSED = "passed"
    TO_RECTIFY = "to_rectify"
    RECTIFIED = "rectified"
    CLOSED = "closed"


S: Final = InspectionState

# keeper: the managers of the station, A4 to A1 in the area
# inspector: as high as whoever inspected, but not whoever mended.
LIFECYCLE: Final = Lifecycle(
    #    move         from             to             by
    Move("rectify",   (S.TO_RECTIFY,), S.RECTIFIED,   (KEEPER,)),
    Move("accept",    (S.RECTIFIED,),  S.CLOSED,      (INSPECTOR,)),
    Move("send-back", (S.RECTIFIED,),  S.TO_RECTIFY,  (INSPECTOR,)),
)  # fmt: skip
