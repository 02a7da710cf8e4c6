"""The life of a notice, and whom it is for."""

from enum import StrEnum
from typing import Final

from service.core.lifecycle import Lifecycle, Move

KEEPER = "keeper"


class NoticeState(StrEnum):
    """Where a notice stands."""

    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class NoticeFor(StrEnum):
    """Whom it is for, within its area."""

    EVERYBODY = "everybody"
    VOLUNTEERS = "volunteers"
    MANAGERS = "managers"


S: Final = NoticeState

# keeper: A3 or above in whose area the notice's own area lies.
NOTICES: Final = Lifecycle(
    #    move        from            to            by
    Move("publish",  (S.DRAFT,),     S.PUBLISHED,  (KEEPER,)),
    Move("withdraw", (S.PUBLISHED,), S.WITHDRAWN,  (KEEPER,)),
)  # fmt: skip
