"""The life of one team's annual check (TM07)."""

from enum import StrEnum

from service.core.lifecycle import Lifecycle, Move

LEADER, STREET, SYSTEM = "leader", "street", "system"


class CheckState(StrEnum):
    """Where a check stands. TO_REVIEW: confirmed, but the figures fall short. VOID: the team ended meanwhile."""

    ASKED = "asked"
    TO_REVIEW = "to_review"
    PASSED = "passed"
    FAILED = "failed"
    VOID = "void"


S = CheckState
OPEN = (S.ASKED, S.TO_REVIEW)

CHECK = Lifecycle(
    #    move       from             to                        by
    Move("confirm", (S.ASKED,),      (S.PASSED, S.TO_REVIEW),  (LEADER,)),
    Move("expire",  (S.ASKED,),      S.FAILED,                 (SYSTEM,)),
    Move("pass",    (S.TO_REVIEW,),  S.PASSED,                 (STREET,)),
    Move("fail",    (S.TO_REVIEW,),  S.FAILED,                 (STREET,)),
    Move("void",    OPEN,            S.VOID,                   (SYSTEM,)),
)  # fmt: skip
