"""The life of a series of lectures. Who wrote it does not open it."""

from enum import StrEnum

from service.core.lifecycle import Lifecycle, Move


class SeriesState(StrEnum):
    """Where a series stands. OPEN and CLOSED are for everybody to read; only an open one is learnt."""

    WAITING = "waiting"
    RETURNED = "returned"
    OPEN = "open"
    CLOSED = "closed"


class SeriesKind(StrEnum):
    """What kind of talk it is."""

    THEORY = "theory"
    MORALS = "morals"
    LAW = "law"
    SAFETY = "safety"
    HEALTH = "health"
    YOUTH = "youth"
    OTHER = "other"


S = SeriesState
AUTHOR, REVIEWER, EDITOR = "author", "reviewer", "editor"

# author: who wrote it · reviewer: A2 and above whose area holds it, and not the author · editor: the author or a reviewer.
LIFECYCLE = Lifecycle(
    #    move      from                        to           by
    Move("edit",   (S.WAITING, S.RETURNED),    S.WAITING,   (AUTHOR,)),
    Move("open",   (S.WAITING,),               S.OPEN,      (REVIEWER,)),
    Move("return", (S.WAITING,),               S.RETURNED,  (REVIEWER,)),
    Move("close",  (S.OPEN,),                  S.CLOSED,    (EDITOR,)),
)  # fmt: skip
