"""Limits of children who come along."""

from datetime import date
from typing import Final

from service.core import identity
from service.volunteers.rules import age_today

MOST_CHILDREN: Final = 5  # of one guardian at a time
MOST_PHOTOS: Final = 3
REVIEW_WORKDAYS: Final = 3  # as a registration (SM-1)
CONSENT_WORDS: Final = (
    "本人系该未成年人的监护人，同意其以家庭成员身份随本人参加志愿服务，全程由本人陪同，并可随时撤回同意。"
)


def may_come_along(birth_date: date, day: date) -> bool:
    """From eight to thirteen, on the day itself (domain 2.5)."""
    return identity.age_band(age_today(birth_date, day)) == identity.CHILD


def born_by_fourteen(day: date) -> date:
    """Whoever was born on or before the answer is fourteen on `day`."""
    try:
        return day.replace(year=day.year - 14)
    except ValueError:
        return day.replace(year=day.year - 14, day=28)
