"""What the kinds of items are called, and when one is near its deadline or late."""

from datetime import datetime, timedelta
from typing import Final

from service.core.workdays import Workdays, day_starts, service_day

KINDS: Final = {
    "order-review": "点单待审核", "order-dispatch": "点单待派单", "order-dispute": "争议待裁定", "order-task": "点单待办",
    "menu-review": "供单待审核", "wish-publish": "微心愿待发布", "wish-confirm": "微心愿待确认",
    "wish-renew": "微心愿待续期",
    "complaint": "投诉待处理", "activity-review": "活动待审核", "activity-change": "活动变更待审核",
    "activity-signup": "活动报名待审核", "activity-hours": "活动时长待办理", "activity-report": "活动总结待提交",
    "activity-complaint": "活动投诉待处理", "activity-frozen": "冻结活动待决定", "volunteer-review": "志愿者待审核",
    "certificate": "资格证书待核验", "record": "服务记录待审核", "record-anomaly": "异常时长待核查",
    "team-review": "队伍待审核", "team-closing": "队伍申请解散", "manager-approve": "管理员账号待审核",
    "correction": "登记信息更正待审核", "external": "外部时长待核验", "incident": "事故待处理",
    "child": "随行未成年人待核验", "import": "批量导入待审核", "merge": "重复登记待合并",
    "objection": "时长异议待处理", "star": "星级申请待办理", "award": "表彰待核验", "paper": "证明作废待审核",
    "team-merger": "队伍合并待审核", "team-leader": "队长待指定", "team-appeal": "退队申诉待处理",
    "team-check": "年审待核定", "team-mended": "整改待核验", "incubation": "孵化申请待办理", "booking": "场所预约待审核",
    "inspection-rectify": "巡查整改待办", "inspection-check": "巡查整改待复查", "rating-verify": "站点星级待核实",
    "rating-award": "站点星级待评定", "rating-mend": "站点星级待整改",
    "station-entry": "站点材料待审核", "station-have": "六有材料待核定", "closed-door": "未开门反映待答复",
    "news-review": "文章待审核", "comment-review": "评论待审核",
    "lecture": "宣讲系列待审核", "quiz-question": "普法题目待审核", "role-model": "榜样推荐待办理", "rumour": "辟谣待核定",
    "contribution": "投稿待采用", "good-review": "兑换品待审核", "pickup-review": "兑换点待审核",
    "redemption-issue": "兑换质量问题待处理", "points-adjustment": "积分调整待复核", "points-rules": "积分规则待审核",
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
