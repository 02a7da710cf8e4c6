"""URLs of the standings."""

from apiflask import APIBlueprint

from service.dashboard.standings import queries
from service.dashboard.standings.rules import Board
from service.dashboard.standings.schemas import BoardIn, BoardOut, MyBoardIn, MyPlaceOut
from service.web.access import anybody, current_actor, need_person

bp = APIBlueprint("standings", __name__, tag="积分 Points")

_BOARD = {
    "period": "2026-11", "board": "hours", "counted_at": "2026-11-26T02:00:00+00:00",
    "items": [{"rank": 1, "name": "陈志强", "value": 2400}],
}
_MINE = {"period": "2026-11", "board": "hours", "of": 4820, "listed": False, "value": 180, "rank": 611}


@bp.get("/standings")
@anybody
@bp.input(BoardIn, location="query")
@bp.output(BoardOut, example=_BOARD)
def standings(query_data):
    """Who has done most this month or this year."""
    return queries.top(Board(query_data["board"]), queries.period_now(query_data["length"]))


@bp.get("/me/standing")
@bp.input(MyBoardIn, location="query")
@bp.output(MyPlaceOut, example=_MINE)
def my_standing(query_data):
    """My own place among all, listed or not."""
    person_id = need_person(current_actor())
    return queries.mine(person_id, Board(query_data["board"]), queries.period_now(query_data["length"]))
