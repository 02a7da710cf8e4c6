"""URLs of what a team has done."""

from apiflask import APIBlueprint

from service.volunteers.teams.figures import queries
from service.volunteers.teams.figures.schemas import TeamFiguresIn, TeamFiguresOut, TeamWorksOut
from service.web.access import anybody, current_actor

bp = APIBlueprint("team_figures", __name__, tag="志愿队伍 Teams")

_WORKS = {"minutes": 5400, "activities": 6, "orders": 41, "rating": 4.8}


@bp.get("/teams/<uuid:team_id>/works")
@anybody
@bp.output(TeamWorksOut, example=_WORKS)
def works(team_id):
    """What a team has done since it began."""
    return queries.works(team_id)


@bp.get("/teams/<uuid:team_id>/figures")
@bp.input(TeamFiguresIn, location="query", example={"day_from": "2026-01-01", "day_to": "2026-11-20"})
@bp.output(
    TeamFiguresOut,
    example=_WORKS | {
        "team_id": "019a9f3e-0000-7000-8000-0000000000d1", "day_from": "2026-01-01", "day_to": "2026-11-20",
        "volunteers": 9, "on_time_percent": 96, "late_give_backs": 1,
        "members": [{"name": "王志强", "minutes": 1200, "services": 9}],
    },
)
def team_figures(team_id, query_data):
    """Hours, activities, orders, records in time and orders given back late, of a time."""
    return queries.view(current_actor(), team_id, **query_data)
