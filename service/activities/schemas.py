"""Shapes of what comes in and goes out about activities."""

from marshmallow import fields

from service.activities import rules
from service.activities.states import ActivityState, Approval, Audience
from service.web.fields import (
    Answer,
    Choice,
    Day,
    Flag,
    Id,
    Many,
    Moment,
    Part,
    Pattern,
    PlaceField,
    QueryFlag,
    RegionCode,
    Several,
    Strict,
    Text,
    Whole,
)
from service.web.paging import PageIn


class ShiftIn(Strict):
    """One time of a post, and how many people."""

    starts_at = Moment(required=True)
    ends_at = Moment(required=True)
    quota = Whole(low=1, high=rules.MOST_PLACES, required=True)


class PostIn(Strict):
    """One kind of work, and what it asks of whoever does it."""

    name = Text(required=True, longest=30)
    text = Text(longest=300, lines=True, load_default="")
    skills = Many(Text(longest=20), most=5, load_default=list)
    certificates = Many(Choice(rules.CERTIFICATES), most=4, load_default=list)
    min_age = Whole(low=14, high=70, load_default=18)
    min_star = Whole(low=0, high=5, load_default=0)
    courses = Many(Id(), most=5, load_default=list)
    coefficient = Choice(rules.COEFFICIENTS, load_default="1.0")
    shifts = Many(Part(ShiftIn), least=1, most=rules.MOST_SHIFTS, required=True)


class ActivityEditIn(Strict):
    """Any of the fields of an activity. Of a published one only those nobody has relied on."""

    title = Text(longest=40, shortest=2)
    category = Choice(rules.CATEGORIES)
    served = Many(Choice(rules.SERVED), most=rules.MOST_SERVED)
    text = Text(longest=2000, lines=True)
    safeguards = Text(longest=500, lines=True)
    funding = Text(longest=200, allow_none=True)
    risk = Choice(rules.RISKS)
    risk_disclosure = Text(longest=500, lines=True)
    policy_number = Text(longest=60, allow_none=True)
    minors = Flag()
    place = PlaceField()
    address = Text(longest=200)
    radius_metres = Choice(rules.RADII)
    recruit_from = Moment()
    recruit_to = Moment()
    approval = Choice(Approval)
    audience = Choice(Audience)
    code = Pattern(r"^[0-9A-Za-z]{4,20}\Z", "免审密码为 4 到 20 位字母或数字", longest=20, allow_none=True)
    waitlist = Flag()
    question = Text(longest=100, allow_none=True)
    min_minutes = Whole(low=0, high=600_000)
    exclusive_with = Many(Id(), most=10)
    phone = Pattern(r"^[0-9-]{7,20}\Z", "请填写联系电话", longest=20)
    posts = Many(Part(PostIn), least=1, most=rules.MOST_POSTS)


class ActivityIn(ActivityEditIn):
    """A new draft: a title, and whatever is known already."""

    title = Text(required=True, longest=40, shortest=2)
    team_id = Id()
    region = RegionCode()


class ReasonIn(Strict):
    """A reason code and a word to the organiser."""

    reason_code = Choice(rules.REASON_CODES, required=True)
    note = Text(required=True, longest=300, lines=True)


class WhyIn(Strict):
    """Why."""

    reason = Text(required=True, longest=300, lines=True)


class CopyIn(Strict):
    """How many weeks later."""

    weeks = Whole(low=1, high=52, load_default=1)


class RepeatIn(Strict):
    """How many weeks in a row (AC23)."""

    times = Whole(low=1, high=rules.WEEKS_AT_MOST, required=True)


class QuotaIn(Strict):
    """How many places."""

    quota = Whole(low=1, high=rules.MOST_PLACES, required=True)


class MineIn(PageIn):
    """Which of my own."""

    state = Choice(ActivityState, load_default=None)


