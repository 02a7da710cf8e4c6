"""What somebody can do with an article, and the life of a comment."""

from enum import StrEnum
from typing import Final

from service.core.lifecycle import Lifecycle, Move

WRITER, MODERATOR, SYSTEM = "writer", "moderator", "system"


class Reaction(StrEnum):
    """Each once a person and article."""

    READ = "read"
    LIKE = "like"
    FAVOURITE = "favourite"
    SHARE = "share"


class CommentState(StrEnum):
    """Where a comment stands. Nobody but its writer and the moderators sees one before it is shown."""

    PENDING = "pending"
    SHOWN = "shown"
    HIDDEN = "hidden"
    WITHDRAWN = "withdrawn"


S: Final = CommentState
COUNTED: Final = (*(one.value for one in Reaction), "comment")

# moderator: A3 or above in whose area the article belongs, who did not write the comment · system: what WeChat finds risky.
COMMENTS: Final = Lifecycle(
    #    move        from                  to           by
    Move("show",     (S.PENDING,),         S.SHOWN,     (MODERATOR,)),
    Move("hide",     (S.PENDING, S.SHOWN), S.HIDDEN,    (MODERATOR,)),
    Move("hide",     (S.PENDING,),         S.HIDDEN,    (SYSTEM,)),
    Move("withdraw", (S.PENDING, S.SHOWN), S.WITHDRAWN, (WRITER,)),
)  # fmt: skip
