"""Shapes of what comes in and goes out about people who serve."""

from marshmallow import fields, validates_schema
from marshmallow.exceptions import ValidationError

from service.volunteers import rules
from service.volunteers.states import VolunteerState
from service.web.fields import Answer, Choice, Flag, Many, Part, Pattern, PlaceField, RegionCode, Strict, Text, Whole
from service.web.paging import PageIn, listing

_CLOCK = r"^([01]\d|2[0-3]):[0-5]\d\Z|^24:00\Z"


class SlotIn(Strict):
    """A stretch of the week in which somebody has time; weekday 1 is Monday, 7 Sunday; Shanghai time."""

    weekday = Whole(low=1, high=7, required=True)
    starts = Pattern(_CLOCK, "应为 HH:MM", longest=5, required=True, data_key="from", attribute="from")
    ends = Pattern(_CLOCK, "应为 HH:MM", longest=5, required=True, data_key="to", attribute="to")

    @validates_schema
    def _ends_later(self, data, **_):  # type: ignore[no-untyped-def]
        if not rules.slot_is_sound(data["from"], data["to"]):
            raise ValidationError("结束须晚于开始", "to")


class SlotOut(Answer):
    """A stretch of the week."""

    weekday = fields.Integer(required=True)
    starts = fields.String(required=True, data_key="from", attribute="from")
    ends = fields.String(required=True, data_key="to", attribute="to")


class ProfileIn(Strict):
    """What one may change alone; what is left out stays. `place` null takes the home point away."""

    skills = Many(Text(longest=20, required=True), most=20)
    service_categories = Many(Choice(rules.SERVICE_CATEGORIES), most=len(rules.SERVICE_CATEGORIES))
    availability = Many(Part(SlotIn), most=28)
    place = PlaceField(allow_none=True)
    on_duty = Flag()


class ReturnIn(Strict):
    """What is to be put right."""

    reason_code = Choice(rules.RETURN_CODES, required=True)
    note = Text(longest=300, required=True, lines=True)


class ReasonIn(Strict):
    """Why."""

    reason = Text(longest=300, required=True, lines=True)


class SuspendIn(Strict):
    """Why, and of what kind."""

    cause = Choice(("manager", "credit"), load_default="manager")
    reason = Text(longest=300, required=True, lines=True)


class RevealIn(Strict):
    """Which field, and what for."""

    field = Choice(("phone", "id_number"), required=True)
    purpose = Text(longest=100, shortest=2, required=True)


class RevealOut(Answer):
    """The full value, this once."""

    field = fields.String(required=True)
    value = fields.String(required=True)


class VolunteersIn(PageIn):
    """Which volunteers: by state, division, skill or category, and the beginning of the name or number."""

    state = Choice(VolunteerState, load_default=None)
    region = RegionCode(load_default=None)
    skill = Text(longest=20, load_default=None)
    q = Text(longest=50, load_default=None, metadata={"description": "姓名或志愿者编号(HY…)的开头"})


class ListedVolunteerOut(Answer):
    """A volunteer in a manager's list; phone and ID number masked."""

    id = fields.UUID(required=True)
    person_id = fields.UUID(required=True)
    number = fields.String(required=True, allow_none=True)
    state = fields.String(required=True)
    suspended_for = fields.String(required=True, allow_none=True)
    name = fields.String(required=True)
    sex = fields.String(required=True, allow_none=True)
    minor = fields.Boolean(required=True)
    phone = fields.String(required=True, allow_none=True)
    id_number = fields.String(required=True, allow_none=True)
    region = fields.String(required=True)
    skills = fields.List(fields.String(), required=True)
    service_categories = fields.List(fields.String(), required=True)
    on_duty = fields.Boolean(required=True)
    credit = fields.Integer(required=True)
    open_load = fields.Integer(required=True)
    review_due_at = fields.AwareDateTime(required=True, allow_none=True)
    created_at = fields.AwareDateTime(required=True)


VolunteersOut = listing(ListedVolunteerOut)


class CertificateOut(Answer):
    """A certificate of qualification."""

    id = fields.UUID(required=True)
    kind = fields.String(required=True)
    title = fields.String(required=True)
    number = fields.String(required=True, allow_none=True)
    issuer = fields.String(required=True, allow_none=True)
    valid_until = fields.Date(required=True)
    state = fields.String(required=True)
    decided_at = fields.AwareDateTime(required=True, allow_none=True)
    reason = fields.String(required=True, allow_none=True)


class HomeOut(Answer):
    """Longitude and latitude, GCJ-02."""

    lng = fields.Float(required=True)
    lat = fields.Float(required=True)


class VolunteerOut(Answer):
    """A volunteer, as the caller may see them; the home point only for oneself."""

    id = fields.UUID(required=True)
    number = fields.String(required=True, allow_none=True)
    state = fields.String(required=True)
    moves = fields.List(fields.String(), required=True)
    suspended_for = fields.String(required=True, allow_none=True)
    reason_code = fields.String(required=True, allow_none=True)
    reason = fields.String(required=True, allow_none=True)
    name = fields.String(required=True)
    sex = fields.String(required=True, allow_none=True)
    birth_date = fields.Date(required=True, allow_none=True)
    minor = fields.Boolean(required=True)
    phone = fields.String(required=True, allow_none=True)
    id_number = fields.String(required=True, allow_none=True)
    region = fields.String(required=True)
    politics = fields.String(required=True, allow_none=True)
    education = fields.String(required=True, allow_none=True)
    skills = fields.List(fields.String(), required=True)
    service_categories = fields.List(fields.String(), required=True)
    availability = fields.List(fields.Nested(SlotOut), required=True)
    place = fields.Nested(HomeOut, required=True, allow_none=True)
    on_duty = fields.Boolean(required=True)
    credit = fields.Integer(required=True)
    star = fields.Integer(required=True, metadata={"description": "星级 0–5"})
    open_load = fields.Integer(required=True)
    certificates = fields.List(fields.Nested(CertificateOut), required=True)
    review_due_at = fields.AwareDateTime(required=True, allow_none=True)
    activated_at = fields.AwareDateTime(required=True, allow_none=True)
    created_at = fields.AwareDateTime(required=True)


class VolunteerMoveOut(Answer):
    """One step of a volunteer's life."""

    at = fields.AwareDateTime(required=True)
    move = fields.String(required=True)
    by_name = fields.String(required=True, allow_none=True)
    by_role = fields.String(required=True)
    from_state = fields.String(required=True, allow_none=True)
    to_state = fields.String(required=True)
    reason_code = fields.String(required=True, allow_none=True)
    reason = fields.String(required=True, allow_none=True)


class VolunteerHistoryOut(Answer):
    """Every step, oldest first."""

    items = fields.List(fields.Nested(VolunteerMoveOut), required=True)
    next = fields.String(required=True, allow_none=True)
