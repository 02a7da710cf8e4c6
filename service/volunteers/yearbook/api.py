"""URLs of a volunteer's year."""

from apiflask import APIBlueprint

from service.volunteers.yearbook import actions, queries
from service.volunteers.yearbook.schemas import ShareYearIn, YearIn, YearOut, YearShareOut
from service.web.access import anybody, current_actor
from service.web.limits import limiter

bp = APIBlueprint("yearbook", __name__, tag="志愿者 Volunteers")
_YEAR = {
    "year": 2026, "holder": "王*", "star": 1, "minutes": 3630, "hours": "60.5", "services": 28, "days": 27, "units": 3,
    "longest_minutes": 240, "months": [300, 240, 360, 300, 330, 300, 240, 300, 330, 360, 570, 0],
    "categories": [{"key": "家电维修", "minutes": 3630, "services": 28}], "first_day": "2026-01-03",
    "first_title": "家电维修服务", "shared_at": None,
}
_TOKEN = "b7Yd0m3kqHs2vXc9Zt1LrWn5PgEf8Ua4Jo6Ii7Kk8M0"  # noqa: S105 - of nobody


@bp.get("/me/year-review")
@bp.input(YearIn, location="query", example={"year": 2026})
@bp.output(YearOut, example=_YEAR)
def my_year(query_data):
    """My year in figures."""
    return queries.my_year(current_actor(), **query_data)


@bp.post("/me/year-review/share")
@bp.input(ShareYearIn, example={"year": 2026})
@bp.output(YearShareOut, status_code=201, example={
    "year": 2026, "token": _TOKEN, "page": f"/m/#/pages/year/shared?token={_TOKEN}",
    "shared_at": "2026-11-26T02:00:00+00:00",
})
def share(json_data):
    """A link by which others may see this year of mine."""
    return actions.share(current_actor(), **json_data)


@bp.post("/me/year-review/withdraw")
@bp.input(ShareYearIn, example={"year": 2026})
@bp.output(YearOut, example=_YEAR)
def withdraw(json_data):
    """The link leads nowhere from now on."""
    return actions.withdraw(current_actor(), **json_data)


@bp.get("/year-reviews/<string:year_token>")
@anybody
@limiter.limit("60/minute")
@bp.output(YearOut, example=_YEAR)
def shared_year(year_token):
    """A year that somebody has shared."""
    return queries.shared_year(year_token)
