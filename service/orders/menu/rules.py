"""Arithmetic of the service menu: when a slot can still be had, and who reviews an item."""

from datetime import datetime, timedelta
from typing import Final

HOLD: Final = timedelta(minutes=15)  # OD02
SLOT_LONGEST: Final = timedelta(hours=12)
SLOT_AHEAD: Final = timedelta(days=60)
MOST_SLOTS: Final = 60  # open ones of an item
MOST_CAPACITY: Final = 50
MOST_AUDIENCE: Final = 2000
REVIEW_DAYS: Final = 3
AUDIENCES: Final = ("社区居民", "老年人", "学生", "企业职工", "机关单位", "商户", "其他")


def orderable_from(now: datetime, lead_hours: int) -> datetime:
    """Slots that begin before this moment can no longer be ordered."""
    return now + timedelta(hours=lead_hours)


def review_level(region: str) -> int:
    """Who reviews the items of a team: its community, its street, or the district."""
    return min(3, {6: 1, 9: 2, 12: 3, 15: 3}[len(region)])


def serves(served: str, community: str) -> bool:
    """Does the team come to this community?"""
    return community.startswith(served)


def fits_in_district(served: str, region: str) -> bool:
    """A team serves inside its own district."""
    return served[:6] == region[:6]
