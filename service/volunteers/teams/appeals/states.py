"""The life of an appeal against being removed from a team."""

from enum import StrEnum

from service.core.lifecycle import Lifecycle, Move

MEMBER, REVIEWER, SYSTEM = "member", "reviewer", "system"


class AppealState(StrEnum):
    """Where an appeal stands. VOID: the team is no more."""

    OPEN = "open"
    UPHELD = "upheld"
    DISMISSED = "dismissed"
    WITHDRAWN = "withdrawn"
    VOID = "void"


S = AppealState

APPEAL = Lifecycle(
    Move("uphold",   (S.OPEN,), S.UPHELD,    (REVIEWER,)),
    Move("dismiss",  (S.OPEN,), S.DISMISSED, (REVIEWER,)),
    Move("withdraw", (S.OPEN,), S.WITHDRAWN, (MEMBER,)),
    Move("void",     (S.OPEN,), S.VOID,      (SYSTEM,)),
)  # fmt: skip
