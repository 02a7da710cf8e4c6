"""Shapes of theme points and visits."""

from typing import Any

from marshmallow import ValidationError, fields, validates_schema

from service.map.punches import rules
from service.map.schemas import PlaceOut
from service.web.fields import Answer, Choice, Flag, Near, PlaceField, RegionCode, Strict, Text
from service.web.paging import PageIn


class ThemePointIn(Strict):
    """A place worth a visit."""

    region = RegionCode(levels=(3, 4), required=True)
    theme = Choice(rules.THEMES, required=True)
    name = Text(longest=40, required=True)
    story = Text(longest=500, required=True, lines=True)
    badge = Text(longest=20, required=True, metadata={"description": "徽章名"})
    place = PlaceField(required=True)


class ThemePointEditIn(Strict):
    """What changes; what is not named stays."""

    theme = Choice(rules.THEMES)
    name = Text(longest=40)
    story = Text(longest=500, lines=True)
    badge = Text(longest=20)
    place = PlaceField()
    open = Flag()


class ThemePointsIn(PageIn):
    """Which of them. With `near` the nearest first and no next page."""

    near = Near(load_default=None, metadata={"description": "经度,纬度", "example": "114.2189,30.5541"})
    region = RegionCode(load_default=None)
    theme = Choice(rules.THEMES, load_default=None)

    @validates_schema
    def _goes_together(self, found: dict[str, Any], **_: Any) -> None:
        if found.get("near") is not None and found.get("after"):
            raise ValidationError("按距离排列时没有下一页", "after")


class ThemePointOut(Answer):
    """A point as everybody sees it."""

    id = fields.UUID(required=True)
    region = fields.String(required=True)
    theme = fields.String(required=True)
    name = fields.String(required=True)
    story = fields.String(required=True)
    badge = fields.String(required=True)
    place = fields.Nested(PlaceOut, required=True)
    open = fields.Boolean(required=True)
    metres = fields.Integer(required=True, allow_none=True)


class PunchIn(Strict):
    """Where I stand, GCJ-02."""

    place = PlaceField(required=True)


class PunchOut(Answer):
    """A visit. first: the badge is new."""

    id = fields.UUID(required=True)
    point_id = fields.UUID(required=True)
    name = fields.String(required=True)
    badge = fields.String(required=True)
    day = fields.Date(required=True)
    metres = fields.Integer(required=True)
    points = fields.Integer(required=True, metadata={"description": "得到的积分；不计志愿服务时长"})
    first = fields.Boolean(required=True, metadata={"description": "第一次到这里，得到徽章"})


class BadgeOut(Answer):
    """A point I have been to."""

    point_id = fields.UUID(required=True)
    name = fields.String(required=True)
    theme = fields.String(required=True)
    badge = fields.String(required=True)
    since = fields.Date(required=True)
    visits = fields.Integer(required=True)
    today = fields.Boolean(required=True)


class MyPunchesOut(Answer):
    """My badges, and what visits have earned."""

    badges = fields.List(fields.Nested(BadgeOut), required=True)
    points = fields.Integer(required=True)
    points_today = fields.Integer(required=True)
