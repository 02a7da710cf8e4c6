"""Shapes of what comes in and goes out about points."""

from marshmallow import fields

from service.points import rules
from service.points.states import CivicKind, EntryKind
from service.web.fields import Answer, Strict, Whole


class ExpiringOut(Answer):
    """Points that end together."""

    points = fields.Integer(required=True)
    expires_at = fields.AwareDateTime(required=True, metadata={"description": "从这一刻起不再可用（12 月 31 日 24 时）"})


class PointsOut(Answer):
    """What a person has. Points are whole numbers and no money."""

    balance = fields.Integer(required=True, metadata={"description": "积分余额，含已冻结的", "minimum": 0})
    frozen = fields.Integer(required=True, metadata={"description": "待领取兑换所冻结的积分", "minimum": 0})
    available = fields.Integer(required=True, metadata={"description": "现在可用的积分", "minimum": 0})
    debt = fields.Integer(required=True, metadata={"description": "欠分，由以后获得的积分先行抵扣", "minimum": 0})
    expiring = fields.List(fields.Nested(ExpiringOut), required=True)


class EntryOut(Answer):
    """One entry of the ledger."""

    id = fields.UUID(required=True)
    created_at = fields.AwareDateTime(required=True)
    kind = fields.String(required=True, metadata={"enum": [kind.value for kind in EntryKind]})
    amount = fields.Integer(required=True, metadata={"description": "可用积分的变化"})
    source = fields.String(required=True, metadata={"description": "因何而来，如 record:<id>"})
    note = fields.String(required=True)
    rule_version = fields.Integer(required=True, allow_none=True)


class DonateIn(Strict):
    """How many points for the public pool."""

    points = Whole(required=True, low=rules.LEAST_DONATION, high=1_000_000)


class PublicPoolOut(Answer):
    """The public pool."""

    points = fields.Integer(required=True, metadata={"minimum": 0})


class CivicOut(Answer):
    """What a deed without hours earns."""

    kind = fields.String(required=True, metadata={"enum": [kind.value for kind in CivicKind]})
    points = fields.Integer(required=True)
    a_day = fields.Integer(required=True, allow_none=True, metadata={"description": "每天最多几分；空为不限"})


class RulesOut(Answer):
    """A version of the rules, in figures and in words."""

    version = fields.Integer(required=True)
    effective_from = fields.Date(required=True)
    points_per_hour = fields.Integer(required=True)
    day_minutes = fields.Integer(required=True, metadata={"description": "每人每天计分的分钟上限"})
    first_registration = fields.Integer(required=True)
    organiser_percent = fields.Integer(required=True)
    civic_day = fields.Integer(required=True, metadata={"description": "除投稿外，每人每天合计最多几分"})
    civic = fields.List(fields.Nested(CivicOut), required=True)
    words = fields.List(fields.String(), required=True)
