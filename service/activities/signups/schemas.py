"""Shapes of sign-ups."""

from marshmallow import fields

from service.activities.states import SignupState
from service.web.fields import Answer, Choice, Flag, Id, Pattern, Strict, Text
from service.web.paging import PageIn


class SignupIn(Strict):
    """Which shift; and that the risks and the handling of personal data are known (Order 685 art. 12)."""

    shift_id = Id(required=True)
    accept_risk = Flag(required=True)
    accept_privacy = Flag(required=True)
    answer = Text(longest=200, lines=True, load_default=None)
    code = Pattern(r"^[0-9A-Za-z]{4,20}\Z", "免审密码为 4 到 20 位字母或数字", longest=20, load_default=None)


class InviteIn(Strict):
    """Whom: by the number on their card."""

    number = Pattern(r"^HY\d{12}\Z", "应为志愿者编号", longest=14, required=True)


class MaybeWhyIn(Strict):
    """Why, for whoever wants to say so."""

    reason = Text(longest=200, lines=True, load_default=None)


class SignupsIn(PageIn):
    """Which of them; without a state, those that still stand."""

    state = Choice(SignupState, load_default=None)


class ReasonOut(Answer):
    """One thing that stands in the way."""

    code = fields.String(required=True)
    detail = fields.String(required=True)


class EligibilityOut(Answer):
    """Can I, and if not why not. `waitlist`: one would wait in line."""

    may = fields.Boolean(required=True)
    reasons = fields.List(fields.Nested(ReasonOut), required=True)
    waitlist = fields.Boolean(required=True)
    question = fields.String(required=True, allow_none=True)


class SignupOut(Answer):
    """My name on a shift. `position`: my place in line, told at its own URL."""

    id = fields.UUID(required=True)
    activity_id = fields.UUID(required=True)
    shift_id = fields.UUID(required=True)
    state = fields.String(required=True)
    title = fields.String(required=True)
    starts_at = fields.AwareDateTime(required=True)
    ends_at = fields.AwareDateTime(required=True)
    answer = fields.String(required=True, allow_none=True)
    by_code = fields.Boolean(required=True)
    invited_until = fields.AwareDateTime(required=True, allow_none=True)
    free_to_cancel = fields.Boolean(required=True)
    reason = fields.String(required=True, allow_none=True)
    created_at = fields.AwareDateTime(required=True)
    position = fields.Integer(required=True, allow_none=True)
    moves = fields.List(fields.String(), required=True)


class SignedUpOut(SignupOut):
    """A name as the organiser sees it."""

    volunteer_id = fields.UUID(required=True)
    name = fields.String(required=True)
    post = fields.String(required=True)
    minor = fields.Boolean(required=True)
    photo_use = fields.Boolean(required=True, metadata={"description": "本人同意使用含其本人的照片"})


class SignupMoveOut(Answer):
    """One step of a sign-up."""

    id = fields.UUID(required=True)
    created_at = fields.AwareDateTime(required=True)
    move = fields.String(required=True)
    from_state = fields.String(required=True, allow_none=True)
    to_state = fields.String(required=True)
    role = fields.String(required=True)
    note = fields.String(required=True, allow_none=True)
