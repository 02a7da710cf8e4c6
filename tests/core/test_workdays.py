"""Working days: the table of domain §13, the edges of a day, and years nobody has published yet."""

import csv
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core import workdays
from service.core.workdays import SHANGHAI, Workdays, service_day

CALENDAR = Workdays()
COVERED = st.datetimes(datetime(2004, 1, 1), datetime(2026, 6, 30), timezones=st.just(SHANGHAI))


def noon(day):
    return datetime.combine(date.fromisoformat(day), time(12), SHANGHAI)


def last_second(day):
    return datetime.combine(date.fromisoformat(day), time(23, 59, 59), SHANGHAI)


@pytest.mark.parametrize(
    ("approved", "days", "due"),
    [
        ("2024-09-27", 3, "2024-10-08"),
        ("2024-09-27", 5, "2024-10-10"),
        ("2024-09-27", 10, "2024-10-16"),
        ("2024-09-28", 3, "2024-10-08"),
        ("2024-10-11", 3, "2024-10-15"),
        ("2025-01-24", 3, "2025-02-05"),
        ("2026-02-12", 3, "2026-02-24"),
        ("2026-02-13", 5, "2026-02-27"),
        ("2026-09-18", 3, "2026-09-22"),
    ],
)
def test_the_table_of_the_specification(approved, days, due):
    deadline = CALENDAR.due(noon(approved), days)

    assert deadline.moment == last_second(due)
    assert deadline.moment.utcoffset() == timedelta(hours=8)
    assert not deadline.provisional


def test_it_says_how_it_was_counted():
    assert CALENDAR.due(noon("2024-09-27"), 3).derivation == (
        "自2024-09-27次日起第3个工作日，跳过2024-09-28、2024-10-01至2024-10-07，2024-09-29调休上班计入"
    )
    assert CALENDAR.due(noon("2026-03-02"), 2).derivation == "自2026-03-02次日起第2个工作日"


def test_a_pause_adds_its_working_days_and_says_so():
    paused = CALENDAR.due(noon("2024-09-27"), 3, paused=2)

    assert paused.moment == CALENDAR.due(noon("2024-09-27"), 5).moment
    assert "（原3个，暂停顺延2个）" in paused.derivation


def test_the_day_changes_in_shanghai_at_sixteen_hours_utc():
    before = datetime(2024, 10, 10, 15, 59, 59, tzinfo=UTC)
    after = datetime(2024, 10, 10, 16, 0, 0, tzinfo=UTC)

    assert service_day(before) == date(2024, 10, 10)
    assert service_day(after) == date(2024, 10, 11)
    assert CALENDAR.due(before, 1).moment == last_second("2024-10-11")
    assert CALENDAR.due(after, 1).moment == last_second("2024-10-12")


def test_a_moment_without_a_zone_is_refused():
    naive = datetime(2024, 10, 10, 12)

    for refused in (service_day, CALENDAR.warning_moment, lambda moment: CALENDAR.due(moment, 3)):
        with pytest.raises(ValueError, match="时区"):
            refused(naive)


@pytest.mark.parametrize(("days", "paused"), [(0, 0), (-1, 0), (3, -1)])
def test_impossible_limits_are_refused(days, paused):
    with pytest.raises(ValueError, match="工作日数"):
        CALENDAR.due(noon("2024-10-10"), days, paused)


def test_a_moment_is_no_day():
    with pytest.raises(ValueError, match="日期"):
        CALENDAR.is_workday(noon("2024-10-01"))


@pytest.mark.parametrize(
    ("deadline", "warning"),
    [
        ("2024-10-15", "2024-10-14"),
        ("2024-10-08", "2024-09-30"),
        ("2024-10-14", "2024-10-12"),
        ("2026-02-24", "2026-02-14"),
    ],
)
def test_the_warning_comes_at_nine_on_the_working_day_before(deadline, warning):
    expected = datetime.combine(date.fromisoformat(warning), time(9), SHANGHAI)

    assert CALENDAR.warning_moment(last_second(deadline)) == expected
    assert CALENDAR.warning_moment(last_second(deadline).astimezone(UTC)) == expected


def test_a_year_nobody_has_published_is_counted_by_weekdays_and_called_provisional():
    deadline = CALENDAR.due(noon("2027-09-30"), 3)

    assert not CALENDAR.covers(2027)
    assert deadline.moment == last_second("2027-10-05")
    assert deadline.provisional
    assert "2027年放假安排尚未录入，暂按周一至周五推算" in deadline.derivation


def test_a_limit_that_runs_over_the_new_year_into_the_unknown_is_provisional():
    assert not CALENDAR.due(noon("2026-12-30"), 1).provisional
    assert CALENDAR.due(noon("2026-12-31"), 1).provisional
    assert CALENDAR.due(noon("2026-12-28"), 10).provisional
    assert CALENDAR.warning_moment(last_second("2027-01-04")) == datetime(2027, 1, 1, 9, tzinfo=SHANGHAI)


@given(st.datetimes(datetime(1995, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC)), st.integers(1, 60))
def test_no_year_is_ever_an_exception(start, days):
    deadline = CALENDAR.due(start, days)

    touched = {service_day(start) + timedelta(1), service_day(deadline.moment)}
    assert deadline.provisional == (not all(CALENDAR.covers(day.year) for day in touched))
    assert CALENDAR.warning_moment(deadline.moment) < deadline.moment


def test_the_overrides_win_over_everything_published():
    changed = Workdays({date(2024, 10, 8): False, date(2024, 10, 5): True})

    assert not changed.is_workday(date(2024, 10, 8))
    assert changed.is_workday(date(2024, 10, 5))
    assert changed.due(noon("2024-09-30"), 2).moment == last_second("2024-10-09")
    assert CALENDAR.is_workday(date(2024, 10, 8)), "the shared calendar is not touched"


def test_one_override_does_not_make_its_year_known_but_a_completed_table_does():
    new_year = {date(2027, 1, 1): False}

    assert Workdays(new_year).due(noon("2026-12-31"), 1).provisional
    filled = Workdays(new_year, covered_years=[2027]).due(noon("2026-12-31"), 1)
    assert filled.moment == last_second("2027-01-04")
    assert not filled.provisional


def test_our_own_file_and_the_library_say_the_same_of_every_day():
    with Path(workdays.__file__).with_name("workday_exceptions.csv").open(encoding="utf-8") as lines:
        ours = {date.fromisoformat(row["date"]): row["kind"] == "work" for row in csv.DictReader(lines)}
    day = date(2021, 1, 1)
    while day.year < 2027:
        published = chinese_calendar.is_workday(day)
        assert ours.get(day, day.weekday() < 5) == published, day
        assert CALENDAR.is_workday(day) == published, day
        day += timedelta(1)


@given(COVERED, st.integers(1, 30))
def test_exactly_so_many_working_days_lie_after_the_start(start, days):
    end = service_day(CALENDAR.due(start, days).moment)

    span = (end - service_day(start)).days
    passed = [service_day(start) + timedelta(step) for step in range(1, span + 1)]
    assert sum(CALENDAR.is_workday(day) for day in passed) == days
    assert CALENDAR.is_workday(end)


@given(COVERED, st.integers(1, 15), st.integers(0, 15))
def test_a_pause_never_shortens_a_limit(start, days, paused):
    assert CALENDAR.due(start, days, paused).moment >= CALENDAR.due(start, days).moment
