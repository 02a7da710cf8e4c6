"""The life of an adjustment: one asks, another one decides."""

from enum import StrEnum
from typing import Final

from service.core.lifecycle import Lifecycle, Move

MAKER, CHECKER = "maker", "checker"


class AdjustmentState(StrEnum):
    """Where an adjustment stands. These words are on the wire."""

    PROPOSED = "proposed"
    APPLIED = "applied"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


S: Final = AdjustmentState

# maker: who asked · checker: A1 there, who did not ask.
LIFECYCLE: Final = Lifecycle(
    #    move        from             to            by
    Move("approve",  (S.PROPOSED,),   S.APPLIED,    (CHECKER,)),
    Move("refuse",   (S.PROPOSED,),   S.REFUSED,    (CHECKER,)),
    Move("withdraw", (S.PROPOSED,),   S.WITHDRAWN,  (MAKER,)),
)  # fmt: skip
