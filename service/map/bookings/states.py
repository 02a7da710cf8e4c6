"""The life of a booking (SM-11, D20)."""

from enum import StrEnum
from typing import Final

from service.core.lifecycle import Lifecycle, Move

BOOKER, STAFF, SYSTEM = "booker", "staff", "system"


class BookingState(StrEnum):
    """Where a booking stands. These words are on the wire."""

    REQUESTED = "requested"
    APPROVED = "approved"
    CHECKED_IN = "checked_in"
    DONE = "done"
    CANCELLED = "cancelled"
    NO_SHOW = "no_show"
    REJECTED = "rejected"


S: Final = BookingState
HOLDING: Final = (S.REQUESTED, S.APPROVED, S.CHECKED_IN)  # the room is kept for them

# booker: who asked, and nobody decides about their own · staff: the station's managers, A4 and above in the area.
LIFECYCLE: Final = Lifecycle(
    #    move        from                        to            by
    Move("approve",  (S.REQUESTED,),             S.APPROVED,   (STAFF,)),
    Move("reject",   (S.REQUESTED,),             S.REJECTED,   (STAFF,)),
    Move("cancel",   (S.REQUESTED, S.APPROVED),  S.CANCELLED,  (BOOKER,)),
    Move("call-off", (S.APPROVED,),              S.CANCELLED,  (STAFF,)),
    Move("check-in", (S.APPROVED,),              S.CHECKED_IN, (BOOKER, STAFF)),
    Move("finish",   (S.CHECKED_IN,),            S.DONE,       (BOOKER, STAFF, SYSTEM)),
    Move("lapse",    (S.REQUESTED,),             S.CANCELLED,  (SYSTEM,)),
    Move("miss",     (S.APPROVED,),              S.NO_SHOW,    (SYSTEM,)),
    Move("excuse",   (S.NO_SHOW,),               S.DONE,       (STAFF,)),
    Move("let-go",   (S.REQUESTED, S.APPROVED),  S.CANCELLED,  (SYSTEM,)),
)  # fmt: skip
