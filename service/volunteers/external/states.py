"""The life of a certificate of another platform."""

from enum import StrEnum

from service.core.actors import A2_AND_ABOVE
from service.core.lifecycle import Lifecycle, Move


class ClaimState(StrEnum):
    """Where a claim stands."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


S, SELF = ClaimState, "self"
LIFECYCLE = Lifecycle(
    #    move        from           to           by
    Move("accept",   (S.PENDING,),  S.ACCEPTED,  A2_AND_ABOVE),
    Move("refuse",   (S.PENDING,),  S.REFUSED,   A2_AND_ABOVE),
    Move("withdraw", (S.PENDING,),  S.WITHDRAWN, (SELF,)),
)  # fmt: skip
