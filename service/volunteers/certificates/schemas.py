"""Shapes of certificates of service."""

from marshmallow import fields

from service.volunteers.certificates.states import PaperState, RevokeClass
from service.web.fields import Answer, Choice, Day, RegionCode, Strict, Text
from service.web.paging import PageIn

_HOURS = {"description": "小时，一位小数，舍去其余"}


class PaperIn(Strict):
    """From which day to which, both included."""

    since = Day(required=True)
    until = Day(required=True)


class PapersIn(PageIn):
    """Which certificates."""

    state = Choice(PaperState, load_default=None)
    region = RegionCode(load_default=None)
    q = Text(longest=40, load_default=None, metadata={"description": "证明编号或志愿者编号"})


class PaperCheckIn(Strict):
    """What stands on the paper."""

    number = Text(longest=40, required=True, metadata={"description": "证明编号 HYZM…"})
    code = Text(longest=20, required=True, metadata={"description": "6 位查验码"})


class QuestionIn(Strict):
    """Why it should be revoked."""

    reason_class = Choice([RevokeClass.WRONG_CONTENT, RevokeClass.FRAUD, RevokeClass.OTHER], required=True)
    note = Text(longest=300, required=True, lines=True)


class PaperNoteIn(Strict):
    """Why not."""

    note = Text(longest=300, required=True, lines=True)


class PaperUnitOut(Answer):
    """One recording unit."""

    name = fields.String(required=True)
    in_charge = fields.String(required=True, allow_none=True)
    minutes = fields.Integer(required=True)


class PaperOut(Answer):
    """A certificate. The code is for its owner alone, who shows it to whom they like."""

    id = fields.UUID(required=True)
    number = fields.String(required=True)
    code = fields.String(required=True, allow_none=True)
    state = fields.Enum(PaperState, by_value=True, required=True)
    holder = fields.String(required=True)
    volunteer_id = fields.UUID(required=True)
    volunteer_number = fields.String(required=True)
    region = fields.String(required=True)
    since = fields.Date(required=True)
    until = fields.Date(required=True)
    minutes = fields.Integer(required=True)
    hours = fields.String(required=True, metadata=_HOURS)
    records = fields.Integer(required=True)
    units = fields.List(fields.Nested(PaperUnitOut), required=True)
    issued_at = fields.AwareDateTime(required=True)
    sealed_at = fields.AwareDateTime(required=True, allow_none=True)
    seal_unit = fields.String(required=True, allow_none=True)
    question = fields.String(required=True, allow_none=True)
    questioned_by = fields.String(required=True, allow_none=True)
    questioned_at = fields.AwareDateTime(required=True, allow_none=True)
    revoke_class = fields.Enum(RevokeClass, by_value=True, required=True, allow_none=True)
    revoked_at = fields.AwareDateTime(required=True, allow_none=True)
    mark = fields.String(required=True, metadata={"description": "内容校验，与纸上所印一致"})
    moves = fields.List(fields.String(), required=True)


class VerifiedOut(Answer):
    """What anybody is told: no full name, and none at all once the account is closed (D18)."""

    number = fields.String(required=True)
    state = fields.String(required=True, metadata={"enum": ["valid", "revoked"]})
    holder = fields.String(required=True, allow_none=True, metadata={"description": "隐去名字的姓名；注销后为 null"})
    since = fields.Date(required=True)
    until = fields.Date(required=True)
    minutes = fields.Integer(required=True)
    hours = fields.String(required=True, metadata=_HOURS)
    records = fields.Integer(required=True)
    units = fields.List(fields.String(), required=True)
    issued_at = fields.AwareDateTime(required=True)
    seal_unit = fields.String(required=True, allow_none=True)
    revoked_at = fields.AwareDateTime(required=True, allow_none=True)
    revoke_class = fields.Enum(RevokeClass, by_value=True, required=True, allow_none=True)
    mark = fields.String(required=True)
    is_demo = fields.Boolean(required=True)