class ActivityDeskIn(PageIn):
    """Which activities of the area: any of these together. Days are Shanghai's, the last one included."""

    state = Several(ActivityState, metadata={"description": "一个或多个状态，以逗号分隔"})
    category = Choice(rules.CATEGORIES)
    risk = Choice(rules.RISKS)
    region = RegionCode(metadata={"description": "该区划及其以下；须在本人辖区内"})
    q = Text(longest=40, metadata={"description": "活动编号的开头(AC…),或名称中的文字"})
    starts_from = Day(metadata={"description": "开始日期不早于"})
    starts_to = Day(metadata={"description": "开始日期不晚于"})
    change_open = QueryFlag(metadata={"description": "有变更申请待审核的"})
    report_owed = QueryFlag(metadata={"description": "逾期未交总结的"})
    held = QueryFlag(metadata={"description": "因投诉暂缓结算的"})


class ChangeIn(Strict):
    """What should be otherwise, and why (D20)."""

    reason = Text(required=True, longest=300, lines=True)
    title = Text(longest=40, shortest=2)
    place = PlaceField()
    address = Text(longest=200)
    risk = Choice(rules.RISKS)
    risk_disclosure = Text(longest=500, lines=True)
    policy_number = Text(longest=60)
    later_minutes = Whole(low=-10_080, high=129_600, metadata={"description": "所有未开始班次顺延的分钟数，负数为提前"})


class DecisionIn(Strict):
    """A word to the organiser."""

    note = Text(longest=300, lines=True, load_default=None)


class PlaceOut(Answer):
    """GCJ-02."""

    lng = fields.Float(required=True)
    lat = fields.Float(required=True)


class ShiftOut(Answer):
    """One time of a post. `open`: names are taken now."""

    id = fields.UUID(required=True)
    state = fields.String(required=True)
    starts_at = fields.AwareDateTime(required=True)
    ends_at = fields.AwareDateTime(required=True)
    quota = fields.Integer(required=True)
    taken = fields.Integer(required=True)
    closes_at = fields.AwareDateTime(required=True)
    open = fields.Boolean(required=True)


class PostOut(Answer):
    """One kind of work."""

    id = fields.UUID(required=True)
    name = fields.String(required=True)
    text = fields.String(required=True)
    skills = fields.List(fields.String(), required=True)
    certificates = fields.List(fields.String(), required=True)
    min_age = fields.Integer(required=True)
    min_star = fields.Integer(required=True)
    courses = fields.List(fields.UUID(), required=True)
    coefficient = fields.String(required=True)
    shifts = fields.List(fields.Nested(ShiftOut), required=True)


class MySignupOut(Answer):
    """My name on a shift."""

    id = fields.UUID(required=True)
    shift_id = fields.UUID(required=True)
    state = fields.String(required=True)
    invited_until = fields.AwareDateTime(required=True, allow_none=True)


class ActivityChangeOut(Answer):
    """What an organiser wants changed of a live activity."""

    id = fields.UUID(required=True)
    activity_id = fields.UUID(required=True)
    kind = fields.String(required=True)
    state = fields.String(required=True)
    wanted = fields.Dict(required=True)
    reason = fields.String(required=True)
    note = fields.String(required=True, allow_none=True)
    created_at = fields.AwareDateTime(required=True)
    decided_at = fields.AwareDateTime(required=True, allow_none=True)
    moves = fields.List(fields.String(), required=True)


