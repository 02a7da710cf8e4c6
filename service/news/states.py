"""The life of an article, from draft through its reviews to the public and out of it (SM-11)."""

from enum import StrEnum
from typing import Final

from service.core.lifecycle import Lifecycle, Move

AUTHOR, EDITOR = "author", "editor"
FIRST, SECOND, THIRD = "first_reviewer", "second_reviewer", "third_reviewer"


class ArticleState(StrEnum):
    """Where an article stands: 草稿, 一审, 二审, 三审, 已发布, 已更正, 已下线."""

    DRAFT = "draft"
    FIRST = "first_review"
    SECOND = "second_review"
    THIRD = "third_review"
    PUBLISHED = "published"
    CORRECTED = "corrected"
    OFFLINE = "offline"


class ArticleKind(StrEnum):
    """News of what was done, or an alert: a case of fraud told as a warning (NW10)."""

    NEWS = "news"
    ALERT = "alert"


class Check(StrEnum):
    """What WeChat thinks of a text: no word yet, one of its three, or none to be had (`none`: nobody to ask for)."""

    PENDING = "pending"
    PASS = "pass"  # noqa: S105 (an opinion, no password)
    REVIEW = "review"
    RISKY = "risky"
    NONE = "none"


class Crowd(StrEnum):
    """Whom an alert is for."""

    ELDERLY = "elderly"
    STUDENTS = "students"
    PARENTS = "parents"
    WORKERS = "workers"
    SHOPPERS = "shoppers"
    INVESTORS = "investors"


S: Final = ArticleState
ON_SHOW: Final = (S.PUBLISHED, S.CORRECTED)
IN_REVIEW: Final = (S.FIRST, S.SECOND, S.THIRD)

# author: who wrote it · first, second, third reviewer: A3, A2, A1 or above in whose area it belongs, who neither wrote it
# nor has reviewed this version · editor: A2 or above there who did not write it.
LIFECYCLE: Final = Lifecycle(
    #    move        from                        to                       by
    Move("submit",   (S.DRAFT,),                 S.FIRST,                 (AUTHOR,)),
    Move("withdraw", (S.FIRST,),                 S.DRAFT,                 (AUTHOR,)),
    Move("approve",  (S.FIRST,),                 S.SECOND,                (FIRST,)),
    Move("approve",  (S.SECOND,),                (S.THIRD, S.PUBLISHED),  (SECOND,)),
    Move("approve",  (S.THIRD,),                 S.PUBLISHED,             (THIRD,)),
    Move("return",   (S.FIRST,),                 S.DRAFT,                 (FIRST,)),
    Move("return",   (S.SECOND,),                S.DRAFT,                 (SECOND,)),
    Move("return",   (S.THIRD,),                 S.DRAFT,                 (THIRD,)),
    Move("correct",  (S.PUBLISHED, S.CORRECTED), S.CORRECTED,             (EDITOR,)),
    Move("take-off", (S.PUBLISHED, S.CORRECTED), S.OFFLINE,               (EDITOR,)),
)  # fmt: skip
