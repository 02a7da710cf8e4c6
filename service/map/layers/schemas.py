"""Shapes of a view of the map."""

from typing import Any

from marshmallow import ValidationError, fields, post_load

from service.map import rules as map_rules
from service.map.layers import rules
from service.map.schemas import PlaceOut
from service.web.fields import Answer, Choice, Near, QueryFlag, QueryWhole, RegionCode, Several, Strict, Text

_DATUM = {"description": "坐标系：gcj02（默认）或 wgs84；请求和回答相同"}


class ViewIn(Strict):
    """Which part of the map, and what of it."""

    south_west = Near(required=True, metadata={"description": "西南角 经度,纬度", "example": "114.16,30.51"})
    north_east = Near(required=True, metadata={"description": "东北角 经度,纬度", "example": "114.28,30.58"})
    layers = Several(
        tuple(rules.LAYERS), load_default=tuple(rules.LAYERS), metadata={"description": "图层，默认全部"}
    )
    region = RegionCode(metadata={"description": "该区划及其以下"})
    service = Text(longest=30)
    open_now = QueryFlag(metadata={"description": "true 只看现在开放的"})
    datum = Choice(map_rules.DATUMS, load_default=map_rules.GCJ02, metadata=_DATUM)

    @post_load
    def _is_a_box(self, found: dict[str, Any], **_: Any) -> dict[str, Any]:
        low, high = found["south_west"], found["north_east"]
        if not (low.lng < high.lng and low.lat < high.lat):
            raise ValidationError("应在西南角的东北方", "north_east")
        return found


class ViewListIn(ViewIn):
    """The list beside it."""

    near = Near(metadata={"description": "由近到远的起点，默认图的中心", "example": "114.2189,30.5541"})
    limit = QueryWhole(low=1, high=100, load_default=20)


class PinOut(Answer):
    """A place."""

    id = fields.UUID(required=True, metadata={"description": "站点或兑换点的 id，由 layer 区分"})
    layer = fields.String(required=True, metadata={"enum": list(rules.LAYERS)})
    label = fields.String(required=True)
    name = fields.String(required=True)
    address = fields.String(required=True)
    place = fields.Nested(PlaceOut, required=True)
    open_now = fields.Boolean(required=True, allow_none=True, metadata={"description": "null 为营业时间以文字说明"})
    demo = fields.Boolean(required=True, metadata={"description": "演示数据"})
    metres = fields.Integer(required=True, allow_none=True)


class ClusterOut(Answer):
    """Several places in one square, at their middle."""

    places = fields.Integer(required=True)
    place = fields.Nested(PlaceOut, required=True)


class ViewOut(Answer):
    """Not more than 200 pins, places and clusters together."""

    total = fields.Integer(required=True, metadata={"description": "图中共有多少处"})
    places = fields.List(fields.Nested(PinOut), required=True)
    clusters = fields.List(fields.Nested(ClusterOut), required=True)
    square_metres = fields.Integer(required=True, metadata={"description": "聚合方格的边长，米"})
    datum = fields.String(required=True, metadata=_DATUM)


class ServiceOut(Answer):
    """A service, and how many places offer it."""

    service = fields.String(required=True)
    places = fields.Integer(required=True)


class ServicesOut(Answer):
    """The services that can be asked for."""

    items = fields.List(fields.Nested(ServiceOut), required=True)
    next = fields.String(required=True, allow_none=True)
