"""The life of a wish for correction."""

from enum import StrEnum

from service.core.actors import A3_AND_ABOVE
from service.core.lifecycle import Lifecycle, Move


class CorrectionState(StrEnum):
    """Where it stands."""

    ASKED = "asked"
    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


S, SELF = CorrectionState, "self"
LIFECYCLE = Lifecycle(
    #    move        from         to           by
    Move("grant",    (S.ASKED,),  S.GRANTED,   A3_AND_ABOVE),
    Move("refuse",   (S.ASKED,),  S.REFUSED,   A3_AND_ABOVE),
    Move("withdraw", (S.ASKED,),  S.WITHDRAWN, (SELF,)),
)  # fmt: skip
