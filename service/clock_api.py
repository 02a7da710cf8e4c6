"""URL of the present moment: what a client counts down by instead of its own clock, which may be wrong."""

from apiflask import APIBlueprint
from marshmallow import fields

from service.core import clock
from service.web.access import anybody
from service.web.fields import Answer

bp = APIBlueprint("clock", __name__, tag="时间 Clock")


class NowOut(Answer):
    """The service's present moment."""

    now = fields.AwareDateTime(required=True)


@bp.get("/clock")
@anybody
@bp.output(NowOut, example={"now": "2026-11-20T11:00:00+00:00"})
def now():
    """What time it is here; in the demo, that of its clock."""
    return {"now": clock.now()}
