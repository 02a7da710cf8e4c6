"""The life of an export: asked for, filled by a worker, kept for a week."""

from enum import StrEnum

from service.core.lifecycle import Lifecycle, Move


class ExportState(StrEnum):
    """Where an export stands."""

    WAITING = "waiting"
    RUNNING = "running"
    READY = "ready"
    FAILED = "failed"
    EXPIRED = "expired"


S, SYSTEM = ExportState, "system"
UNFINISHED = (S.WAITING, S.RUNNING)

# `fill` again from running: the worker that had it was killed, and its lease has run out.
LIFECYCLE = Lifecycle(
    #    move       from                   to          by
    Move("fill",    (S.WAITING, S.RUNNING), S.RUNNING, (SYSTEM,)),
    Move("finish",  (S.RUNNING,),           S.READY,   (SYSTEM,)),
    Move("fail",    UNFINISHED,             S.FAILED,  (SYSTEM,)),
    Move("expire",  (S.READY,),             S.EXPIRED, (SYSTEM,)),
)  # fmt: skip
