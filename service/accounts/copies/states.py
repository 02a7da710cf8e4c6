"""The life of a copy of one's data."""

from enum import StrEnum

from service.core.lifecycle import Lifecycle, Move


class CopyState(StrEnum):
    """Where it stands. TAKEN: it was fetched, once, and is no more."""

    WAITING = "waiting"
    RUNNING = "running"
    READY = "ready"
    TAKEN = "taken"
    EXPIRED = "expired"
    FAILED = "failed"


S, SELF, SYSTEM = CopyState, "self", "system"
UNFINISHED = (S.WAITING, S.RUNNING)
LIFECYCLE = Lifecycle(
    #    move      from                    to         by
    Move("fill",   (S.WAITING, S.RUNNING), S.RUNNING, (SYSTEM,)),
    Move("finish", (S.RUNNING,),           S.READY,   (SYSTEM,)),
    Move("take",   (S.READY,),             S.TAKEN,   (SELF,)),
    Move("expire", (S.READY,),             S.EXPIRED, (SYSTEM,)),
    Move("fail",   UNFINISHED,             S.FAILED,  (SYSTEM,)),
)  # fmt: skip
