"""The life of a station's yearly rating (ST09)."""

from enum import StrEnum
from typing import Final

from service.core.lifecycle import Lifecycle, Move

COMMUNITY, STREET, DISTRICT = "community", "street", "district"


class RatingState(StrEnum):
    """Where it stands. These words are on the wire."""

    SELF_EVALUATED = "self_evaluated"
    RETURNED = "returned"
    VERIFIED = "verified"
    AWARDED = "awarded"
    RECTIFYING = "rectifying"


S: Final = RatingState

# Exactly A3, A2 and A1, and three different persons: whoever made a step does not make the next.
LIFECYCLE: Final = Lifecycle(
    #    move        from                         to                by
    Move("verify",   (S.SELF_EVALUATED,),         S.VERIFIED,       (STREET,)),
    Move("return",   (S.SELF_EVALUATED,),         S.RETURNED,       (STREET,)),
    Move("resubmit", (S.RETURNED, S.RECTIFYING),  S.SELF_EVALUATED, (COMMUNITY,)),
    Move("award",    (S.VERIFIED,),               S.AWARDED,        (DISTRICT,)),
    Move("withhold", (S.VERIFIED,),               S.RECTIFYING,     (DISTRICT,)),
)  # fmt: skip
