"""The URL of one's own credit; it is never anybody else's."""

from apiflask import APIBlueprint

from service.volunteers.credit import queries
from service.volunteers.credit.schemas import CreditOut
from service.web.access import current_actor, need_person

bp = APIBlueprint("credit", __name__, tag="志愿者 Volunteers")

_CREDIT = {
    "score": 92, "lowest": 0, "highest": 120, "start": 100, "gate": 60, "gated": False,
    "words": "信用正常，可以自主报名和接单。", "served_to_recover": 0, "recovers_at": None,
    "events": [
        {"id": "019a9f3e-0000-7000-8000-0000000000ce", "at": "2026-11-18T02:00:00+00:00", "delta": 2,
         "reason": "服务时长已核定", "counts_until": "2027-02-16T02:00:00+00:00"},
        {"id": "019a9f3e-0000-7000-8000-0000000000cd", "at": "2026-11-10T02:00:00+00:00", "delta": -10,
         "reason": "报名后未到", "counts_until": "2027-02-08T02:00:00+00:00"},
    ],
}


@bp.get("/me/credit")
@bp.output(CreditOut, example=_CREDIT)
def my_credit():
    """My credit, what made it, and how it recovers."""
    return queries.mine(need_person(current_actor()))
