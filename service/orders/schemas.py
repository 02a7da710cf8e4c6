"""Shapes of what comes in and goes out about orders."""

from marshmallow import fields

from service.orders import rules
from service.orders.states import ComplaintState, OfferState, OrderState
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
    Phone,
    PlaceField,
    QueryFlag,
    QueryWhole,
    RegionCode,
    Several,
    Strict,
    Text,
    Whole,
)
from service.web.paging import PageIn

CHANNELS = ("phone", "visit", "counter")


class ContactIn(Strict):
    """A call or visit: how, when, and what was said."""

    channel = Choice(CHANNELS, required=True)
    at = Moment(required=True)
    words = Text(required=True, longest=500, lines=True)


class BehalfOfIn(Strict):
    """Who the order is for, when somebody else writes it (代点单)."""

    name = Text(required=True, longest=40)
    phone = Phone(load_default=None)
    relation = Choice(("family", "clerk"), required=True)
    consent = Part(ContactIn, required=True)


class _NeedIn(Strict):
    category = Choice(rules.CATEGORIES, required=True)
    title = Text(required=True, longest=30)
    text = Text(required=True, shortest=2, longest=500, lines=True)
    place = PlaceField(required=True)
    address = Text(required=True, longest=200)
    wanted_from = Moment(required=True)
    wanted_to = Moment(required=True)
    risk_note = Text(required=True, longest=200, lines=True)
    urgent = Flag(load_default=False)


class OrderIn(_NeedIn):
    """A request for help."""

    region = RegionCode(levels=(3,), load_default=None)
    photos = Many(Id(), most=rules.PHOTOS)
    on_behalf_of = Part(BehalfOfIn, load_default=None)
    time_units = Whole(
        low=1, high=rules.LONGEST_HOURS, load_default=None,
        metadata={"description": "用存下的时间点单：预留几小时(PT13);服务确认后按实际分钟扣，多余退回"},
    )


class ResubmitIn(_NeedIn):
    """The returned request again. Without a region it stays where it is; without photos it keeps those it has."""

    region = RegionCode(levels=(3,), load_default=None)
    photos = Many(Id(), most=rules.PHOTOS, metadata={"description": "全部照片：留下的和新传的；不写则不变"})


class ApproveIn(Strict):
    """What the reviewer adds."""

    risk = Choice(rules.RISKS)
    required_certificates = Many(Choice(rules.CERTIFICATES), most=4)
    priority_tags = Many(Choice(rules.PRIORITY_TAGS), most=5)
    urgent = Flag()


class ReasonIn(Strict):
    """A reason code and a word to the resident."""

    reason_code = Choice(rules.REASON_CODES, required=True)
    note = Text(required=True, longest=300, lines=True)


class TransferIn(Strict):
    """Where it goes instead."""

    kind = Choice(("appeal", "hotline"), required=True)
    note = Text(required=True, longest=300, lines=True)


class WhyIn(Strict):
    """Why."""

    reason = Text(required=True, longest=300, lines=True)


class CancelIn(WhyIn):
    """Why; and where A3 does it for the resident, the call or visit."""

    on_behalf = Part(ContactIn)


class OnBehalfIn(Strict):
    """Empty for the resident; A3 adds the call or visit."""

    on_behalf = Part(ContactIn)


class RegionIn(Strict):
    """Which division takes the order over."""

    region = RegionCode(levels=(1, 2, 3), required=True)


class CloseUnservedIn(WhyIn):
    """How the unserved order ends."""

    outcome = Choice(("unfulfilled", "transferred"), required=True)


class OfferIn(Strict):
    """One volunteer or one team."""

    volunteer_id = Id()
    team_id = Id()
    urgent = Flag()


class BulkOfferItemIn(Strict):
    """One order, and whom to ask."""

    order_id = Id(required=True)
    volunteer_id = Id()
    team_id = Id()


class BulkOfferIn(Strict):
    """Orders to offer at once; each stands for itself."""

    items = Many(Part(BulkOfferItemIn), least=1, most=rules.MOST_AT_ONCE, required=True)


