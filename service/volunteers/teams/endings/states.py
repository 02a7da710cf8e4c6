"""The life of a merger: asked by one leader, agreed by the other, decided by the reviewer of both (SM-2)."""

from enum import StrEnum

from service.core.lifecycle import Lifecycle, Move

ASKER, OTHER, REVIEWER, SYSTEM = "asker", "other", "reviewer", "system"


class MergerState(StrEnum):
    """Where a merger stands. VOID: one of the two ended otherwise."""

    ASKED = "asked"
    AGREED = "agreed"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"
    DONE = "done"
    VOID = "void"


S = MergerState
OPEN = (S.ASKED, S.AGREED)

MERGER = Lifecycle(
    #    move        from          to            by
    Move("agree",    (S.ASKED,),   S.AGREED,    (OTHER,)),
    Move("decline",  OPEN,         S.DECLINED,  (OTHER,)),
    Move("withdraw", OPEN,         S.WITHDRAWN, (ASKER,)),
    Move("approve",  (S.AGREED,),  S.DONE,      (REVIEWER,)),
    Move("refuse",   (S.AGREED,),  S.REFUSED,   (REVIEWER,)),
    Move("void",     OPEN,         S.VOID,      (SYSTEM,)),
)  # fmt: skip
