"""URLs of the demo: its clock, and whom one may be."""

from apiflask import APIBlueprint
from marshmallow import fields

from service.core import clock
from service.data import demo_clock
from service.demo import people
from service.web.access import demo_only
from service.web.fields import Answer, Strict, Whole

bp = APIBlueprint("demo", __name__, tag="演示 Demo")


class ClockIn(Strict):
    """How far ahead."""

    advance_minutes = Whole(required=True, low=0, high=60 * 24 * 400)


class ClockOut(Answer):
    """The demo's present moment."""

    now = fields.AwareDateTime(required=True)


class DemoPersonOut(Answer):
    """Somebody one may be: sign in with this code."""

    openid_code = fields.String(required=True, metadata={"description": "POST /auth/wechat 的 code"})
    name = fields.String(required=True)
    title = fields.String(required=True, metadata={"description": "居民、志愿者、队长或商户"})
    note = fields.String(required=True)
    region = fields.String(required=True)
    region_name = fields.String(required=True)


class DemoPeopleOut(Answer):
    """Some of the invented people."""

    items = fields.List(fields.Nested(DemoPersonOut), required=True)
    next = fields.String(required=True, allow_none=True)


@bp.get("/demo/people")
@demo_only
@bp.output(DemoPeopleOut, example={"items": [
    {"openid_code": "as-town-17", "name": "王志强", "title": "志愿者", "note": "擅长家电维修（演示数据）",
     "region": "420105007002", "region_name": "五琴里社区居委会"},
], "next": None})
def demo_people():
    """Invented residents, volunteers and team leaders to sign in as."""
    return {"items": people.choices(), "next": None}


@bp.post("/demo/clock")
@demo_only
@bp.input(ClockIn, example={"advance_minutes": 90})
@bp.output(ClockOut, example={"now": "2026-11-20T11:00:00+00:00"})
def advance(json_data):
    """Move the one clock of web and worker ahead."""
    demo_clock.advance(json_data["advance_minutes"])
    return {"now": clock.now()}
