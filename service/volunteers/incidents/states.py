"""The life of an accident's report (SM-11)."""

from enum import StrEnum

from service.core.actors import A3_AND_ABOVE
from service.core.lifecycle import Lifecycle, Move


class IncidentState(StrEnum):
    """Where it stands."""

    REPORTED = "reported"
    EVIDENCE = "evidence"
    CLAIMED = "claimed"
    PAID = "paid"
    REFUSED = "refused"


S, REPORTER = IncidentState, "reporter"
OPEN = (S.REPORTED, S.EVIDENCE, S.CLAIMED)
LIFECYCLE = Lifecycle(
    #    move      from                      to          by
    Move("show",    (S.REPORTED, S.EVIDENCE), S.EVIDENCE, (REPORTER, *A3_AND_ABOVE)),
    Move("claim",   (S.EVIDENCE,),            S.CLAIMED,  A3_AND_ABOVE),
    Move("pay",     (S.CLAIMED,),             S.PAID,     A3_AND_ABOVE),
    Move("refuse",  OPEN,                     S.REFUSED,  A3_AND_ABOVE),
)  # fmt: skip
