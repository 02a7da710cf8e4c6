"""What the kinds of items are called, and when one is near its deadline or late."""

from datetime import datetime, timedelta
from typing import Final

from service.core.workdays import Workdays, day_starts, service_day

KINDS: Final = {
    "order-review": "点单待审核", "order-dispatch": "点单待派单", "order-dispute": "争议待裁定", "order-task": "点单待办",
    "complaint": "投诉待处理", "volunteer-review": "志愿者待审核", "certificate": "资格证书待核验",
    "record": "服务记录待审核", "team-review": "队伍待审核", "team-closing": "队伍申请解散",
    "team-merger": "队伍合并待审核", "team-leader": "队长待指定", "team-appeal": "退队申诉待处理",
    "team-check": "年审待核定", "team-mended": "整改待核验", "incubation": "孵化申请待办理",
    "manager-approve": "管理员账号待审核",
}
COLOURS: Final = ("red", "yellow", "green", "none")
NEAR: Final = 4  # yellow when less than one part in four of the time is left
IN_DAYS: Final = timedelta(days=3)  # a limit so long is one in working days, and also yellow on the last of them


def near_until(calendar: Workdays, moment: datetime) -> datetime:
    """Limits in working days that end before this moment have less than one working day left.

    As everywhere (workdays.warning_moment): from 09:00 of the last working day before the day of the deadline.
    """
    day = service_day(moment)
    while calendar.warning_moment(day_starts(day + timedelta(days=1))) <= moment:
        day += timedelta(days=1)
    return day_starts(day + timedelta(days=1))
