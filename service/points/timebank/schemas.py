"""Shapes of what comes in and goes out about time that is kept."""

from marshmallow import fields

from service.points.states import EntryKind
from service.web.fields import Answer, Flag, Strict


class PreferIn(Strict):
    """Is service for elders to be kept as time from now on?"""

    preferred = Flag(required=True)


class TimeOut(Answer):
    """What somebody has kept, in whole minutes. It is no money, and buys nothing but service."""

    balance = fields.Integer(required=True, metadata={"description": "存下的分钟数，含已预留的", "minimum": 0})
    held = fields.Integer(required=True, metadata={"description": "已为点单预留的分钟数", "minimum": 0})
    available = fields.Integer(required=True, metadata={"description": "现在可用的分钟数", "minimum": 0})
    units = fields.Integer(required=True, metadata={"description": "现在可预留的整小时数", "minimum": 0})
    debt = fields.Integer(required=True, metadata={"description": "所欠分钟数，由以后存入的先行抵扣", "minimum": 0})
    most = fields.Integer(required=True, metadata={"description": "最多可存的分钟数"})
    preferred = fields.Boolean(required=True, metadata={"description": "为老年人服务的记录，默认存成时间"})
    may_spend = fields.Boolean(required=True, metadata={"description": "可用存下的时间点单：年满 60 周岁或一星及以上"})
    words = fields.List(fields.String(), required=True, metadata={"description": "规则"})


class TimeEntryOut(Answer):
    """One entry of the time bank."""

    id = fields.UUID(required=True)
    created_at = fields.AwareDateTime(required=True)
    kind = fields.String(required=True, metadata={"enum": [kind.value for kind in EntryKind]})
    minutes = fields.Integer(required=True, metadata={"description": "存下的分钟数的变化"})
    source = fields.String(required=True, metadata={"description": "因何而来，如 record:<id>"})
    note = fields.String(required=True)
