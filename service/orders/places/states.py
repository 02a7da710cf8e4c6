"""The life of a place in a slot."""

from enum import StrEnum
from typing import Final

from service.core.lifecycle import Lifecycle, Move

HOLDER, SYSTEM = "holder", "system"


class PlaceState(StrEnum):
    """Where a place stands. Held and booked ones are taken."""

    HELD = "held"
    BOOKED = "booked"
    RELEASED = "released"


P: Final = PlaceState
TAKEN: Final = (P.HELD, P.BOOKED)

LIFECYCLE: Final = Lifecycle(
    #    move       from                      to           by
    Move("book",    (P.HELD,),                P.BOOKED,    (HOLDER,)),
    Move("release", (P.HELD,),                P.RELEASED,  (HOLDER,)),
    Move("expire",  (P.HELD,),                P.RELEASED,  (SYSTEM,)),
    Move("let-go",  (P.BOOKED,),              P.RELEASED,  (SYSTEM,)),
)  # fmt: skip