class ClaimIn(Strict):
    """For oneself, or for the team one leads."""

    team_id = Id(load_default=None)


class ScheduleIn(Strict):
    """Who comes, and when."""

    member_ids = Many(Id(), least=1, most=20, required=True)
    window_from = Moment(required=True, data_key="from")
    window_to = Moment(required=True, data_key="to")


class RescheduleIn(Strict):
    """Another time."""

    window_from = Moment(required=True, data_key="from")
    window_to = Moment(required=True, data_key="to")


class AbsentIn(Strict):
    """Who was not there."""

    who = Choice(("volunteer", "resident"), required=True)
    note = Text(required=True, longest=300, lines=True)


class StartIn(Strict):
    """The resident's four digits; or A3's call or visit."""

    service_code = Pattern(r"^\d{4}\Z", "服务码为 4 位数字", longest=4)
    volunteer_id = Id()
    on_behalf = Part(ContactIn)


class FinishIn(Strict):
    """What was done. Photos are wanted, not demanded; no faces, no home's inside without consent (D6)."""

    note = Text(required=True, longest=500, lines=True)
    photos = Many(Id(), most=rules.PHOTOS)


class DenyIn(CancelIn):
    """Why it was not done, or not so."""


class RuleIn(Strict):
    """The verdict."""

    verdict = Choice(("confirmed", "failed", "redo"), required=True)
    note = Text(required=True, longest=300, lines=True)


class RateIn(Strict):
    """Stars, one to five."""

    stars = Whole(low=1, high=5, required=True)
    attitude = Whole(low=1, high=5, required=True)
    timeliness = Whole(low=1, high=5, required=True)
    effect = Whole(low=1, high=5, required=True)
    text = Text(longest=200, lines=True)
    on_behalf = Part(ContactIn)


class AbortIn(WhyIn):
    """How it goes on."""

    outcome = Choice(("to_dispatch", "failed"), required=True)


class NoteIn(Strict):
    """A word for the record."""

    note = Text(required=True, longest=500, lines=True)


class RevealIn(Strict):
    """Which masked field, and what for."""

    field = Choice(("name", "phone"), required=True)
    purpose = Text(required=True, shortest=2, longest=200)


class ComplaintIn(Strict):
    """What is wrong."""

    kind = Choice(rules.COMPLAINT_KINDS, required=True)
    text = Text(required=True, shortest=5, longest=500, lines=True)
    on_behalf = Part(ContactIn)


class OrdersIn(PageIn):
    """Which orders: of the acting area, or `mine`. Days are Shanghai's, the last one included."""

    state = Several(OrderState, metadata={"description": "一个或多个状态，以逗号分隔"})
    category = Choice(rules.CATEGORIES)
    region = RegionCode(levels=(1, 2, 3), metadata={"description": "该区划及其以下"})
    owner_level = QueryWhole(low=1, high=3, metadata={"description": "归哪一级办理：1 区 2 街道 3 社区"})
    urgent = QueryFlag()
    complaint_open = QueryFlag(metadata={"description": "有未决投诉的"})
    overdue = QueryFlag(metadata={"description": "已过办理时限的"})
    q = Text(longest=40, metadata={"description": "单号的开头(OD…),或标题中的文字"})
    wanted_from = Day(metadata={"description": "服务日期不早于"})
    wanted_to = Day(metadata={"description": "服务日期不晚于"})
    created_from = Day(metadata={"description": "提交日期不早于"})
    created_to = Day(metadata={"description": "提交日期不晚于"})
    mine = Choice(("true", "false"), load_default="false")
    part = Choice(tuple(rules.PARTS), metadata={"description": "本人的：asked 点的单，served 去服务的，offered 被邀请的"})


class TasksIn(PageIn):
    """Which open tasks."""

    kind = Text(longest=40)
    level = QueryWhole(low=1, high=3, metadata={"description": "由哪一级办理：1 区 2 街道 3 社区"})
    region = RegionCode(levels=(1, 2, 3))
    order_id = Id(metadata={"description": "某一点单的待办"})


