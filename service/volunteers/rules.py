"""Arithmetic of serving: who may register, when somebody has time, and how well somebody fits an order."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from service.core import identity
from service.core.workdays import SHANGHAI

# The order of both is part of the index (volunteers/routines.sql): add at the end, never move.
SERVICE_CATEGORIES: Final = (
    "理论政策宣讲", "文化文艺", "助学支教", "医疗健康", "科学普及", "法律服务", "卫生环保", "扶贫帮困",
    "家电维修", "理发", "代办跑腿", "陪诊陪伴", "心理疏导", "矛盾调解", "应急", "其他",
)
CERTIFICATE_KINDS: Final = ("医疗", "心理", "法律", "应急", "教师", "电工", "驾驶", "其他")
RELATIONS: Final = ("父亲", "母亲", "祖父母", "外祖父母", "其他监护人")
POLITICS: Final = ("中共党员", "共青团员", "民主党派", "群众")
EDUCATION: Final = ("初中及以下", "高中中专", "大专", "本科", "研究生")
RETURN_CODES: Final = ("INCOMPLETE", "MISMATCH", "WRONG_REGION", "PHOTO_OR_PAPER", "OTHER")

CONSENT_VERSION: Final = "2026-11"
CONSENT_WORDS: Final[Mapping[str, str]] = {
    "terms": "我已阅读并同意志愿者服务协议：自愿、无偿、诚信参加志愿服务。",
    "privacy": "我已阅读并同意隐私政策，知悉个人信息的处理目的、方式和范围。",
    "sensitive_id": "我单独同意处理我的身份证件号码，用于实名核验和志愿服务记录（民政部令第67号第五条）。",
    "guardian": "本人系其监护人，同意其参加与年龄、智力、身心状况相适应的志愿服务，并可随时撤回同意。",
    "own_again": "我已年满十八周岁，本人同意继续参加志愿服务。",
}

CREDIT_START: Final = 100  # P-40
CREDIT_GATE: Final = 60  # D4, D16
REVIEW_WORKDAYS: Final = 3  # SM-1
GUARDIAN_ANSWERS: Final = timedelta(days=7)  # SM-1
UNFINISHED_LASTS: Final = timedelta(days=90)  # D18
REAPPLY_AFTER: Final = timedelta(days=30)  # SM-1
REJECTED_KEPT: Final = timedelta(days=365)  # D18
PROPOSALS: Final = 60  # how many near ones the database proposes, before they are ranked

# What a fit is made of; together 100.
WEIGHT_CATEGORY: Final = 30
WEIGHT_DISTANCE: Final = 25
WEIGHT_AVAILABLE: Final = 20
WEIGHT_LOAD: Final = 10
WEIGHT_WAITING: Final = 10
WEIGHT_ON_DUTY: Final = 5
LONGEST_WAIT_DAYS: Final = 14


def age_today(birth_date: date, today: date) -> int:
    """Full years; 0 for somebody not born yet, who is then refused for being under eight."""
    return identity.age_on(birth_date, today) if birth_date <= today else 0


def is_minor(birth_date: date, day: date) -> bool:
    """Not yet 18 on this day (民法典 art. 17)."""
    return age_today(birth_date, day) < 18


def adults_born_by(day: date) -> date:
    """Whoever was born on or before the answer is 18 on `day`."""
    try:
        return day.replace(year=day.year - 18)
    except ValueError:
        return day.replace(year=day.year - 18, day=28)


def _minutes(text: str) -> int:
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)


def slot_is_sound(start: str, end: str) -> bool:
    """``08:00`` to ``24:00``: it ends after it starts, on the same day."""
    return 0 <= _minutes(start) < _minutes(end) <= 24 * 60


def has_time(slots: Sequence[Mapping[str, Any]], window_from: datetime, window_to: datetime) -> bool:
    """Does the weekly plan cover the whole window? Days and hours are Shanghai's.

    slots: {weekday 1 Monday … 7 Sunday, from "HH:MM", to "HH:MM"}. A window over midnight must be covered on both days.
    """
    moment, end = window_from.astimezone(SHANGHAI), window_to.astimezone(SHANGHAI)
    while moment < end:
        midnight = datetime.combine(moment.date() + timedelta(days=1), time(), SHANGHAI)
        until = min(end, midnight)
        first = moment.hour * 60 + moment.minute
        last = 24 * 60 if until == midnight else until.hour * 60 + until.minute
        day = moment.isoweekday()
        if not _covered(first, last, [s for s in slots if s["weekday"] == day]):
            return False
        moment = until
    return True


def _covered(first: int, last: int, slots: Sequence[Mapping[str, Any]]) -> bool:
    """Adjoining and overlapping slots count as one."""
    for slot in sorted(slots, key=lambda s: _minutes(s["from"])):
        if _minutes(slot["from"]) > first:
            break
        first = max(first, _minutes(slot["to"]))
        if first >= last:
            return True
    return False


@dataclass(frozen=True)
class Fit:
    """What is known of one volunteer for one order. metres: straight line · load: open orders · waiting_days: since idle."""

    metres: float
    category_match: bool
    available: bool
    on_duty: bool
    load: int
    waiting_days: int


def score(fit: Fit, within_metres: float) -> int:
    """How well somebody fits, 0 to 100. Declines and credit play no part (D4, Order 685 art. 25)."""
    near = max(0.0, 1 - fit.metres / within_metres)
    waited = min(fit.waiting_days, LONGEST_WAIT_DAYS) / LONGEST_WAIT_DAYS
    total = (
        WEIGHT_CATEGORY * fit.category_match
        + WEIGHT_DISTANCE * near
        + WEIGHT_AVAILABLE * fit.available
        + WEIGHT_LOAD / (1 + fit.load)
        + WEIGHT_WAITING * waited
        + WEIGHT_ON_DUTY * fit.on_duty
    )
    return round(total)


def reasons(fit: Fit, category: str) -> list[str]:
    """The same facts in words, for the clerk, the volunteer and the auditor alike."""
    told = [f"距离 {math.ceil(fit.metres / 10) * 10} 米"]
    if fit.category_match:
        told.append(f"擅长 {category}")
    if fit.available:
        told.append("该时段有空")
    if fit.on_duty:
        told.append("正在值守")
    told.append("手上没有其他单" if fit.load == 0 else f"手上有 {fit.load} 单")
    if fit.waiting_days > 0:
        told.append(f"已等候 {fit.waiting_days} 天")
    return told


def is_start_of_number(words: str) -> bool:
    """Is this the beginning of a volunteer number (HY and digits)?"""
    return len(words) > 2 and words.startswith("HY") and words[2:].isascii() and words[2:].isdigit()
