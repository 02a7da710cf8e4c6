"""Arithmetic of dates that are only known so far: which days they mean, what they are called, what is on today."""

import calendar
from datetime import date
from typing import Any, Final

from service.news.campaigns.states import ItemStatus, Precision

MOST_ITEMS: Final = 60
THIRDS: Final = {1: "上旬", 2: "中旬", 3: "下旬"}
P = Precision


class BadDate(ValueError):
    """What was said does not make a date of this precision; names the field."""


def days_of(precision: Precision, said: dict[str, Any]) -> tuple[date, date]:
    """First and last day that are meant. BadDate names what is missing or wrong."""
    if precision == P.ALL_YEAR:
        year = _need(said, "year")
        return date(year, 1, 1), date(year, 12, 31)
    if precision in (P.MONTH, P.TEN_DAYS):
        year, month = _need(said, "year"), _need(said, "month")
        last = calendar.monthrange(year, month)[1]
        if precision == P.MONTH:
            return date(year, month, 1), date(year, month, last)
        third = _need(said, "third")
        return date(year, month, third * 10 - 9), date(year, month, last if third == 3 else third * 10)
    first = _need(said, "since")
    until = first if precision == P.DAY else _need(said, "until")
    if until < first:
        raise BadDate("until")
    return first, until


def label(precision: Precision, first: date, last: date) -> str:
    """As people write it: 7月15日, 7月下旬, 9月, 7月15日—8月2日, 全年."""
    if precision == P.ALL_YEAR:
        return "全年"
    if precision == P.MONTH:
        return f"{first.month}月"
    if precision == P.TEN_DAYS:
        return f"{first.month}月{THIRDS[(first.day - 1) // 10 + 1]}"
    day = f"{first.month}月{first.day}日"
    if precision == P.DAY or first == last:
        return day
    until = f"{last.month}月{last.day}日"
    return f"{day}—{until}" if first.year == last.year else f"{day}—{last.year}年{until}"


def status(first: date, last: date, today: date) -> ItemStatus:
    """What is so far only known to the month is on from the month's first day to its last."""
    if today < first:
        return ItemStatus.COMING
    return ItemStatus.ON if today <= last else ItemStatus.OVER


def _need(said: dict[str, Any], name: str) -> Any:
    if said.get(name) is None:
        raise BadDate(name)
    return said[name]