class ComplaintsIn(PageIn):
    """Which complaints."""

    state = Choice(ComplaintState, metadata={"description": "默认为未决的"})
    region = RegionCode(levels=(1, 2, 3))
    order_id = Id(metadata={"description": "某一点单的全部投诉"})


class OffersIn(PageIn):
    """Which of my offers."""

    state = Choice(OfferState)


class CandidatesIn(Strict):
    """How many."""

    limit = QueryWhole(low=1, high=rules.CANDIDATES_SHOWN, load_default=20)


class PlaceOut(Answer):
    """GCJ-02."""

    lng = fields.Float(required=True)
    lat = fields.Float(required=True)


class BeneficiaryOut(Answer):
    """Masked for whoever may not see it."""

    name = fields.String(required=True)
    phone = fields.String(required=True, allow_none=True)


class ServerOut(Answer):
    """Who comes."""

    volunteer_id = fields.UUID(required=True)
    name = fields.String(required=True)
    started_at = fields.AwareDateTime(required=True, allow_none=True)
    finished_at = fields.AwareDateTime(required=True, allow_none=True)


class RefusalOut(Answer):
    """Why one item of several was refused, as its own request would have been told."""

    type = fields.String(required=True)
    title = fields.String(required=True)
    detail = fields.String(required=True, allow_none=True)


class BulkOfferedOut(Answer):
    """What came of one item."""

    order_id = fields.UUID(required=True)
    done = fields.Boolean(required=True)
    problem = fields.Nested(RefusalOut, required=True, allow_none=True)


class BulkOfferOut(Answer):
    """What came of each item, in the order in which they were asked."""

    items = fields.List(fields.Nested(BulkOfferedOut), required=True)


class CategoryOut(Answer):
    """One kind of service."""

    category = fields.String(required=True)
    label = fields.String(required=True)
    risk = fields.String(required=True, metadata={"description": "默认风险：low、mid、high"})
    certificate = fields.String(
        required=True, allow_none=True, metadata={"description": "服务人须持有的资格证书种类"}
    )
    insured = fields.Boolean(required=True, metadata={"description": "默认风险为高，须有当日有效的意外保险"})


class WordOut(Answer):
    """A code and what people call it."""

    code = fields.String(required=True)
    label = fields.String(required=True)


class EmergencyOut(Answer):
    """Words that sound like an emergency, and what to say then."""

    words = fields.List(fields.String(), required=True)
    advice = fields.String(required=True)
    numbers = fields.List(fields.String(), required=True)


class CategoriesOut(Answer):
    """The lists that a form of an order chooses from."""

    items = fields.List(fields.Nested(CategoryOut), required=True)
    emergency = fields.Nested(EmergencyOut, required=True)
    risks = fields.List(fields.Nested(WordOut), required=True)
    priority_tags = fields.List(fields.String(), required=True)
    certificates = fields.List(fields.String(), required=True)
    reason_codes = fields.List(fields.Nested(WordOut), required=True)
    complaint_kinds = fields.List(fields.String(), required=True)


class ProposalOut(Answer):
    """Another time, and who proposes it: the other side answers."""

    window_from = fields.AwareDateTime(required=True, data_key="from")
    window_to = fields.AwareDateTime(required=True, data_key="to")
    by = fields.String(required=True, metadata={"description": "提出方", "enum": ["requester", "assignee"]})


class RatingOut(Answer):
    """The resident's stars."""

    stars = fields.Integer(required=True)
    attitude = fields.Integer(required=True)
    timeliness = fields.Integer(required=True)
    effect = fields.Integer(required=True)
    text = fields.String(required=True, allow_none=True)


class _OrderColumns(Answer):
    id = fields.UUID(required=True)
    number = fields.String(required=True)
    state = fields.String(required=True)
    category = fields.String(required=True)
    title = fields.String(required=True)
    region = fields.String(required=True)
    urgent = fields.Boolean(required=True)
    window_from = fields.AwareDateTime(required=True)
    window_to = fields.AwareDateTime(required=True)
    due_at = fields.AwareDateTime(required=True, allow_none=True)
    owner_level = fields.Integer(required=True, metadata={"description": "1 区 2 街道 3 社区"})
    rounds = fields.Integer(required=True)
    complaint_open = fields.Boolean(required=True)
    created_at = fields.AwareDateTime(required=True)


