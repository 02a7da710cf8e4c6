"""The life of a topic page, and how exactly a date of its programme is known."""

from enum import StrEnum
from typing import Final

from service.core.lifecycle import Lifecycle, Move

KEEPER = "keeper"


class CampaignState(StrEnum):
    """Where a topic page stands."""

    DRAFT = "draft"
    PUBLISHED = "published"
    OFFLINE = "offline"


class Precision(StrEnum):
    """A day, ten days of a month (旬), a month, from one day to another, or the whole year (D22)."""

    DAY = "day"
    TEN_DAYS = "ten_days"
    MONTH = "month"
    RANGE = "range"
    ALL_YEAR = "all_year"


class ItemStatus(StrEnum):
    """By the date alone."""

    COMING = "coming"
    ON = "on"
    OVER = "over"


S: Final = CampaignState

# keeper: A1, the district.
CAMPAIGNS: Final = Lifecycle(
    #    move        from                    to            by
    Move("publish",  (S.DRAFT, S.OFFLINE),   S.PUBLISHED,  (KEEPER,)),
    Move("take-off", (S.PUBLISHED,),         S.OFFLINE,    (KEEPER,)),
)  # fmt: skip
