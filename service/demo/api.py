"""The demo clock's URL."""

from apiflask import APIBlueprint
from marshmallow import fields

from service.core import clock
from service.data import demo_clock
from service.web.access import demo_only
from service.web.fields import Answer, Strict, Whole

bp = APIBlueprint("demo", __name__, tag="演示 Demo")


class ClockIn(Strict):
    """How far ahead."""

    advance_minutes = Whole(required=True, low=0, high=60 * 24 * 400)


class ClockOut(Answer):
    """The demo's present moment."""

    now = fields.AwareDateTime(required=True)


@bp.post("/demo/clock")
@demo_only
@bp.input(ClockIn, example={"advance_minutes": 90})
@bp.output(ClockOut, example={"now": "2026-11-20T11:00:00+00:00"})
def advance(json_data):
    """Move the one clock of web and worker ahead."""
    demo_clock.advance(json_data["advance_minutes"])
    return {"now": clock.now()}
