"""Shapes of what comes in and goes out about persons."""

from marshmallow import fields

from service.accounts import rules
from service.web.fields import Answer, Flag, Pattern, Secret, Strict


class PhoneIn(Strict):
    """The code of WeChat's phone button, not that of wx.login."""

    code = Secret(required=True, longest=200)


class GrantOut(Answer):
    """A role as `X-Acting-As` names it: ``<role>:<grant>``."""

    grant = fields.UUID(required=True, allow_none=True)
    role = fields.String(required=True)
    area = fields.String(required=True, allow_none=True)
    unit_name = fields.String(allow_none=True, metadata={"description": "部门名称，仅部门管理员"})


class MeOut(Answer):
    """The signed-in person. The phone is masked."""

    id = fields.UUID(required=True)
    name = fields.String(required=True)
    phone = fields.String(required=True, allow_none=True)
    elder_mode = fields.Boolean(required=True)
    roles = fields.List(fields.Nested(GrantOut), required=True)
    volunteer_id = fields.UUID(required=True, allow_none=True)
    registration = fields.String(
        required=True, allow_none=True, metadata={"description": "志愿者登记所处的状态，通过之前和暂停时也有；没有登记为空"}
    )


class NameIn(Strict):
    """What one wants to be called."""

    name = Pattern(rules.NAME, "请填写 1 到 20 个汉字或字母", longest=20, required=True)


class SettingsIn(Strict):
    """What a person may set about themselves."""

    elder_mode = Flag(required=True)
