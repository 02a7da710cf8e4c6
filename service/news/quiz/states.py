"""The life of a question of the daily quiz. Who wrote it does not let it in."""

from enum import StrEnum

from service.core.lifecycle import Lifecycle, Move


class QuestionState(StrEnum):
    """Where a question stands. LIVE: asked in its turn, from the day after it was let in."""

    WAITING = "waiting"
    RETURNED = "returned"
    LIVE = "live"
    RETIRED = "retired"


S = QuestionState
AUTHOR, REVIEWER, EDITOR = "author", "reviewer", "editor"

# author: who wrote it · reviewer: A1, and not the author · editor: A2 and above whose area holds it.
LIFECYCLE = Lifecycle(
    #    move       from                        to           by
    Move("edit",    (S.WAITING, S.RETURNED),    S.WAITING,   (AUTHOR,)),
    Move("approve", (S.WAITING,),               S.LIVE,      (REVIEWER,)),
    Move("return",  (S.WAITING,),               S.RETURNED,  (REVIEWER,)),
    Move("retire",  (S.LIVE,),                  S.RETIRED,   (EDITOR,)),
)  # fmt: skip
