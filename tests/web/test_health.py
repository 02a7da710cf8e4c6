"""What /readyz says of a house that stands but lacks something."""

from datetime import UTC, datetime

from service.core import clock as the_clock
from service.web import health


def test_a_year_without_a_calendar_is_told_loudly_and_from_december_on_before_it_comes(clock, as_job):
    def on(year, month):
        clock.wind(seconds=(datetime(year, month, 15, 4, tzinfo=UTC) - the_clock.now()).total_seconds())
        with as_job():
            return health.years_without_calendar()

    assert on(2026, 11) == []
    assert on(2026, 12) == [2027]
    assert on(2027, 3) == [2027]
