"""Shapes of cards."""

from marshmallow import fields

from service.volunteers.states import VolunteerState
from service.web.fields import Answer, Strict, Text


class CardTokenIn(Strict):
    """What the QR code says."""

    token = Text(longest=120, required=True)


class CardOut(Answer):
    """My card."""

    number = fields.String(required=True)
    name = fields.String(required=True)
    star = fields.Integer(required=True)
    community = fields.String(required=True)
    hours = fields.String(required=True)
    since = fields.AwareDateTime(required=True, allow_none=True)
    token = fields.String(required=True)
    expires_at = fields.AwareDateTime(required=True)
    qr_svg = fields.String(required=True)


class CardHolderOut(Answer):
    """Whose card it is; the full name only inside one's own area."""

    number = fields.String(required=True, allow_none=True)
    name = fields.String(required=True)
    star = fields.Integer(required=True)
    state = fields.Enum(VolunteerState, by_value=True, required=True)
    community = fields.String(required=True)
    expires_at = fields.AwareDateTime(required=True)
