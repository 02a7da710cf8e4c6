"""Tests run by day. What is done at night is flagged, and a build machine works at any hour."""

from datetime import datetime, timedelta

from service.core.workdays import SHANGHAI

FIRST_HOUR, LAST_HOUR = 7, 14  # a story may last until the evening


def until_morning(moment: datetime) -> timedelta:
    """How long it is until eight in the morning; nothing where it is day enough (an aware moment)."""
    here = moment.astimezone(SHANGHAI)
    if FIRST_HOUR <= here.hour < LAST_HOUR:
        return timedelta()
    morning = here.replace(hour=8, minute=0, second=0, microsecond=0)
    return (morning if morning > here else morning + timedelta(days=1)) - here
