"""The life of a draft of the earning rules: one writes it, another one decides."""

from enum import StrEnum
from typing import Final

from service.core.lifecycle import Lifecycle, Move

MAKER, CHECKER = "maker", "checker"


class RuleDraftState(StrEnum):
    """Where a draft stands. These words are on the wire."""

    PROPOSED = "proposed"
    ADOPTED = "adopted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


S: Final = RuleDraftState

# maker: who wrote it · checker: A1, who did not.
LIFECYCLE: Final = Lifecycle(
    #    move        from             to            by
    Move("approve",  (S.PROPOSED,),   S.ADOPTED,    (CHECKER,)),
    Move("refuse",   (S.PROPOSED,),   S.REFUSED,    (CHECKER,)),
    Move("withdraw", (S.PROPOSED,),   S.WITHDRAWN,  (MAKER,)),
)  # fmt: skip
