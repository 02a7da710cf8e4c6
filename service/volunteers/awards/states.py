"""The life of an award that somebody shows."""

from enum import StrEnum

from service.core.actors import A2_AND_ABOVE
from service.core.lifecycle import Lifecycle, Move


class AwardState(StrEnum):
    """Where it stands. Only what is VERIFIED is shown to others."""

    PENDING = "pending"
    VERIFIED = "verified"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


S = AwardState
VOLUNTEER = "volunteer"

LIFECYCLE = Lifecycle(
    #    move        from                        to            by
    Move("verify",   (S.PENDING,),               S.VERIFIED,   A2_AND_ABOVE),
    Move("refuse",   (S.PENDING,),               S.REFUSED,    A2_AND_ABOVE),
    Move("withdraw", (S.PENDING, S.VERIFIED),    S.WITHDRAWN,  (VOLUNTEER,)),
)  # fmt: skip
