"""Shapes of what stations have and what is lent."""

from marshmallow import fields

from service.map.facilities import rules
from service.map.facilities.states import FacilityKind, LoanState
from service.map.schemas import PlaceOut
from service.web.fields import Answer, Choice, Flag, Id, Near, QueryFlag, QueryWhole, Strict, Text, Whole
from service.web.paging import PageIn

_KINDS = {
    "enum": [str(kind) for kind in FacilityKind], "description": "aed、umbrella 雨伞、charging 充电、book 图书、other 其他",
}


class FacilityIn(Strict):
    """Something for everybody."""

    kind = Choice(FacilityKind, required=True)
    name = Text(longest=40, required=True)
    stands = Text(longest=80, required=True, metadata={"description": "放在哪里，如 一楼大厅左侧"})
    total = Whole(low=1, high=rules.MOST_PIECES, load_default=1)
    lendable = Flag(required=True, metadata={"description": "可否借走；AED 一律不设借用"})
    days = Whole(low=1, high=rules.LONGEST_DAYS, load_default=None, allow_none=True, metadata={"description": "借期，天"})


class FacilityEditIn(Strict):
    """What changes; what is not named stays."""

    name = Text(longest=40)
    stands = Text(longest=80)
    total = Whole(low=1, high=rules.MOST_PIECES)
    lendable = Flag()
    days = Whole(low=1, high=rules.LONGEST_DAYS)
    open = Flag(metadata={"description": "现在能不能用"})


class FacilitiesIn(Strict):
    """The nearest of which kind."""

    kind = Choice(FacilityKind, required=True)
    near = Near(required=True, metadata={"description": "经度,纬度", "example": "114.2189,30.5541"})
    limit = QueryWhole(low=1, high=50, load_default=20)


class FacilityOut(Answer):
    """Something for everybody, and where it stands."""

    id = fields.UUID(required=True)
    station_id = fields.UUID(required=True)
    station_name = fields.String(required=True)
    address = fields.String(required=True)
    place = fields.Nested(PlaceOut, required=True)
    phone = fields.String(required=True, allow_none=True)
    kind = fields.String(required=True, metadata=_KINDS)
    name = fields.String(required=True)
    stands = fields.String(required=True)
    lendable = fields.Boolean(required=True)
    total = fields.Integer(required=True)
    free = fields.Integer(required=True, metadata={"description": "现在在架的数量"})
    days = fields.Integer(required=True)
    open = fields.Boolean(required=True)
    metres = fields.Integer(required=True, allow_none=True)


class FacilitiesOut(Answer):
    """What there is."""

    items = fields.List(fields.Nested(FacilityOut), required=True)
    next = fields.String(required=True, allow_none=True)


class LoansIn(PageIn):
    """Which of them."""

    state = Choice(LoanState, load_default=None)
    station_id = Id(load_default=None)
    overdue = QueryFlag(load_default=False)


class LoanOut(Answer):
    """One piece at somebody's home."""

    id = fields.UUID(required=True)
    facility_id = fields.UUID(required=True)
    thing = fields.String(required=True)
    kind = fields.String(required=True, metadata=_KINDS)
    station_id = fields.UUID(required=True)
    station_name = fields.String(required=True)
    address = fields.String(required=True)
    region = fields.String(required=True)
    name = fields.String(required=True, metadata={"description": "借用人"})
    state = fields.String(required=True, metadata={"enum": [str(state) for state in LoanState]})
    due_at = fields.AwareDateTime(required=True)
    overdue = fields.Boolean(required=True)
    created_at = fields.AwareDateTime(required=True)
    ended_at = fields.AwareDateTime(required=True, allow_none=True)
    moves = fields.List(fields.String(), required=True)
