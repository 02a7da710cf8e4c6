"""URLs of the volunteer's card."""

from apiflask import APIBlueprint

from service.volunteers.card import queries
from service.volunteers.card.schemas import CardHolderOut, CardOut, CardTokenIn
from service.web.access import current_actor
from service.web.limits import limiter

bp = APIBlueprint("card", __name__, tag="志愿者 Volunteers")
_TOKEN = "HYV.AZqfPgAAcACAAAAAAAAAEQ.1764122700.q83vASNFZ4mrze8BI0VniQ"  # noqa: S105 - of nobody
_HOLDER = {"number": "HY260000000018", "name": "王志强", "star": 1, "community": "五琴里社区居委会",
           "expires_at": "2026-11-26T02:05:00+00:00"}


@bp.get("/me/card")
@bp.output(CardOut, example=_HOLDER | {
    "hours": "107.0", "since": "2024-03-05T02:00:00+00:00", "token": _TOKEN, "qr_svg": "<svg …>",
})
def my_card():
    """My card, with a code that is good for five minutes."""
    return queries.my_card(current_actor())


@bp.post("/volunteers/card/verify")
@bp.input(CardTokenIn, example={"token": _TOKEN})
@bp.output(CardHolderOut, example=_HOLDER | {"state": "active"})
@limiter.limit("60/minute")
def verify(json_data):
    """Whose card is this, and are they a volunteer now?"""
    return queries.whose(current_actor(), **json_data)
