"""When an accident must be told and shown."""

from datetime import datetime, timedelta
from typing import Final

from service.core.workdays import service_day

EVIDENCE_WITHIN: Final = timedelta(hours=48)
OLDEST: Final = timedelta(days=30)
KINDS: Final = ("摔伤", "交通事故", "突发疾病", "财物损失", "他人受伤", "其他")


def is_late(happened_at: datetime, told_at: datetime) -> bool:
    """Not told on the day it happened. It is taken all the same, and says so."""
    return service_day(happened_at) != service_day(told_at)
