"""Shapes of the live board."""

from marshmallow import fields

from service.dashboard import rules
from service.web.fields import Answer, Choice, Facts, RegionCode, Strict


class DashboardIn(Strict):
    """Which region, and over which time."""

    region = RegionCode(load_default=None, metadata={"description": "须在本人辖区内；默认本人辖区"})
    period = Choice(
        rules.PERIODS, load_default="all",
        metadata={"description": "今日、本周、本月、本年、累计（上海时间）；存量指标与时段无关"},
    )


class MapIn(Strict):
    """Which part of the district."""

    region = RegionCode(load_default=None, metadata={"description": "该区划及其以下；默认全区"})


class PartOut(Answer):
    """A share of an indicator."""

    key = fields.String(required=True)
    label = fields.String(required=True)
    value = fields.Float(required=True, allow_none=True)
    unit = fields.String(required=True, metadata={"description": "除另有说明外与指标相同"})


class IndicatorOut(Answer):
    """One figure. null where there is nothing to divide by or no order to take the middle of; a count of nothing is 0."""

    id = fields.String(required=True)
    title = fields.String(required=True)
    unit = fields.String(required=True, metadata={"description": "value 的单位;% 为百分数"})
    dimension = fields.String(required=True, metadata={"description": "D1 队伍 D2 志愿者 D3 阵地 D4 活动 D5 供需与成效"})
    kind = fields.String(required=True, metadata={"description": "count、ratio、distribution、funnel、minutes"})
    value = fields.Float(required=True, allow_none=True)
    additive = fields.Boolean(required=True, metadata={"description": "下级之和等于本级"})
    parts = fields.List(fields.Nested(PartOut), required=True)


class ChildOut(Answer):
    """A region one level below, or what stands beside them."""

    region = fields.String(required=True)
    name = fields.String(required=True)
    level = fields.Integer(required=True)
    bucket = fields.String(
        required=True, allow_none=True,
        metadata={"description": "null 为下级区划；departments 区直/部门，own_level 本级，unassigned 未归属"},
    )
    values = Facts(required=True, metadata={"description": "可加指标的值，如 {\"I-01\": 12}"})


class FeedOut(Answer):
    """A move of an order, without names."""

    id = fields.String(required=True)
    at = fields.AwareDateTime(required=True)
    region = fields.String(required=True)
    region_name = fields.String(required=True)
    kind = fields.String(required=True, metadata={"description": "动作"})
    text = fields.String(required=True)


class DashboardOut(Answer):
    """The board of one region."""

    region = fields.String(required=True)
    name = fields.String(required=True)
    level = fields.Integer(required=True)
    period = fields.String(required=True)
    as_of = fields.AwareDateTime(required=True)
    indicators = fields.List(fields.Nested(IndicatorOut), required=True)
    children = fields.List(fields.Nested(ChildOut), required=True)
    feed = fields.List(fields.Nested(FeedOut), required=True)


class StationFeedIn(Strict):
    """What kind of it."""

    kind = Choice(tuple(rules.OFFERS), load_default=None)


class OfferedOut(Answer):
    """Something that a room offers at a station."""

    kind = fields.String(required=True, metadata={"enum": list(rules.OFFERS)})
    kind_label = fields.String(required=True)
    id = fields.UUID(required=True, metadata={"description": "活动、菜单项或动态的 id"})
    title = fields.String(required=True)
    text = fields.String(required=True)
    at = fields.AwareDateTime(required=True, metadata={"description": "开始或发布"})
    until = fields.AwareDateTime(required=True, allow_none=True)
    region = fields.String(required=True)
    region_name = fields.String(required=True)


class MapOut(Answer):
    """GeoJSON (RFC 7946) in GCJ-02: polygons of streets and communities, invented by arithmetic."""

    type = fields.String(required=True)
    schematic = fields.Boolean(required=True, metadata={"description": "示意图，非行政区划界线"})
    label = fields.String(required=True)
    datum = fields.String(required=True)
    edition = fields.String(required=True)
    features = fields.List(Facts(), required=True, metadata={
        "description": "properties:code、name、level、parent、schematic",
    })