class ActivityOut(Answer):
    """An activity as this onlooker may see it: leader and phone are masked until one's sign-up is approved (AC02)."""

    id = fields.UUID(required=True)
    number = fields.String(required=True, allow_none=True)
    state = fields.String(required=True)
    title = fields.String(required=True)
    category = fields.String(required=True, allow_none=True)
    served = fields.List(fields.String(), required=True)
    text = fields.String(required=True)
    safeguards = fields.String(required=True)
    funding = fields.String(required=True, allow_none=True)
    risk = fields.String(required=True)
    risk_disclosure = fields.String(required=True, allow_none=True)
    insured = fields.Boolean(required=True)
    policy_number = fields.String(required=True, allow_none=True)
    minors = fields.Boolean(required=True)
    region = fields.String(required=True)
    region_name = fields.String(required=True, allow_none=True)
    place = fields.Nested(PlaceOut, required=True, allow_none=True)
    address = fields.String(required=True, allow_none=True)
    radius_metres = fields.Integer(required=True)
    recruit_from = fields.AwareDateTime(required=True, allow_none=True)
    recruit_to = fields.AwareDateTime(required=True, allow_none=True)
    approval = fields.String(required=True)
    audience = fields.String(required=True)
    has_code = fields.Boolean(required=True)
    waitlist = fields.Boolean(required=True)
    question = fields.String(required=True, allow_none=True)
    min_minutes = fields.Integer(required=True)
    exclusive_with = fields.List(fields.UUID(), required=True)
    unit_name = fields.String(required=True)
    team_id = fields.UUID(required=True, allow_none=True)
    leader_name = fields.String(required=True)
    phone = fields.String(required=True, allow_none=True)
    starts_at = fields.AwareDateTime(required=True, allow_none=True)
    ends_at = fields.AwareDateTime(required=True, allow_none=True)
    places = fields.Integer(required=True)
    review_level = fields.Integer(required=True, metadata={"description": "由谁审核：1 区 2 街道 3 社区"})
    series_id = fields.UUID(required=True, allow_none=True)
    due_at = fields.AwareDateTime(required=True, allow_none=True)
    created_at = fields.AwareDateTime(required=True)
    stars = fields.Float(required=True, allow_none=True, metadata={"description": "参加者的平均评分，双方评过或期满后计入"})
    ratings = fields.Integer(required=True)
    reported = fields.Boolean(required=True, metadata={"description": "已有活动总结"})
    doubts = fields.List(fields.String(), required=True, metadata={"description": "疑似非志愿服务的字眼，供审核参考"})
    reason_code = fields.String(required=True, allow_none=True)
    reason = fields.String(required=True, allow_none=True)
    posts = fields.List(fields.Nested(PostOut), required=True)
    my_signups = fields.List(fields.Nested(MySignupOut), required=True)
    change = fields.Nested(ActivityChangeOut, required=True, allow_none=True)
    settlement_hold = fields.Boolean(required=True, metadata={"description": "因投诉暂缓发放积分；他人看来总为否"})
    of_unit = fields.Boolean(required=True, metadata={"description": "区直部门的活动，由该部门审核"})
    organiser = fields.Boolean(required=True, metadata={"description": "由我发起或负责，或以其队长身份查看"})
    keeps_records = fields.Boolean(required=True, metadata={"description": "组织者或本队记录员：管签到与申报时长"})
    editable = fields.Boolean(required=True)
    moves = fields.List(fields.String(), required=True)


class ActivityDeskOut(Answer):
    """A line of one's own list."""

    id = fields.UUID(required=True)
    number = fields.String(required=True, allow_none=True)
    state = fields.String(required=True)
    title = fields.String(required=True)
    category = fields.String(required=True, allow_none=True)
    region = fields.String(required=True)
    unit_name = fields.String(required=True)
    starts_at = fields.AwareDateTime(required=True, allow_none=True)
    ends_at = fields.AwareDateTime(required=True, allow_none=True)
    places = fields.Integer(required=True)
    risk = fields.String(required=True)
    review_level = fields.Integer(required=True)
    due_at = fields.AwareDateTime(required=True, allow_none=True)
    created_at = fields.AwareDateTime(required=True)


class ActivityOfAreaOut(ActivityDeskOut):
    """A line of the area's list: with where it is, who comes, and what waits about it."""

    state_since = fields.AwareDateTime(required=True)
    region_name = fields.String(required=True)
    team_id = fields.UUID(required=True, allow_none=True)
    address = fields.String(required=True, allow_none=True)
    place = fields.Nested(PlaceOut, required=True, allow_none=True)
    taken = fields.Integer(required=True)
    minors = fields.Boolean(required=True)
    change_open = fields.Boolean(required=True)
    report_owed = fields.Boolean(required=True)
    settlement_hold = fields.Boolean(required=True)


class ActivitySeriesOut(Answer):
    """The drafts of a series."""

    items = fields.List(fields.Nested(ActivityDeskOut), required=True)


class ActivityMoveOut(Answer):
    """One step of the history."""

    id = fields.UUID(required=True)
    created_at = fields.AwareDateTime(required=True)
    move = fields.String(required=True)
    from_state = fields.String(required=True, allow_none=True)
    to_state = fields.String(required=True)
    role = fields.String(required=True)
    reason_code = fields.String(required=True, allow_none=True)
    note = fields.String(required=True, allow_none=True)


