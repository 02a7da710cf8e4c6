"""Shapes of passwords and second factors."""

from marshmallow import fields

from service.web.fields import Answer, Pattern, Secret, Strict


class Totp(Pattern):
    """The six digits an authenticator shows."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(r"^[0-9]{6}\Z", "应为 6 位数字", longest=6, **kwargs)


class ChangePasswordIn(Strict):
    """The present password and the new one."""

    old = Secret(required=True, longest=200)
    new = Secret(required=True, longest=200)


class EnrolIn(Strict):
    """The password again, and the present code where one is enrolled already."""

    password = Secret(required=True, longest=200)
    totp = Totp()


class TotpIn(Strict):
    """The code the authenticator shows."""

    totp = Totp(required=True)


class TicketIn(Strict):
    """The ticket that `totp-enrolment-required` gave."""

    ticket = Secret(required=True, longest=200)


class TotpStateOut(Answer):
    """Whether a second factor is enrolled, and whether the role demands one."""

    enrolled = fields.Boolean(required=True)
    demanded = fields.Boolean(required=True)
    confirmed_at = fields.AwareDateTime(required=True, allow_none=True)


class EnrolmentOut(Answer):
    """For the authenticator, shown this once."""

    secret = fields.String(required=True)
    otpauth_uri = fields.String(required=True)
    qr_svg = fields.String(required=True, metadata={"description": "二维码，SVG"})
