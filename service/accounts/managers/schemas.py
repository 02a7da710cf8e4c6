"""Shapes of manager accounts."""

from marshmallow import fields

from service.accounts.managers.rules import DUTIES
from service.accounts.managers.states import AccountState
from service.core.actors import A3_AND_ABOVE, DEPARTMENT, MANAGERS, POINT
from service.web.fields import Answer, Choice, Flag, Id, Moment, Part, Pattern, RegionCode, Secret, Strict, Text
from service.web.paging import PageIn


class ManagerIn(Strict):
    """A new account below the caller's. Without a password one is made and shown once."""

    username = Pattern(
        r"^[a-z0-9][a-z0-9._-]{2,39}\Z", "应为 3 到 40 位小写字母、数字、点、横线或下划线", longest=40, required=True
    )
    name = Text(required=True, longest=40)
    role = Choice((*MANAGERS, DEPARTMENT), required=True)
    region = RegionCode(required=True)
    unit_id = Id(load_default=None, metadata={"description": "部门管理员所属的部门支队；区划填所在区"})
    password = Secret(longest=200)


class ManagersIn(PageIn):
    """Which accounts."""

    role = Choice((*MANAGERS, DEPARTMENT), load_default=None)
    state = Choice(AccountState, load_default=None)
    region = RegionCode(load_default=None)
    q = Text(longest=40, load_default=None, metadata={"description": "姓名中的文字，或用户名的开头"})


class ManagerReasonIn(Strict):
    """Why."""

    reason = Text(required=True, longest=200)


class ResetPasswordIn(Strict):
    """Without a password one is made and shown once."""

    password = Secret(longest=200)
    forget_totp = Flag(load_default=False)


class DelegateIn(Strict):
    """Which role, where, until when."""

    role = Choice((*A3_AND_ABOVE, POINT), required=True)
    region = RegionCode(required=True)
    until = Moment(required=True)


class TakeBackIn(Strict):
    """Which delegation."""

    grant = Id(required=True)


class DutyIn(Strict):
    """One of the three administrators (三员)."""

    duty = Choice(DUTIES, required=True)


class Somebody(Answer):
    """A manager by name."""

    id = fields.UUID(required=True)
    name = fields.String(required=True)


class HeldOut(Answer):
    """A role this manager holds now."""

    grant = fields.UUID(required=True)
    role = fields.String(required=True)
    area = fields.String(required=True)
    unit_name = fields.String(required=True, allow_none=True)
    until = fields.AwareDateTime(required=True, allow_none=True)


class ManagerShortOut(Answer):
    """One line of the list."""

    id = fields.UUID(required=True)
    person_id = fields.UUID(required=True)
    username = fields.String(required=True)
    name = fields.String(required=True)
    role = fields.String(required=True)
    region = fields.String(required=True)
    unit_id = fields.UUID(required=True, allow_none=True)
    unit_name = fields.String(required=True, allow_none=True)
    state = fields.String(required=True)
    created_at = fields.AwareDateTime(required=True)


class ManagerOut(ManagerShortOut):
    """One account in full."""

    moves = fields.List(fields.String(), required=True)
    made_by = Part(Somebody, required=True, allow_none=True)
    checked_by = Part(Somebody, required=True, allow_none=True)
    must_change_password = fields.Boolean(required=True)
    totp_enrolled = fields.Boolean(required=True)
    locked_until = fields.AwareDateTime(required=True, allow_none=True)
    grants = fields.List(fields.Nested(HeldOut), required=True)


class ManagerWithPasswordOut(ManagerOut):
    """With the password that was made; null where the caller gave one."""

    password = fields.String(required=True, allow_none=True, metadata={"description": "只显示这一次"})


class ManagerMoveOut(Answer):
    """One thing done to the account."""

    id = fields.UUID(required=True)
    at = fields.AwareDateTime(required=True)
    move = fields.String(required=True)
    from_state = fields.String(required=True, allow_none=True)
    to_state = fields.String(required=True)
    by = Part(Somebody, required=True, allow_none=True)
    by_role = fields.String(required=True, allow_none=True)
    note = fields.String(required=True, allow_none=True)
