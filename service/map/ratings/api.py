"""URLs of ratings."""

from apiflask import APIBlueprint

from service.map.ratings import actions, queries
from service.map.ratings.schemas import (
    RatingAgainIn,
    RatingAwardIn,
    RatingNoteIn,
    RatingsIn,
    RatingVerifyIn,
    SelfRatingIn,
    StationRatingOut,
    StationStarsOut,
)
from service.web.access import anybody, current_actor
from service.web.paging import listing

bp = APIBlueprint("ratings", __name__, tag="站点星级 Ratings of stations")

_AGAIN = {"stars": 4, "statement": "全年开放 300 天，开展活动 120 场。"}
_RATING = {
    "id": "019a9f3e-0000-7000-8000-00000000b701", "station_id": "019a9f3e-0000-7000-8000-00000000a001",
    "station_name": "五琴里社区新时代文明实践站", "region": "420105007002", "region_name": "五琴里社区居委会", "year": 2026,
    "state": "self_evaluated", "self_stars": 4, "statement": _AGAIN["statement"], "verified_stars": None,
    "verify_note": None, "stars": None, "note": None, "inspected": 87, "decided_at": None, "due_at": None, "late": False,
    "moves": [], "created_at": "2026-11-20T02:00:00+00:00",
}
_VERIFIED = _RATING | {"state": "verified", "verified_stars": 4, "verify_note": "现场核实属实"}
_DECIDED = _VERIFIED | {"decided_at": "2026-11-25T02:00:00+00:00"}


@bp.get("/stations/<uuid:station_id>/stars")
@anybody
@bp.output(StationStarsOut, example={"station_id": _RATING["station_id"], "stars": 4, "year": 2026})
def stars(station_id):
    """The stars a station has now."""
    return queries.star_of(station_id)


@bp.post("/stations/<uuid:station_id>/ratings")
@bp.input(SelfRatingIn, example={"year": 2026, **_AGAIN})
@bp.output(StationRatingOut, status_code=201, example=_RATING)
def evaluate(station_id, json_data):
    """The community says how its station's year was."""
    return queries.shown(current_actor(), [actions.evaluate(current_actor(), station_id, **json_data)])[0]


@bp.get("/ratings")
@bp.input(RatingsIn, location="query", example={"state": "self_evaluated"})
@bp.output(listing(StationRatingOut), example={"items": [_RATING], "next": None})
def ratings(query_data):
    """Those of my area."""
    return queries.ratings(current_actor(), **query_data)


@bp.get("/ratings/<uuid:rating_id>")
@bp.output(StationRatingOut, example=_RATING)
def rating(rating_id):
    """One of them."""
    return queries.shown(current_actor(), [queries.rating(current_actor(), rating_id)])[0]


@bp.post("/ratings/<uuid:rating_id>/verify")
@bp.input(RatingVerifyIn, example={"stars": 4, "note": "现场核实属实"})
@bp.output(StationRatingOut, example=_VERIFIED)
def verify(rating_id, json_data):
    """The street was there."""
    return queries.shown(current_actor(), [actions.verify(current_actor(), rating_id, **json_data)])[0]


@bp.post("/ratings/<uuid:rating_id>/return")
@bp.input(RatingNoteIn, example={"note": "请补充活动台账"})
@bp.output(StationRatingOut, example=_RATING | {"state": "returned", "verify_note": "请补充活动台账"})
def send_back(rating_id, json_data):
    """The community says it again."""
    return queries.shown(current_actor(), [actions.send_back(current_actor(), rating_id, **json_data)])[0]


@bp.post("/ratings/<uuid:rating_id>/resubmit")
@bp.input(RatingAgainIn, example=_AGAIN)
@bp.output(StationRatingOut, example=_RATING)
def resubmit(rating_id, json_data):
    """Mended, or said better."""
    return queries.shown(current_actor(), [actions.resubmit(current_actor(), rating_id, **json_data)])[0]


@bp.post("/ratings/<uuid:rating_id>/award")
@bp.input(RatingAwardIn, example={"stars": 4})
@bp.output(StationRatingOut, example=_DECIDED | {"state": "awarded", "stars": 4})
def award(rating_id, json_data):
    """The district gives the stars."""
    return queries.shown(current_actor(), [actions.award(current_actor(), rating_id, **json_data)])[0]


@bp.post("/ratings/<uuid:rating_id>/withhold")
@bp.input(RatingNoteIn, example={"note": "全年开放不足，请整改"})
@bp.output(StationRatingOut, example=_DECIDED | {
    "state": "rectifying", "note": "全年开放不足，请整改", "due_at": "2026-12-25T02:00:00+00:00",
})
def withhold(rating_id, json_data):
    """No star this year: mend what stands in the way."""
    return queries.shown(current_actor(), [actions.withhold(current_actor(), rating_id, **json_data)])[0]
