"""The six haves of a station (六有), and how long a street has to look at what was entered."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

REVIEW_WORKDAYS: Final = 3


class Have(StrEnum):
    """What a station must have (有场所、有队伍、有项目、有设施、有制度、有标识)."""

    SITE = "site"
    TEAM = "team"
    PROJECT = "project"
    FACILITY = "facility"
    RULE = "rule"
    SIGN = "sign"


WORDS: Final = {
    Have.SITE: "有场所", Have.TEAM: "有队伍", Have.PROJECT: "有项目", Have.FACILITY: "有设施", Have.RULE: "有制度",
    Have.SIGN: "有标识",
}


def changed(before: dict[str, object], after: dict[str, object]) -> list[str]:
    """The names of what a proposal would change, in the order in which it names them."""
    return [name for name, value in after.items() if before.get(name) != value]


def missing(met: Iterable[str]) -> list[Have]:
    """Which of the six are not met yet."""
    seen = set(met)
    return [have for have in Have if have.value not in seen]