class OrderShortOut(_OrderColumns):
    """A line of a list. The place only for a manager of the area (R6)."""

    part = fields.String(
        required=True, allow_none=True, metadata={
            "description": "本人在其中：asked 点单，served 服务，offered 被邀请；不在其中为空", "enum": [*rules.PARTS, None],
        },
    )
    community = fields.String(required=True, allow_none=True)
    place = fields.Nested(PlaceOut, required=True, allow_none=True)


class TimePaidOut(Answer):
    """Kept time that was laid aside for an order, and what its service took of it in the end."""

    minutes = fields.Integer(required=True, metadata={"description": "预留的分钟数"})
    taken = fields.Integer(required=True, metadata={"description": "服务确认后扣去的分钟数"})
    settled = fields.Boolean(required=True, metadata={"description": "已结算；预留而未扣的已退回"})


class OrderOut(_OrderColumns):
    """An order as this onlooker may see it."""

    text = fields.String(required=True)
    risk_note = fields.String(required=True)
    risk = fields.String(required=True)
    required_certificates = fields.List(fields.String(), required=True)
    priority_tags = fields.List(fields.String(), required=True)
    photos = fields.List(fields.String(), required=True)
    community = fields.String(required=True, allow_none=True)
    wanted_from = fields.AwareDateTime(required=True)
    wanted_to = fields.AwareDateTime(required=True)
    place = fields.Nested(PlaceOut, required=True, allow_none=True)
    address = fields.String(required=True, allow_none=True)
    beneficiary = fields.Nested(BeneficiaryOut, required=True)
    service_code = fields.String(required=True, allow_none=True)
    servers = fields.List(fields.Nested(ServerOut), required=True)
    proposal = fields.Nested(ProposalOut, required=True, allow_none=True)
    on_behalf = fields.Boolean(required=True)
    advice = fields.String(required=True, allow_none=True)
    finished_at = fields.AwareDateTime(required=True, allow_none=True)
    ended_at = fields.AwareDateTime(required=True, allow_none=True)
    volunteer_id = fields.UUID(required=True, allow_none=True)
    team_id = fields.UUID(required=True, allow_none=True)
    redo_of = fields.UUID(required=True, allow_none=True)
    rating = fields.Nested(RatingOut, required=True, allow_none=True)
    absences = fields.Integer(required=True, allow_none=True, metadata={"description": "90 天内失约次数，仅管理员可见"})
    time = fields.Nested(
        TimePaidOut, required=True, allow_none=True, metadata={"description": "用存下的时间点单；本人与管理员可见"}
    )
    moves = fields.List(fields.String(), required=True)


class MoveOut(Answer):
    """One step of the history."""

    id = fields.UUID(required=True)
    created_at = fields.AwareDateTime(required=True)
    move = fields.String(required=True)
    from_state = fields.String(required=True, allow_none=True)
    to_state = fields.String(required=True)
    role = fields.String(required=True)
    reason_code = fields.String(required=True, allow_none=True)
    note = fields.String(required=True, allow_none=True)


class RevealOut(Answer):
    """The field in full; the look has been written down."""

    field = fields.String(required=True)
    value = fields.String(required=True)


class CandidateOut(Answer):
    """Somebody who could serve, and why."""

    kind = fields.String(required=True, metadata={"description": "volunteer 或 team"})
    volunteer_id = fields.UUID(required=True, allow_none=True)
    team_id = fields.UUID(required=True, allow_none=True)
    name = fields.String(required=True)
    metres = fields.Integer(required=True, allow_none=True)
    score = fields.Float(required=True, allow_none=True)
    reasons = fields.List(fields.String(), required=True)


