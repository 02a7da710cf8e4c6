"""How much is exported, how long it is kept, and what the words on the wire are called in a spreadsheet."""

from datetime import timedelta
from typing import Final

KEPT_FOR: Final = timedelta(days=7)
TICKET_GOOD_FOR: Final = timedelta(seconds=60)
LEASE: Final = timedelta(seconds=60)
ORPHAN_AFTER: Final = timedelta(hours=1)
MOST_ROWS: Final = 200_000
MOST_UNFINISHED: Final = 3  # of one person
MOST_TRIES: Final = 5
PAGE: Final = 500

LEVELS: Final = {1: "区", 2: "街道", 3: "社区", 4: "点"}
ROLES: Final = {"A1": "区级管理员", "A2": "街道管理员", "A3": "社区管理员", "A4": "点位管理员", "DEP": "部门管理员"}
SEXES: Final = {"male": "男", "female": "女"}
ORDER_STATES: Final = {
    "reviewing": "待审核", "returned": "已退回", "rejected": "未通过", "transferred": "已转办", "to_dispatch": "待派单",
    "pool": "抢单池", "offered": "已派单", "accepted": "待安排", "scheduled": "待服务", "serving": "服务中",
    "finished": "待确认", "disputed": "有争议", "confirmed": "已确认", "rated": "已评价", "closed": "已办结",
    "cancelled": "已取消", "failed": "未完成", "unfulfilled": "未能满足",
}
VOLUNTEER_STATES: Final = {
    "pending_guardian": "待监护人同意", "pending_review": "待审核", "active": "正常", "suspended": "已暂停",
    "returned": "已退回", "rejected": "未通过", "cancelling": "注销中", "cancelled": "已注销",
}
TEAM_STATES: Final = {
    "gathering": "发起中", "pending": "待审核", "returned": "已退回", "rejected": "未通过", "active": "正常",
    "rectifying": "整改中", "suspended": "已停用", "dissolved": "已解散", "merged": "已合并",
}
ACCOUNT_STATES: Final = {"proposed": "待审核", "active": "在用", "refused": "未通过", "disabled": "已停用"}
RECORD_STATES: Final = {
    "pending": "待审核", "anomaly": "异常待核查", "confirmed": "已确认", "rejected": "未通过", "reversed": "已冲销",
}
COMPLAINT_STATES: Final = {"open": "待处理", "upheld": "成立", "not_upheld": "不成立", "withdrawn": "已撤回"}
COLOURS: Final = {"red": "已超期", "yellow": "即将到期", "green": "未到期", "none": "无时限"}
ACTIVITY_STATES: Final = {
    "draft": "草稿", "pending_review": "待审核", "returned": "已退回", "rejected": "未通过", "approved": "已通过",
    "recruiting": "招募中", "recruit_closed": "停止招募", "in_progress": "进行中", "ended": "已结束", "settled": "已结算",
    "archived": "已归档", "cancelled": "已取消", "frozen": "已冻结",
}
RISKS: Final = {"low": "低", "mid": "中", "high": "高"}
SIGNUP_STATES: Final = {
    "applied": "待审核", "waitlisted": "候补", "invited": "待确认", "approved": "已通过", "confirmed": "已确认",
    "checked_in": "已签到", "checked_out": "已签退", "missing_out": "缺签退", "done": "已完成", "no_show": "未到场",
    "excused": "已谅解", "rejected": "未通过", "cancelled": "已取消", "late_cancelled": "临期取消", "declined": "不参加",
    "expired": "已过期",
}
ACTIVITY_COMPLAINT_STATES: Final = {"open": "待处理", "upheld": "属实", "dismissed": "不属实", "withdrawn": "已撤回"}
