"""URLs of the end of points."""

from apiflask import APIBlueprint

from service.points.expiry import queries
from service.points.expiry.schemas import OutlookOut
from service.web.access import current_actor

bp = APIBlueprint("expiry", __name__, tag="积分 Points")

_RUN = {
    "id": "019a9f3e-0000-7000-8000-00000000b401", "created_at": "2026-12-31T16:00:01+00:00", "lots": 500_000,
    "points": 9_400_000, "done_lots": 120_000, "done_points": 2_256_000, "moved_at": "2026-12-31T16:04:00+00:00",
    "finished_at": None,
}
_COMING = {"expires_at": "2027-12-31T16:00:00+00:00", "points": 12_400_000, "persons": 480_000}


@bp.get("/points/expiry")
@bp.output(OutlookOut, example={"runs": [_RUN], "coming": [_COMING]})
def outlook():
    """How far ending what is due has come, and what ends when."""
    return queries.outlook(current_actor())
