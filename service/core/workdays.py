"""Working days: which days count, when a limit in working days ends, and in words how it was counted.

Sources, the later wins: `chinesecalendar` (2004–2026), `workday_exceptions.csv` (ours, from the yearly notices of the
State Council on 放假 and 调休), and the override table that administrators keep (AD08).
A year none of them knows is counted by weekdays and marked provisional; it never refuses anybody's move (R9).
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import chinese_calendar

SHANGHAI = ZoneInfo("Asia/Shanghai")

_DAY = timedelta(days=1)
_END_OF_DAY = time(23, 59, 59)
_WARNING_TIME = time(9, 0)
_SATURDAY = 5


def _published() -> dict[date, bool]:
    """Days that are not what their weekday says: True is worked, False is off."""
    published = dict.fromkeys(chinese_calendar.holidays, False) | dict.fromkeys(chinese_calendar.workdays, True)
    with Path(__file__).with_name("workday_exceptions.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            published[date.fromisoformat(row["date"])] = {"work": True, "off": False}[row["kind"]]
    return published


_PUBLISHED = _published()
_PUBLISHED_YEARS = frozenset(day.year for day in _PUBLISHED)


@dataclass(frozen=True)
class Deadline:
    """The end of a limit in working days.

    moment: 23:59:59 of the last day, Asia/Shanghai · provisional: True where a year without a published calendar was
    counted by weekdays, to be computed again when it is filled · derivation: in Chinese, how it was counted.
    """

    moment: datetime
    provisional: bool
    derivation: str


def service_day(moment: datetime) -> date:
    """The day in Shanghai on which `moment` lies. ValueError for a naive moment."""
    if moment.utcoffset() is None:
        raise ValueError("时间缺少时区")
    return moment.astimezone(SHANGHAI).date()


def day_starts(day: date) -> datetime:
    """Midnight in Shanghai at which this day begins."""
    return datetime.combine(day, time(), SHANGHAI)


def _is_weekend(day: date) -> bool:
    return day.weekday() >= _SATURDAY


def _runs(days: Iterable[date]) -> Iterator[tuple[date, date]]:
    """Ascending days as unbroken stretches (first, last)."""
    stretch: list[date] = []
    for day in days:
        if stretch and day - stretch[-1] != _DAY:
            yield stretch[0], stretch[-1]
            stretch = []
        stretch.append(day)
    if stretch:
        yield stretch[0], stretch[-1]


def _stretches(days: Iterable[date]) -> str:
    """「2024-10-01至2024-10-07、2024-10-12」"""
    return "、".join(f"{first}" if first == last else f"{first}至{last}" for first, last in _runs(days))


class Workdays:
    """The calendar as published, with the administrators' overrides on top.

    overrides: day → is it worked? · covered_years: years whose overrides are complete, so that they count as known.
    A single override does not make its year known: the rest of it would silently be Monday to Friday.
    """

    def __init__(self, overrides: Mapping[date, bool] | None = None, covered_years: Iterable[int] = ()) -> None:
        self._exceptions = _PUBLISHED | dict(overrides or {})
        self._years = _PUBLISHED_YEARS | frozenset(covered_years)

    def is_workday(self, day: date) -> bool:
        """Worked: a weekday that is not 放假, or a weekend day that is 调休上班. ValueError for a moment."""
        if isinstance(day, datetime):
            raise ValueError("应为日期而非时刻，请先用 service_day 换算")
        return self._exceptions.get(day, not _is_weekend(day))

    def covers(self, year: int) -> bool:
        """Is the calendar of this year known, rather than guessed from weekdays?"""
        return year in self._years

    def due(self, start: datetime, days: int, paused: int = 0) -> Deadline:
        """The end of `days` working days (≥ 1) after `start`, `paused` working days (≥ 0) longer.

        Counted strictly after the Shanghai day of `start`, whatever day that is (domain §13; 民法典 art. 201:
        the day on which it starts is not counted in). ValueError for a naive start or impossible numbers.
        """
        if days < 1 or paused < 0:
            raise ValueError("工作日数须不少于1，暂停天数不能为负")
        first = day = service_day(start)
        left = days + paused
        skipped: list[date] = []
        extra: list[date] = []
        while left:
            day += _DAY
            if not self.is_workday(day):
                skipped.append(day)
                continue
            left -= 1
            if _is_weekend(day):
                extra.append(day)
        # The day after the start, not the start itself: 31 December of a known year is followed by an unknown one.
        unknown = [year for year in range((first + _DAY).year, day.year + 1) if not self.covers(year)]
        return Deadline(
            moment=datetime.combine(day, _END_OF_DAY, SHANGHAI),
            provisional=bool(unknown),
            derivation=_in_words(first, days, paused, skipped, extra, unknown),
        )

    def warning_moment(self, deadline_moment: datetime) -> datetime:
        """“−1 wd”: 09:00 Asia/Shanghai on the last working day before the day of the deadline.

        ValueError for a naive moment.
        """
        day = service_day(deadline_moment) - _DAY
        while not self.is_workday(day):
            day -= _DAY
        return datetime.combine(day, _WARNING_TIME, SHANGHAI)


def _in_words(first: date, days: int, paused: int, skipped: list[date], extra: list[date], unknown: list[int]) -> str:
    """「自2024-09-27次日起第3个工作日，跳过2024-09-28、2024-10-01至2024-10-07，2024-09-29调休上班计入」"""
    parts = [f"自{first}次日起第{days + paused}个工作日"]
    if paused:
        parts[0] += f"（原{days}个，暂停顺延{paused}个）"
    if skipped:
        parts.append(f"跳过{_stretches(skipped)}")
    if extra:
        parts.append(f"{_stretches(extra)}调休上班计入")
    if unknown:
        parts.append(f"{'、'.join(map(str, unknown))}年放假安排尚未录入，暂按周一至周五推算")
    return "，".join(parts)
