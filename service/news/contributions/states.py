"""The life of a contribution: sent in, and adopted or not."""

from enum import StrEnum

from service.core.actors import A2_AND_ABOVE, DISTRICT
from service.core.lifecycle import Lifecycle, Move


class ContributionState(StrEnum):
    """Where it stands. ADOPTED is for everybody to read."""

    SENT = "sent"
    ADOPTED = "adopted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    REVOKED = "revoked"


class Column(StrEnum):
    """In which column it is to stand."""

    COMMENT = "comment"
    VIDEO = "video"
    STORY = "story"
    COMIC = "comic"
    OTHER = "other"


S = ContributionState
AUTHOR = "author"

# author: who wrote it · the managers: of its area, neither the author nor of their family.
LIFECYCLE = Lifecycle(
    #    move        from          to             by
    Move("adopt",    (S.SENT,),    S.ADOPTED,     A2_AND_ABOVE),
    Move("decline",  (S.SENT,),    S.DECLINED,    A2_AND_ABOVE),
    Move("withdraw", (S.SENT,),    S.WITHDRAWN,   (AUTHOR,)),
    Move("revoke",   (S.ADOPTED,), S.REVOKED,     (DISTRICT,)),
)  # fmt: skip
