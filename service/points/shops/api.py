"""URLs of pickup points."""

from apiflask import APIBlueprint

from service.points.shops import actions, queries
from service.points.shops.schemas import (
    KeeperGoneIn,
    KeeperIn,
    KeeperOut,
    PickupPointIn,
    PickupPointOut,
    PickupPointsIn,
    PickupReasonIn,
)
from service.web.access import anybody, current_actor
from service.web.paging import listing, page, unpack_id

bp = APIBlueprint("pickup_points", __name__, tag="积分商城 Mall")

PICKUP_EXAMPLE = {
    "id": "019a9f3e-0000-7000-8000-00000000b101", "region": "420105007002", "kind": "merchant", "state": "open",
    "name": "琴台便民超市", "address": "五里墩街道汉阳大道 8 号", "place": {"lng": 114.2189, "lat": 30.5541},
    "hours": "每天 9:00–18:00", "phone": "027-84000000", "contract_from": "2026-01-01", "contract_until": "2026-12-31",
    "station_id": None, "note": None, "moves": [],
}
_IN = {
    "kind": "merchant", "name": "琴台便民超市", "hours": "每天 9:00–18:00", "region": "420105007002",
    "address": "五里墩街道汉阳大道 8 号", "place": {"lng": 114.2189, "lat": 30.5541}, "phone": "027-84000000",
    "contract_from": "2026-01-01", "contract_until": "2026-12-31",
}
_KEEPER = {
    "pickup_id": PICKUP_EXAMPLE["id"], "person_id": "019a9f3e-0000-7000-8000-00000000b102", "name": "刘*",
    "phone": "139****0000",
}
_APPLIED = PICKUP_EXAMPLE | {"state": "applied", "moves": ["approve", "refuse"]}
_WHY = {"reason": "与服务中心距离过近"}


def _shown(found):
    return queries.view(current_actor(), found)


@bp.get("/pickup-points")
@anybody
@bp.input(PickupPointsIn, location="query")
@bp.output(listing(PickupPointOut), example={"items": [PICKUP_EXAMPLE], "next": None})
def pickup_points(query_data):
    """Where things can be fetched."""
    after, limit = unpack_id(query_data.pop("after")), query_data.pop("limit")
    rows = queries.pickup_points(current_actor(), query_data, after, limit + 1)
    return page([_shown(row) for row in rows], limit, lambda row: [row["id"]])


@bp.get("/pickup-points/<uuid:pickup_id>")
@anybody
@bp.output(PickupPointOut, example=PICKUP_EXAMPLE)
def pickup_point(pickup_id):
    """One of them."""
    return _shown(queries.pickup_point(pickup_id))


@bp.post("/pickup-points")
@bp.input(PickupPointIn, example=_IN)
@bp.output(PickupPointOut, status_code=201, example=_APPLIED)
def apply(json_data):
    """A community proposes a counter."""
    return _shown(actions.apply(current_actor(), **json_data))


@bp.post("/pickup-points/<uuid:pickup_id>/approve")
@bp.output(PickupPointOut, example=PICKUP_EXAMPLE)
def approve(pickup_id):
    """The street says yes."""
    return _shown(actions.approve(current_actor(), pickup_id))


@bp.post("/pickup-points/<uuid:pickup_id>/refuse")
@bp.input(PickupReasonIn, example=_WHY)
@bp.output(PickupPointOut, example=PICKUP_EXAMPLE | {"state": "refused"})
def refuse(pickup_id, json_data):
    """The street says no."""
    return _shown(actions.refuse(current_actor(), pickup_id, **json_data))


@bp.post("/pickup-points/<uuid:pickup_id>/close")
@bp.input(PickupReasonIn, example={"reason": "商户停业"})
@bp.output(PickupPointOut, example=PICKUP_EXAMPLE | {"state": "closed"})
def close(pickup_id, json_data):
    """No new exchanges there."""
    return _shown(actions.close(current_actor(), pickup_id, **json_data))


@bp.get("/pickup-points/<uuid:pickup_id>/keepers")
@bp.output(listing(KeeperOut), example={"items": [_KEEPER], "next": None})
def keepers(pickup_id):
    """Who stands behind the counter, for who looks after it."""
    return {"items": queries.keepers(current_actor(), pickup_id), "next": None}


@bp.post("/pickup-points/<uuid:pickup_id>/keepers")
@bp.input(KeeperIn, example={"phone": "13900000000"})
@bp.output(KeeperOut, status_code=201, example=_KEEPER)
def add_keeper(pickup_id, json_data):
    """Let somebody stand behind the counter."""
    return actions.add_keeper(current_actor(), pickup_id, **json_data)


@bp.post("/pickup-points/<uuid:pickup_id>/keepers/remove")
@bp.input(KeeperGoneIn, example={"person_id": _KEEPER["person_id"]})
@bp.output(KeeperOut, example=_KEEPER)
def remove_keeper(pickup_id, json_data):
    """Somebody stands there no more."""
    return actions.remove_keeper(current_actor(), pickup_id, **json_data)
