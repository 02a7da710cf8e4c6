"""Shapes of coming, going, roll-calls and verifying."""

from marshmallow import fields

from service.activities.attendance import rules
from service.web.fields import Answer, Choice, Id, Many, Moment, Part, Pattern, PlaceField, Strict, Text, Whole


class StampIn(Strict):
    """The eight characters on the leader's screen; where I am, if I may say so; when, where there was no network."""

    code = Pattern(r"^[2-7A-Za-z]{8}\Z", "签到码为 8 位字母或数字", longest=8, required=True)
    place = PlaceField(load_default=None)
    accuracy_metres = Whole(low=0, high=10_000, load_default=None)
    at = Moment(load_default=None, metadata={"description": "离线签到时手机上的时间；在线时不填"})


class KindIn(Strict):
    """For coming or for going."""

    kind = Choice(("in", "out"), load_default="in")


class RollIn(Strict):
    """Who is ticked, coming or going, with a photo."""

    kind = Choice(("in", "out"), required=True)
    signup_ids = Many(Id(), least=1, most=rules.MOST_IN_ROLL, required=True)
    photos = Many(Id(), least=1, most=3, required=True)


class BackfillIn(Strict):
    """When somebody was there whom no stamp has seen, and how one knows."""

    since = Moment(required=True, data_key="from")
    until = Moment(required=True, data_key="to")
    reason = Text(required=True, shortest=4, longest=300, lines=True)


class VerifyItemIn(Strict):
    """One person; fewer minutes need a reason."""

    signup_id = Id(required=True)
    minutes = Whole(low=0, high=720, load_default=None)
    reason = Text(longest=200, load_default=None)


class VerifyIn(Strict):
    """Whose hours are proposed."""

    items = Many(Part(VerifyItemIn), least=1, most=200, required=True)


class CodeOut(Answer):
    """What the leader's screen shows: text, and the same as a QR picture."""

    shift_id = fields.UUID(required=True)
    kind = fields.String(required=True)
    code = fields.String(required=True)
    now = fields.AwareDateTime(required=True, metadata={"description": "服务器的当前时间，供倒计时用"})
    shown_at = fields.AwareDateTime(required=True)
    next_at = fields.AwareDateTime(required=True)
    good_until = fields.AwareDateTime(required=True)
    svg = fields.String(required=True)


class PresenceOut(Answer):
    """One coming and going."""

    number = fields.Integer(required=True)
    in_at = fields.AwareDateTime(required=True)
    out_at = fields.AwareDateTime(required=True, allow_none=True)
    how = fields.String(required=True)
    flags = fields.List(fields.String(), required=True)
    metres = fields.Integer(required=True, allow_none=True)


class AttendedOut(Answer):
    """A sign-up with its comings and goings."""

    id = fields.UUID(required=True)
    shift_id = fields.UUID(required=True)
    state = fields.String(required=True)
    presences = fields.List(fields.Nested(PresenceOut), required=True)


class PresentOut(AttendedOut):
    """One's own comings and goings, and where the record of them stands; null while no hours are proposed."""

    record = fields.String(required=True, allow_none=True)


class BesideOut(Answer):
    """A child beside its guardian."""

    name = fields.String(required=True)
    came_at = fields.AwareDateTime(required=True)
    went_at = fields.AwareDateTime(required=True, allow_none=True)


class SheetLineOut(Answer):
    """One line of the attendance sheet."""

    signup_id = fields.UUID(required=True)
    volunteer_id = fields.UUID(required=True)
    name = fields.String(required=True)
    state = fields.String(required=True)
    presences = fields.List(fields.Nested(PresenceOut), required=True)
    record = fields.String(required=True, allow_none=True)
    record_id = fields.UUID(required=True, allow_none=True)
    minutes = fields.Integer(required=True, allow_none=True, metadata={"description": "申报或认定的分钟数"})
    flags = fields.List(fields.String(), required=True, metadata={"description": "服务记录上的标记"})
    children = fields.List(fields.Nested(BesideOut), required=True, metadata={"description": "随行的未成年人"})


class SheetOut(Answer):
    """Everybody who holds a place on a shift. `organiser`: the caller proposes the hours and closes the list."""

    activity_id = fields.UUID(required=True)
    title = fields.String(required=True)
    state = fields.String(required=True, metadata={"description": "班次状态"})
    record_due = fields.AwareDateTime(required=True, allow_none=True)
    organiser = fields.Boolean(required=True)
    items = fields.List(fields.Nested(SheetLineOut), required=True)
