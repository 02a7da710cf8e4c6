"""Volunteers with hours behind them, for tests of what hours are good for."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

from service.core import clock
from service.core.workdays import SHANGHAI
from service.data.db import db
from service.volunteers.hours import actions as hours
from service.volunteers.models import Volunteer
from tests.people import Someone
from tests.volunteers.serving import HOME, Serving, make_volunteer

WORDS = {
    "title": "家电维修服务", "category": "家电维修", "place": "五琴里社区居委会", "unit_name": "五琴里社区新时代文明实践站",
    "content": "客厅灯不亮", "region": HOME,
}
ID_NUMBER = "11010519491231002X"


def at(days_ago: int, hour: int, minute: int = 0) -> datetime:
    """A moment of a past Shanghai day."""
    day = clock.now().astimezone(SHANGHAI) - timedelta(days=days_ago)
    return day.replace(hour=hour, minute=minute, second=0, microsecond=0).astimezone(UTC)


def day(days_ago: int) -> date:
    """A past Shanghai day."""
    return at(days_ago, 12).astimezone(SHANGHAI).date()


def named(as_job: Any, someone: Any, name: str = "王志强", **more: Any) -> Serving:
    """An active volunteer with this name."""
    openid = f"proving-{uuid4().hex[:10]}"
    client = someone(openid).with_phone()
    client.openid = openid
    found = make_volunteer(as_job, client, **more)
    with as_job():
        row = db.session.get(Volunteer, found.volunteer_id)
        row.name, row.id_number = name, ID_NUMBER
    return found


def served(
    as_job: Any, by: Serving, resident: Any, *, days_ago: int = 3, minutes: int = 90, hour: int = 9, **more: Any
) -> Any:
    """A record of this volunteer that a resident has confirmed: (source, record id)."""
    source = more.pop("source", None) or f"order:{uuid4()}"
    with as_job():
        started = at(days_ago, hour)
        row = hours.propose_record(
            by.actor, source, by.volunteer_id, started_at=started, finished_at=started + timedelta(minutes=minutes),
            **(WORDS | more),
        )
        found = row.id
    with as_job():
        hours.confirm_record(resident.actor, source)
    return source, found


def with_hours(as_job: Any, by: Serving, resident: Any, whole_hours: int, region: str = HOME) -> None:
    """So many hours, eight a day, on past days."""
    days = 30
    while whole_hours > 0:
        some = min(8, whole_hours)
        served(as_job, by, resident, days_ago=days, minutes=some * 60, region=region)
        whole_hours -= some
        days += 1


def again_signed_in(by: Serving) -> Someone:
    """The same volunteer after the clock was wound."""
    return by.client.by_wechat(by.client.openid)
