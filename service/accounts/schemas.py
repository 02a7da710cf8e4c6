"""Shapes of what comes in and goes out about accounts."""

from marshmallow import fields

from service.web.fields import Answer, Flag, Part, Secret, Strict, Text


class WeChatIn(Strict):
    """A code of wx.login."""

    code = Secret(required=True, longest=200)


class PasswordIn(Strict):
    """User name, password and, where demanded, the six digits."""

    username = Text(required=True, longest=60)
    password = Secret(required=True, longest=200)
    totp = Secret(longest=6, shortest=6)


class RefreshIn(Strict):
    """The refresh token last given."""

    refresh_token = Secret(required=True, longest=200)


class PhoneIn(Strict):
    """The code of WeChat's phone button, not that of wx.login."""

    code = Secret(required=True, longest=200)


class PersonShort(Answer):
    """Who signed in."""

    id = fields.UUID(required=True)
    name = fields.String(required=True)


class SignedInOut(Answer):
    """Tokens and who they belong to."""

    access_token = fields.String(required=True)
    refresh_token = fields.String(required=True)
    expires_in = fields.Integer(required=True, metadata={"description": "访问令牌的有效秒数"})
    person = Part(PersonShort, required=True)


class GrantOut(Answer):
    """A role as `X-Acting-As` names it: ``<role>:<grant>``."""

    grant = fields.UUID(required=True, allow_none=True)
    role = fields.String(required=True)
    area = fields.String(required=True, allow_none=True)


class MeOut(Answer):
    """The signed-in person. The phone is masked."""

    id = fields.UUID(required=True)
    name = fields.String(required=True)
    phone = fields.String(required=True, allow_none=True)
    elder_mode = fields.Boolean(required=True)
    roles = fields.List(fields.Nested(GrantOut), required=True)
    volunteer_id = fields.UUID(required=True, allow_none=True)


class SettingsIn(Strict):
    """What a person may set about themselves."""

    elder_mode = Flag(required=True)
