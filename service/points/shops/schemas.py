"""Shapes of pickup points."""

from marshmallow import fields

from service.points.shops.states import ShopKind, ShopState
from service.web.fields import Answer, Choice, Day, Id, Pattern, Phone, PlaceField, RegionCode, Strict, Text
from service.web.paging import PageIn


class PickupPointIn(Strict):
    """A counter that is proposed."""

    kind = Choice(ShopKind, required=True)
    name = Text(required=True, longest=40, shortest=2)
    hours = Text(required=True, longest=100)
    station_id = Id()
    region = RegionCode(levels=(3, 4))
    address = Text(longest=200)
    place = PlaceField()
    phone = Pattern(r"^[0-9-]{7,20}\Z", "请填写联系电话", longest=20)
    contract_from = Day()
    contract_until = Day()


class PickupPointsIn(PageIn):
    """Which of them."""

    region = RegionCode()
    state = Choice(ShopState)


class PickupReasonIn(Strict):
    """Why."""

    reason = Text(required=True, longest=200)


class KeeperIn(Strict):
    """Who shall stand behind the counter: by a verified phone, or by the user name of an account of the area."""

    phone = Phone()
    username = Text(longest=40)


class KeeperOut(Answer):
    """Who stands behind which counter. Name and phone are masked."""

    pickup_id = fields.UUID(required=True)
    person_id = fields.UUID(required=True)
    name = fields.String(required=True)
    phone = fields.String(required=True, allow_none=True)


class KeeperGoneIn(Strict):
    """Who shall stand there no more."""

    person_id = Id(required=True)


class PickupPointOut(Answer):
    """A counter."""

    id = fields.UUID(required=True)
    region = fields.String(required=True)
    kind = fields.String(required=True, metadata={"enum": [kind.value for kind in ShopKind]})
    state = fields.String(required=True, metadata={"enum": [state.value for state in ShopState]})
    name = fields.String(required=True)
    address = fields.String(required=True)
    place = fields.Dict(required=True, metadata={"description": "GCJ-02"})
    hours = fields.String(required=True)
    phone = fields.String(required=True, allow_none=True)
    contract_from = fields.Date(required=True, allow_none=True)
    contract_until = fields.Date(required=True, allow_none=True)
    station_id = fields.UUID(required=True, allow_none=True)
    note = fields.String(required=True, allow_none=True)
    moves = fields.List(fields.String(), required=True)