class OfferedOrderOut(Answer):
    """What somebody who is asked may know: no name, no phone, no address."""

    id = fields.UUID(required=True)
    number = fields.String(required=True)
    category = fields.String(required=True)
    title = fields.String(required=True)
    text = fields.String(required=True)
    region = fields.String(required=True)
    community = fields.String(required=True, allow_none=True)
    urgent = fields.Boolean(required=True)
    window_from = fields.AwareDateTime(required=True)
    window_to = fields.AwareDateTime(required=True)
    risk = fields.String(required=True)
    risk_note = fields.String(required=True)
    required_certificates = fields.List(fields.String(), required=True)


class OfferOut(Answer):
    """A question put to me."""

    id = fields.UUID(required=True)
    state = fields.String(required=True)
    kind = fields.String(required=True)
    created_at = fields.AwareDateTime(required=True)
    expires_at = fields.AwareDateTime(required=True)
    answered_at = fields.AwareDateTime(required=True, allow_none=True)
    metres = fields.Integer(required=True, allow_none=True)
    reasons = fields.List(fields.String(), required=True)
    volunteer_id = fields.UUID(required=True, allow_none=True)
    team_id = fields.UUID(required=True, allow_none=True)
    order = fields.Nested(OfferedOrderOut, required=True)
    moves = fields.List(fields.String(), required=True)


class OfferMadeOut(Answer):
    """An offer as the dispatcher sees it."""

    id = fields.UUID(required=True)
    state = fields.String(required=True)
    kind = fields.String(required=True)
    round = fields.Integer(required=True)
    volunteer_id = fields.UUID(required=True, allow_none=True)
    team_id = fields.UUID(required=True, allow_none=True)
    name = fields.String(required=True, allow_none=True)
    created_at = fields.AwareDateTime(required=True)
    expires_at = fields.AwareDateTime(required=True)
    answered_at = fields.AwareDateTime(required=True, allow_none=True)
    reason = fields.String(required=True, allow_none=True)
    reasons = fields.List(fields.String(), required=True)
    metres = fields.Integer(required=True, allow_none=True)


class PoolOut(Answer):
    """An order anybody suitable may claim."""

    id = fields.UUID(required=True)
    number = fields.String(required=True)
    category = fields.String(required=True)
    title = fields.String(required=True)
    text = fields.String(required=True)
    region = fields.String(required=True)
    community = fields.String(required=True, allow_none=True)
    urgent = fields.Boolean(required=True)
    window_from = fields.AwareDateTime(required=True)
    window_to = fields.AwareDateTime(required=True)
    risk = fields.String(required=True)
    required_certificates = fields.List(fields.String(), required=True)
    metres = fields.Integer(required=True, allow_none=True)


class TaskOut(Answer):
    """Something to look at."""

    id = fields.UUID(required=True)
    order_id = fields.UUID(required=True)
    number = fields.String(required=True, metadata={"description": "点单编号"})
    title = fields.String(required=True, metadata={"description": "点单标题"})
    region = fields.String(required=True)
    kind = fields.String(required=True)
    level = fields.Integer(required=True)
    due_at = fields.AwareDateTime(required=True, allow_none=True)
    provisional = fields.Boolean(required=True)
    created_at = fields.AwareDateTime(required=True)


class ComplaintOut(Answer):
    """A case beside an order."""

    id = fields.UUID(required=True)
    order_id = fields.UUID(required=True)
    kind = fields.String(required=True)
    text = fields.String(required=True)
    severity = fields.Integer(required=True)
    state = fields.String(required=True)
    due_at = fields.AwareDateTime(required=True)
    created_at = fields.AwareDateTime(required=True)
    decided_at = fields.AwareDateTime(required=True, allow_none=True)
    note = fields.String(required=True, allow_none=True)


class ComplaintShortOut(ComplaintOut):
    """A line of a list of complaints."""

    region = fields.String(required=True)
    number = fields.String(required=True, metadata={"description": "点单编号"})
    title = fields.String(required=True, metadata={"description": "点单标题"})
    provisional = fields.Boolean(required=True)


class SlipOut(Answer):
    """The printed slip as an SVG picture; the code stands in it and nowhere else."""

    svg = fields.String(required=True)


