"""The life of a rebuttal: written by one, looked at by two others, and taken back in the open where it was wrong."""

from enum import StrEnum

from service.core.lifecycle import Lifecycle, Move


class RumourState(StrEnum):
    """Where it stands. PUBLISHED and RETRACTED are for everybody to read."""

    DRAFT = "draft"
    CHECKED = "checked"
    RETURNED = "returned"
    PUBLISHED = "published"
    RETRACTED = "retracted"


class Verdict(StrEnum):
    """What the source says of the rumour."""

    FALSE = "false"
    PARTLY = "partly"
    TRUE = "true"
    UNPROVEN = "unproven"


S = RumourState
AUTHOR, CHECKER, PUBLISHER, DISTRICT = "author", "checker", "publisher", "district"

# author: A3 and above who wrote it · checker: A2 and above, not the author · publisher: A1, neither of the two ·
# district: A1. All of the area it was written in.
LIFECYCLE = Lifecycle(
    #    move       from                       to             by
    Move("edit",    (S.DRAFT, S.RETURNED),     S.DRAFT,       (AUTHOR,)),
    Move("check",   (S.DRAFT,),                S.CHECKED,     (CHECKER,)),
    Move("publish", (S.CHECKED,),              S.PUBLISHED,   (PUBLISHER,)),
    Move("return",  (S.DRAFT,),                S.RETURNED,    (CHECKER,)),
    Move("return",  (S.CHECKED,),              S.RETURNED,    (PUBLISHER,)),
    Move("retract", (S.PUBLISHED,),            S.RETRACTED,   (DISTRICT,)),
)  # fmt: skip
