"""The lives of a course and of somebody's part in it."""

from enum import StrEnum

from service.core.actors import A2_AND_ABOVE
from service.core.lifecycle import Lifecycle, Move


class CourseKind(StrEnum):
    """online: read and watched by oneself · class: at a place and a time."""

    ONLINE = "online"
    CLASS = "class"


class CourseState(StrEnum):
    """Where a course stands."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"


class PartState(StrEnum):
    """Where somebody's part in it stands."""

    LEARNING = "learning"
    PASSED = "passed"
    CANCELLED = "cancelled"


C, P, SELF, SYSTEM = CourseState, PartState, "self", "system"
COURSES = Lifecycle(
    #    move    from                 to        by
    Move("edit",  (C.DRAFT,),         C.DRAFT,  A2_AND_ABOVE),
    Move("open",  (C.DRAFT, C.CLOSED), C.OPEN,  A2_AND_ABOVE),
    Move("close", (C.OPEN,),          C.CLOSED, A2_AND_ABOVE),
)  # fmt: skip
PARTS = Lifecycle(
    #    move     from            to           by
    Move("enrol",  (P.CANCELLED,), P.LEARNING,  (SELF,)),
    Move("cancel", (P.LEARNING,),  P.CANCELLED, (SELF,)),
    Move("attend", (P.LEARNING,),  (P.LEARNING, P.PASSED), A2_AND_ABOVE),
    Move("quiz",   (P.LEARNING,),  (P.LEARNING, P.PASSED), (SELF,)),
)  # fmt: skip
