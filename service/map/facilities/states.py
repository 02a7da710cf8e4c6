"""The life of something lent."""

from enum import StrEnum
from typing import Final

from service.core.lifecycle import Lifecycle, Move

BORROWER, STAFF = "borrower", "staff"


class FacilityKind(StrEnum):
    """What it is. These words are on the wire."""

    AED = "aed"
    UMBRELLA = "umbrella"
    CHARGING = "charging"
    BOOK = "book"
    OTHER = "other"


class LoanState(StrEnum):
    """Where something lent is. These words are on the wire."""

    OUT = "out"
    RETURNED = "returned"
    LOST = "lost"


S: Final = LoanState

# staff: the station's managers, A4 and above in the area; nobody takes back from themselves.
LIFECYCLE: Final = Lifecycle(
    #    move       from        to          by
    Move("return",  (S.OUT,),   S.RETURNED, (STAFF,)),
    Move("lose",    (S.OUT,),   S.LOST,     (STAFF,)),
)  # fmt: skip
