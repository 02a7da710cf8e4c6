"""The life of a place in a family account: asked, agreed to by the person, left (D21)."""

from enum import StrEnum
from typing import Final

from service.core.lifecycle import Lifecycle, Move

MEMBER, FOUNDER = "member", "founder"


class PlaceState(StrEnum):
    """Where a place stands. These words are on the wire."""

    FORMING = "forming"
    ACTIVE = "active"
    LEFT = "left"


S: Final = PlaceState
LIVE: Final = (S.FORMING, S.ACTIVE)

# member: whose place it is · founder: who asked them.
LIFECYCLE: Final = Lifecycle(
    #    move        from          to         by
    Move("accept",   (S.FORMING,), S.ACTIVE,  (MEMBER,)),
    Move("decline",  (S.FORMING,), S.LEFT,    (MEMBER,)),
    Move("withdraw", (S.FORMING,), S.LEFT,    (FOUNDER,)),
    Move("leave",    (S.ACTIVE,),  S.LEFT,    (MEMBER,)),
)  # fmt: skip
