"""URLs of what can be had for points."""

from apiflask import APIBlueprint
from apiflask.schemas import FileSchema

from service.data import files
from service.points import queries as ledger
from service.points.goods import actions, queries
from service.points.goods.schemas import (
    DonationIn,
    DonationOut,
    DonationsIn,
    GoodDetailOut,
    GoodEditIn,
    GoodIn,
    GoodOut,
    GoodReasonIn,
    GoodsIn,
    PiecesIn,
)
from service.points.shops.api import PICKUP_EXAMPLE
from service.web.access import anybody, current_actor
from service.web.paging import listing, page, unpack_id
from service.web.pictures import jpeg

bp = APIBlueprint("goods", __name__, tag="积分商城 Mall")

GOOD_EXAMPLE = {
    "id": "019a9f3e-0000-7000-8000-00000000b201", "region": "420105007", "state": "on", "kind": "goods", "name": "洗衣液",
    "text": "一瓶 2 千克", "points": 120, "my_points": 114, "star_percents": [{"star": 3, "percent": 95}], "min_star": 0,
    "month_limit": 2, "residents": False, "donor": "琴台便民超市", "photo_id": "019a9f3e-0000-7000-8000-00000000b2f1",
    "stock": 38, "sold_out": False,
}
_COUNTER = {
    "pickup_id": PICKUP_EXAMPLE["id"], "name": PICKUP_EXAMPLE["name"], "address": PICKUP_EXAMPLE["address"],
    "hours": PICKUP_EXAMPLE["hours"], "place": PICKUP_EXAMPLE["place"], "stock": 38,
}
_DETAIL = GOOD_EXAMPLE | {
    "photos": [GOOD_EXAMPLE["photo_id"]], "counters": [_COUNTER], "stocks": [], "note": None, "moves": [],
}
_IN = {
    "kind": "goods", "name": "洗衣液", "text": "一瓶 2 千克", "points": 120, "donor": "琴台便民超市",
    "star_percents": [{"star": 3, "percent": 95}],
}
_WHY = {"reason": "请补充规格"}
_PIECES = {"pickup_id": PICKUP_EXAMPLE["id"], "quantity": 40, "note": "琴台便民超市捐赠入库"}
_GIFT = {
    "donor": "琴台便民超市", "item": "洗衣液", "quantity": 40, "unit": "瓶", "given_on": "2026-11-20",
    "purpose": "积分商城兑换", "good_id": GOOD_EXAMPLE["id"],
}
_GIFT_OUT = _GIFT | {"id": "019a9f3e-0000-7000-8000-00000000b202", "region": "420105007", "corrects": None}


def _star():
    person_id = current_actor().person_id
    return ledger.star_of(person_id) if person_id else 0


def _shown(found):
    return queries.detail(current_actor(), found, _star())


@bp.get("/goods")
@anybody
@bp.input(GoodsIn, location="query")
@bp.output(listing(GoodOut), example={"items": [GOOD_EXAMPLE], "next": None})
def goods(query_data):
    """What can be had for points."""
    after, limit = unpack_id(query_data.pop("after")), query_data.pop("limit")
    rows = queries.goods(current_actor(), query_data, after, limit + 1)
    free, star = queries.in_stock(row.id for row in rows), _star()
    shown = [queries.view(row, free.get(row.id, 0), star) for row in rows]
    return page(shown, limit, lambda row: [row["id"]])


@bp.get("/goods/<uuid:good_id>")
@anybody
@bp.output(GoodDetailOut, example=_DETAIL)
def good(good_id):
    """One thing, and where it lies."""
    return _shown(queries.good(good_id))


@bp.get("/goods/<uuid:good_id>/pictures/<uuid:good_photo_id>")
@anybody
@bp.output(FileSchema(type="string", format="binary"), content_type="image/jpeg", example="(JPEG)")
def picture(good_id, good_photo_id):
    """One of its photos, for whoever sees the thing."""
    photo = files.photo(current_actor(), queries.picture(queries.good(good_id), good_photo_id))
    return jpeg(files.content(photo), photo.sha256)


@bp.post("/goods")
@bp.input(GoodIn, example=_IN)
@bp.output(GoodDetailOut, status_code=201, example=_DETAIL | {"state": "draft", "moves": ["submit"]})
def enter(json_data):
    """Write down a thing."""
    return _shown(actions.enter(current_actor(), **json_data))


@bp.post("/goods/<uuid:good_id>/edit")
@bp.input(GoodEditIn, example={"points": 100})
@bp.output(GoodDetailOut, example=_DETAIL | {"state": "draft", "moves": ["submit"]})
def edit(good_id, json_data):
    """Change what is not on offer."""
    return _shown(actions.edit(current_actor(), good_id, **json_data))


@bp.post("/goods/<uuid:good_id>/submit")
@bp.output(GoodDetailOut, example=_DETAIL | {"state": "pending"})
def submit(good_id):
    """Ask the district to check it."""
    return _shown(actions.submit(current_actor(), good_id))


@bp.post("/goods/<uuid:good_id>/approve")
@bp.output(GoodDetailOut, example=_DETAIL)
def approve(good_id):
    """The district puts it on offer."""
    return _shown(actions.approve(current_actor(), good_id))


@bp.post("/goods/<uuid:good_id>/return")
@bp.input(GoodReasonIn, example=_WHY)
@bp.output(GoodDetailOut, example=_DETAIL | {"state": "draft", "note": _WHY["reason"]})
def return_(good_id, json_data):
    """Back to whoever wrote it."""
    return _shown(actions.return_(current_actor(), good_id, **json_data))


@bp.post("/goods/<uuid:good_id>/take-off")
@bp.input(GoodReasonIn, example={"reason": "已过季"})
@bp.output(GoodDetailOut, example=_DETAIL | {"state": "off"})
def take_off(good_id, json_data):
    """No new exchanges."""
    return _shown(actions.take_off(current_actor(), good_id, **json_data))


@bp.post("/goods/<uuid:good_id>/put-on")
@bp.output(GoodDetailOut, example=_DETAIL | {"state": "pending"})
def put_on(good_id):
    """Ask the district to offer it again."""
    return _shown(actions.put_on(current_actor(), good_id))


@bp.post("/goods/<uuid:good_id>/receive")
@bp.input(PiecesIn, example=_PIECES)
@bp.output(GoodDetailOut, example=_DETAIL)
def receive(good_id, json_data):
    """Pieces came to a counter."""
    return _shown(actions.receive(current_actor(), good_id, **json_data))


@bp.post("/goods/<uuid:good_id>/scrap")
@bp.input(PiecesIn, example=_PIECES | {"quantity": 1, "note": "破损"})
@bp.output(GoodDetailOut, example=_DETAIL)
def scrap(good_id, json_data):
    """Pieces were thrown away."""
    return _shown(actions.scrap(current_actor(), good_id, **json_data))


@bp.get("/donations")
@anybody
@bp.input(DonationsIn, location="query")
@bp.output(listing(DonationOut), example={"items": [_GIFT_OUT], "next": None})
def donations(query_data):
    """The donation book: who gave what, and what for."""
    rows = queries.donations(query_data.get("region"), unpack_id(query_data["after"]), query_data["limit"] + 1)
    return page(rows, query_data["limit"], lambda row: [row.id])


@bp.post("/donations")
@bp.input(DonationIn, example=_GIFT)
@bp.output(DonationOut, status_code=201, example=_GIFT_OUT)
def write_donation(json_data):
    """A line of the donation book."""
    return actions.write_donation(current_actor(), **json_data)
