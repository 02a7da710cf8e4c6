"""The lives of an entry that is proposed, and of one of the six haves (ST03)."""

from enum import StrEnum

from service.core.actors import A2_AND_ABOVE, A3_AND_ABOVE
from service.core.lifecycle import Lifecycle, Move


class ProposalState(StrEnum):
    """Where a proposed entry stands."""

    REVIEWING = "reviewing"
    APPROVED = "approved"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"


class HaveState(StrEnum):
    """Where one of the six haves stands."""

    CLAIMED = "claimed"
    MET = "met"
    UNMET = "unmet"


P, H, MAKER, CHECKER = ProposalState, HaveState, "maker", "checker"
PROPOSAL = Lifecycle(
    #    move        from             to           by
    Move("approve",  (P.REVIEWING,),  P.APPROVED,  (CHECKER,)),
    Move("return",   (P.REVIEWING,),  P.RETURNED,  (CHECKER,)),
    Move("withdraw", (P.REVIEWING,),  P.WITHDRAWN, (MAKER,)),
)  # fmt: skip
HAVE = Lifecycle(
    #    move    from                   to         by
    Move("claim", (H.CLAIMED, H.UNMET), H.CLAIMED, A3_AND_ABOVE),
    Move("meet",  (H.CLAIMED,),         H.MET,     A2_AND_ABOVE),
    Move("miss",  (H.CLAIMED, H.MET),   H.UNMET,   A2_AND_ABOVE),
)  # fmt: skip