_ID = "019a9f3e-0000-7000-8000-00000000000c"
_SHORT = {
    "id": _ID, "number": "OD202611200070020001", "state": "to_dispatch", "category": "家电维修", "title": "客厅灯不亮",
    "region": "420105007002", "urgent": False, "window_from": "2026-11-21T01:00:00+00:00",
    "window_to": "2026-11-21T03:00:00+00:00", "due_at": "2026-11-21T02:00:00+00:00", "owner_level": 3, "rounds": 0,
    "complaint_open": False, "created_at": "2026-11-20T02:00:00+00:00",
}
_LINE = _SHORT | {"part": None, "community": "五琴里社区居委会", "place": {"lng": 114.21, "lat": 30.55}}
NEED_EXAMPLE = {
    "category": "家电维修", "title": "客厅灯不亮", "text": "客厅的灯坏了，够不着，想请人帮忙换一下。",
    "place": {"lng": 114.21, "lat": 30.55}, "address": "五琴里社区 3 栋 2 单元 501",
    "wanted_from": "2026-11-21T09:00:00+08:00", "wanted_to": "2026-11-21T11:00:00+08:00", "risk_note": "需要登高",
}
ORDER_EXAMPLE = _SHORT | {
    "text": NEED_EXAMPLE["text"], "risk_note": "需要登高", "risk": "mid", "required_certificates": [],
    "priority_tags": [], "photos": [], "community": "五琴里社区居委会", "wanted_from": _SHORT["window_from"],
    "wanted_to": _SHORT["window_to"], "place": NEED_EXAMPLE["place"], "address": NEED_EXAMPLE["address"],
    "beneficiary": {"name": "李建国", "phone": "13812345678"}, "service_code": "4271", "servers": [], "proposal": None,
    "on_behalf": False, "advice": None, "finished_at": None, "ended_at": None, "volunteer_id": None, "team_id": None,
    "redo_of": None, "rating": None, "absences": None, "time": None, "moves": ["cancel"],
}
ORDERS_EXAMPLE = {"items": [_LINE], "next": None}
CATEGORIES_EXAMPLE = {
    "items": [{"category": "医疗健康", "label": "医疗健康", "risk": "mid", "certificate": "医疗", "insured": False}],
    "emergency": {"words": ["着火"], "advice": rules.EMERGENCY_ADVICE, "numbers": ["110", "119", "120"]},
    "risks": [{"code": "low", "label": "低风险"}], "priority_tags": ["独居"], "certificates": ["医疗"],
    "reason_codes": [{"code": "INCOMPLETE", "label": "内容不完整"}], "complaint_kinds": ["服务态度"],
}
BULK_OFFER_EXAMPLE = {
    "items": [
        {"order_id": _ID, "done": True, "problem": None},
        {"order_id": "019a9f3e-0000-7000-8000-00000000001c", "done": False,
         "problem": {"type": "/problems/not-now", "title": "当前状态不允许这样做", "detail": None}},
    ],
}
CONTACT_EXAMPLE = {"channel": "phone", "at": "2026-11-20T10:00:00+08:00", "words": "本人说已经修好了"}
OFFER_EXAMPLE = {
    "id": "019a9f3e-0000-7000-8000-00000000000d", "state": "open", "kind": "volunteer",
    "created_at": "2026-11-20T02:00:00+00:00", "expires_at": "2026-11-21T02:00:00+00:00", "answered_at": None,
    "metres": 420, "reasons": ["距离 420 米", "擅长 家电维修"], "volunteer_id": _ID, "team_id": None,
    "order": {
        key: ORDER_EXAMPLE[key]
        for key in ("id", "number", "category", "title", "text", "region", "community", "urgent", "window_from",
                    "window_to", "risk", "risk_note", "required_certificates")
    },
    "moves": ["accept", "decline"],
}
COMPLAINT_EXAMPLE = {
    "id": _ID, "order_id": _ID, "kind": "服务态度", "text": "来晚了一个小时", "severity": 2, "state": "open",
    "due_at": "2026-11-27T15:59:59+00:00", "created_at": "2026-11-20T02:00:00+00:00", "decided_at": None, "note": None,
}
