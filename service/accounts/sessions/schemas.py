"""Shapes of signing in and of the places where one is signed in."""

from marshmallow import fields

from service.accounts.credentials.schemas import Totp
from service.web.fields import Answer, Part, Secret, Strict, Text


class WeChatIn(Strict):
    """A code of wx.login."""

    code = Secret(required=True, longest=200)


class PasswordIn(Strict):
    """User name, password and, where demanded, the six digits."""

    username = Text(required=True, longest=60)
    password = Secret(required=True, longest=200)
    totp = Totp()


class EnrolledIn(Strict):
    """The ticket, and the first code of the second factor it enrolled."""

    ticket = Secret(required=True, longest=200)
    totp = Totp(required=True)


class RefreshIn(Strict):
    """The refresh token last given."""

    refresh_token = Secret(required=True, longest=200)


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
    must_change_password = fields.Boolean(
        required=True, metadata={"description": "true 时须先 POST /me/password，之前管理角色不生效"}
    )


class SessionOut(Answer):
    """One place where I am signed in."""

    id = fields.UUID(required=True)
    kind = fields.String(required=True, metadata={"description": "mp 微信，admin 密码"})
    created_at = fields.AwareDateTime(required=True)
    renewed_at = fields.AwareDateTime(required=True)
    expires_at = fields.AwareDateTime(required=True)
    current = fields.Boolean(required=True, metadata={"description": "就是这一次登录"})


class EndedOut(Answer):
    """How many sessions ended."""

    ended = fields.Integer(required=True)
