"""Arithmetic of prices and limits in the mall. Points are no money: no text names a price in yuan (domain 2.9)."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

MOST_POINTS: Final = 20_000
MOST_PIECES: Final = 100_000
MOST_PHOTOS: Final = 3
MONTH_LIMIT: Final = 2  # P-34: of one thing, a person and month

_NUMBER = r"(?:\d|[一二两三四五六七八九十百千万])\s*"
_PRICE = re.compile(
    rf"[¥￥$]|{_NUMBER}(?:元|块钱?|圆)(?![素件旦宵])|人民币|RMB|现金|市场价|原价|售价|折合", re.I
)


def names_a_price(text: str) -> bool:
    """Does this text say what something costs in money? 100 元, ¥9.9, 市场价, 现金."""
    return _PRICE.search(text) is not None


def price(points: int, star: int, percents: Iterable[Mapping[str, int]]) -> int:
    """What one piece costs a volunteer of `star` stars, in points, rounded up: a discount is in percent of the price.

    percents: [{"star": 3, "percent": 95}, …]; the best of those at or below one's star holds.
    """
    percent = min((one["percent"] for one in percents if one["star"] <= star), default=100)
    return -(-points * percent // 100)