_ID = "019a9f3e-0000-7000-8000-0000000000d1"
SHIFT_EXAMPLE = {
    "id": "019a9f3e-0000-7000-8000-0000000000d3", "state": "scheduled", "starts_at": "2026-11-28T01:00:00+00:00",
    "ends_at": "2026-11-28T03:00:00+00:00", "quota": 20, "taken": 3, "closes_at": "2026-11-28T01:00:00+00:00", "open": True,
}
DRAFT_EXAMPLE = {
    "title": "五琴里社区清洁行动", "category": "环境保护", "served": ["城镇居民"],
    "text": "一起清理楼道和小花园，工具由社区提供。", "safeguards": "提供手套、饮用水，现场有急救包。", "risk": "low",
    "risk_disclosure": "地面湿滑，注意防滑；搬运时量力而行。", "place": {"lng": 114.21, "lat": 30.55},
    "address": "五琴里社区党群服务中心门前", "approval": "auto", "phone": "027-84000000",
    "posts": [{
        "name": "清洁员", "text": "清理楼道", "shifts": [
            {"starts_at": "2026-11-28T09:00:00+08:00", "ends_at": "2026-11-28T11:00:00+08:00", "quota": 20},
        ],
    }],
}
_POST = {
    "id": "019a9f3e-0000-7000-8000-0000000000d2", "name": "清洁员", "text": "清理楼道", "skills": [], "certificates": [],
    "min_age": 18, "min_star": 0, "courses": [], "coefficient": "1.0", "shifts": [SHIFT_EXAMPLE],
}
DESK_EXAMPLE = {
    "id": _ID, "number": "AC202611260070020001", "state": "recruiting", "title": "五琴里社区清洁行动",
    "category": "环境保护", "region": "420105007002", "unit_name": "五琴里社区新时代文明实践站",
    "starts_at": "2026-11-28T01:00:00+00:00", "ends_at": "2026-11-28T03:00:00+00:00", "places": 20, "risk": "low",
    "review_level": 3, "due_at": "2026-11-28T01:00:00+00:00", "created_at": "2026-11-26T02:00:00+00:00",
}
OF_AREA_EXAMPLE = DESK_EXAMPLE | {
    "state_since": "2026-11-26T02:00:00+00:00", "region_name": "五琴里社区居委会", "team_id": None,
    "address": DRAFT_EXAMPLE["address"], "place": {"lng": 114.21, "lat": 30.55}, "taken": 3, "minors": False,
    "change_open": False, "report_owed": False, "settlement_hold": False,
}
CHANGE_EXAMPLE = {
    "id": "019a9f3e-0000-7000-8000-0000000000d5", "activity_id": _ID, "kind": "edit", "state": "open",
    "wanted": {"address": "社区广场"}, "reason": "原场地维修", "note": None, "created_at": "2026-11-26T02:00:00+00:00",
    "decided_at": None, "moves": ["approve", "refuse"],
}
ACTIVITY_EXAMPLE = DESK_EXAMPLE | {
    "served": ["城镇居民"], "text": DRAFT_EXAMPLE["text"], "safeguards": DRAFT_EXAMPLE["safeguards"], "funding": None,
    "risk_disclosure": DRAFT_EXAMPLE["risk_disclosure"], "insured": False, "policy_number": None, "minors": False,
    "region_name": "五琴里社区居委会", "place": {"lng": 114.21, "lat": 30.55}, "address": DRAFT_EXAMPLE["address"],
    "radius_metres": 300, "recruit_from": "2026-11-26T02:00:00+00:00", "recruit_to": "2026-11-28T01:00:00+00:00",
    "approval": "auto", "audience": "public", "has_code": False, "waitlist": True, "question": None, "min_minutes": 0,
    "exclusive_with": [], "team_id": None, "leader_name": "王*", "phone": "027****0000", "series_id": None, "doubts": [],
    "reason_code": None, "reason": None, "posts": [_POST], "my_signups": [], "change": None, "settlement_hold": False,
    "of_unit": False, "organiser": False, "keeps_records": False, "reported": False, "stars": None, "ratings": 0,
    "editable": False, "moves": [],
}
