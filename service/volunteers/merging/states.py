"""The life of a merge."""

from enum import StrEnum

from service.core.actors import DISTRICT
from service.core.lifecycle import Lifecycle, Move


class MergeState(StrEnum):
    """Where it stands."""

    PROPOSED = "proposed"
    APPLIED = "applied"
    UNDONE = "undone"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


S, MAKER, PERSON, CHECKER = MergeState, "maker", "person", DISTRICT
LIFECYCLE = Lifecycle(
    #    move        from            to           by
    Move("object",   (S.PROPOSED,),  S.PROPOSED,  (PERSON,)),
    Move("apply",    (S.PROPOSED,),  S.APPLIED,   (CHECKER,)),
    Move("refuse",   (S.PROPOSED,),  S.REFUSED,   (CHECKER,)),
    Move("withdraw", (S.PROPOSED,),  S.WITHDRAWN, (MAKER,)),
    Move("undo",     (S.APPLIED,),   S.UNDONE,    (CHECKER,)),
)  # fmt: skip
