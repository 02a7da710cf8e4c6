"""What a station is called on its level, and when it is open."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from service.core.workdays import SHANGHAI

KINDS: Final = {1: "文明实践中心", 2: "文明实践所", 3: "文明实践站", 4: "实践点"}
HAVES: Final = 6  # 六有
THEMES: Final = {"law": "普法阵地"}
WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
GCJ02, WGS84 = "gcj02", "wgs84"
DATUMS: Final = (GCJ02, WGS84)
FARTHEST_METRES: Final = 50_000
COMMUNITY_METRES: Final = 3_000  # R2: a place belongs to the nearest station of level 3, if one is so near

Spans = Sequence[Sequence[str]]

SHORTEST_ADDRESS, LONGEST_ADDRESS = 4, 120  # in characters, as people write one


class BadOpening(ValueError):
    """Hours that end before they begin or overlap; `weekday` says on which day."""

    def __init__(self, weekday: str) -> None:
        super().__init__(weekday)
        self.weekday = weekday


def week_of(opening: Mapping[str, Spans]) -> dict[str, list[list[str]]]:
    """All seven days, each with its spans ``["HH:MM", "HH:MM"]`` in order; a day not named is closed.

    The end is exclusive and may be 24:00. BadOpening for a span that ends before it begins, or two that overlap.
    """
    week = {}
    for weekday in WEEKDAYS:
        spans = sorted(list(span) for span in opening.get(weekday, ()))
        ends = [span[1] for span in spans]
        if any(begin >= end for begin, end in spans) or any(
            span[0] < end for span, end in zip(spans[1:], ends, strict=False)
        ):
            raise BadOpening(weekday)
        week[weekday] = spans
    return week


def moment_in_week(moment: datetime) -> tuple[str, str]:
    """The weekday and the time ``HH:MM`` on the clocks of Shanghai."""
    local = moment.astimezone(SHANGHAI)
    return WEEKDAYS[local.weekday()], f"{local:%H:%M}"


def minute_of_week(moment: datetime) -> int:
    """Minutes since Monday 00:00 on the clocks of Shanghai."""
    local = moment.astimezone(SHANGHAI)
    return local.weekday() * 1440 + local.hour * 60 + local.minute
