"""The life of a muster, and of one person's answer to it (TM11)."""

from enum import StrEnum

from service.core.lifecycle import Lifecycle, Move

DISTRICT, ASKED, SYSTEM = "district", "asked", "system"


class MusterState(StrEnum):
    """Where a muster stands."""

    OPEN = "open"
    CLOSED = "closed"


class AnswerState(StrEnum):
    """What somebody said. Silence is no answer, and nothing follows from it."""

    ASKED = "asked"
    COMING = "coming"
    NOT_COMING = "not_coming"


S, A = MusterState, AnswerState

MUSTER = Lifecycle(
    Move("close",  (S.OPEN,), S.CLOSED, (DISTRICT,)),
    Move("expire", (S.OPEN,), S.CLOSED, (SYSTEM,)),
)  # fmt: skip

ANSWER = Lifecycle(
    Move("answer", (A.ASKED, A.COMING, A.NOT_COMING), (A.COMING, A.NOT_COMING), (ASKED,)),
)
