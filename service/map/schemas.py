"""Shapes of what comes in and goes out about stations."""

from typing import Any

from marshmallow import ValidationError, fields, validates_schema

from service.map import rules
from service.web.fields import (
    Answer,
    Choice,
    Facts,
    Many,
    Near,
    Part,
    Pattern,
    PlaceField,
    QueryDegrees,
    QueryFlag,
    QueryWhole,
    RegionCode,
    Strict,
    Text,
)
from service.web.paging import PageIn

_NAMED = {"description": "坐标系：gcj02（默认）或 wgs84"}


def _span() -> Many:
    """``["09:00", "17:30"]``; the end may be 24:00."""
    return Many(Pattern(r"^([01]\d|2[0-3]):[0-5]\d\Z|^24:00\Z", "应为 HH:MM", longest=5), least=2, most=2)


class OpeningIn(Strict):
    """The hours of a week; a day left out is closed."""

    mon = Many(_span(), most=4)
    tue = Many(_span(), most=4)
    wed = Many(_span(), most=4)
    thu = Many(_span(), most=4)
    fri = Many(_span(), most=4)
    sat = Many(_span(), most=4)
    sun = Many(_span(), most=4)


class PublicPhone(Pattern):
    """A fixed or service line. A mobile belongs to a person and is not for publishing."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            r"^(0\d{2,3}-?\d{7,8}|[2-9]\d{7}|400-?\d{3}-?\d{4}|1\d{4})\Z", "应为公开的座机或服务热线", longest=13, **kwargs
        )


class StationEditIn(Strict):
    """What may be changed; what is left out stays."""

    name = Text(longest=60)
    address = Text(longest=120)
    place = PlaceField()
    datum = Choice(rules.DATUMS, metadata=_NAMED)
    services = Many(Text(longest=30), most=30)
    opening = Part(OpeningIn)
    phone = PublicPhone(allow_none=True)
    staff_post = Text(longest=100, allow_none=True, metadata={"description": "值守岗位说明，不写姓名"})
    theme = Choice(tuple(rules.THEMES), allow_none=True, metadata={"description": "主题阵地，仅限实践点：law 普法阵地"})


class StationIn(StationEditIn):
    """A new station. Its level follows from the length of its code."""

    region = RegionCode(required=True)
    name = Text(required=True, longest=60)
    address = Text(required=True, longest=120)
    place = PlaceField(required=True)


class DatumIn(Strict):
    """In which datum places come and go."""

    datum = Choice(rules.DATUMS, load_default=rules.GCJ02, metadata=_NAMED)


class StationsIn(PageIn, DatumIn):
    """Which stations. With `near` the nearest `limit` come first and there is no next page."""

    near = Near(metadata={"description": "经度,纬度；按距离由近到远", "example": "114.2189,30.5541"})
    within = QueryWhole(low=1, high=rules.FARTHEST_METRES, metadata={"description": "米，须与 near 同用，默认 50000"})
    level = QueryWhole(low=1, high=4, metadata={"description": "1 中心 2 所 3 站 4 点"})
    region = RegionCode(metadata={"description": "该区划及其以下"})
    service = Text(longest=30)
    open_now = QueryFlag()

    @validates_schema
    def _goes_together(self, found: dict[str, Any], **_: Any) -> None:
        if "within" in found and "near" not in found:
            raise ValidationError("须与 near 同用", "within")
        if "near" in found and found.get("after"):
            raise ValidationError("按距离排列时没有下一页", "after")


class PlaceIn(DatumIn):
    """Where somebody stands."""

    lng = QueryDegrees(low=73.0, high=136.0, required=True)
    lat = QueryDegrees(low=3.0, high=54.0, required=True)


class CommunityOut(Answer):
    """The community a place belongs to, as long as nobody says otherwise."""

    region = fields.String(required=True)
    name = fields.String(required=True)
    metres = fields.Integer(required=True, metadata={"description": "到该社区实践站的距离"})
    station = fields.String(required=True)
    station_id = fields.UUID(required=True)


class AddressIn(Strict):
    """An address as people write it."""

    address = Text(required=True, shortest=rules.SHORTEST_ADDRESS, longest=rules.LONGEST_ADDRESS)


class PlaceOut(Answer):
    """Degrees, in the datum beside it."""

    lng = fields.Float(required=True)
    lat = fields.Float(required=True)


class AddressOut(Answer):
    """Where the geocoder puts it."""

    address = fields.String(required=True, metadata={"description": "解析服务所称的地址"})
    place = fields.Nested(PlaceOut, required=True)
    datum = fields.String(required=True, metadata=_NAMED)


class ExceptionOut(Answer):
    """Open or closed against the hours, from a moment until another."""

    open = fields.Boolean(required=True)
    since = fields.AwareDateTime(required=True, data_key="from", attribute="from")
    until = fields.AwareDateTime(required=True)
    note = fields.String(required=True, allow_none=True)


class StationOut(Answer):
    """A station as everybody sees it."""

    id = fields.UUID(required=True)
    region = fields.String(required=True)
    region_name = fields.String(required=True)
    level = fields.Integer(required=True, metadata={"description": "1 中心 2 所 3 站 4 点"})
    kind = fields.String(required=True)
    name = fields.String(required=True)
    address = fields.String(required=True)
    place = fields.Nested(PlaceOut, required=True)
    datum = fields.String(required=True, metadata=_NAMED)
    services = fields.List(fields.String(), required=True)
    opening = Facts(required=True, metadata={"description": "mon…sun → [[\"HH:MM\", \"HH:MM\"], …],空为不开放"})
    open_now = fields.Boolean(required=True)
    phone = fields.String(required=True, allow_none=True)
    label = fields.String(required=True, allow_none=True, metadata={"description": "演示数据，或 null"})
    metres = fields.Integer(required=True, allow_none=True, metadata={"description": "到 near 的距离"})
    staff_post = fields.String(required=True, allow_none=True)
    theme = fields.String(required=True, allow_none=True, metadata={"description": "主题阵地，如 普法阵地"})
    haves_met = fields.Integer(required=True, metadata={"description": "六有已核定项数"})
    up_to_standard = fields.Boolean(required=True, metadata={"description": "六有达标"})
    exception = fields.Nested(ExceptionOut, required=True, allow_none=True, metadata={"description": "临时开放或关闭"})
