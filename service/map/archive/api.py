"""URLs of proposed entries and of the six haves."""

from apiflask import APIBlueprint

from service.map.archive import actions, queries
from service.map.archive.rules import WORDS
from service.map.archive.schemas import HaveIn, HavesOut, StationProposalOut, StationProposalsIn, StationReasonIn
from service.map.schemas import StationEditIn, StationIn
from service.web.access import current_actor
from service.web.paging import listing, page, unpack_id

bp = APIBlueprint("archive", __name__, tag="阵地站点 Stations")

_OPENING = {day: [["09:00", "12:00"], ["14:00", "17:30"]] for day in ("mon", "tue", "wed", "thu", "fri")}
_ENTRY = {
    "name": "五琴里社区新时代文明实践站", "address": "五里墩街道汉阳大道 1 号", "place": {"lng": 114.2189, "lat": 30.5541},
    "datum": "gcj02", "services": ["理论政策宣讲", "家电维修"], "opening": _OPENING, "phone": "027-84000000",
    "staff_post": "值守岗：社区工作者 1 名、志愿者 1 名",
}
_STATION_ID = "019a9f3e-0000-7000-8000-00000000a001"
_PROPOSAL = {
    "id": "019a9f3e-0000-7000-8000-00000000a011", "region": "420105007002", "region_name": "五琴里社区居委会", "level": 3,
    "kind": "文明实践站", "station_id": _STATION_ID, "state": "reviewing", "name": _ENTRY["name"],
    "entry": {"phone": "027-84000000"}, "before": {"phone": None}, "due_at": "2026-11-25T15:59:59+00:00",
    "provisional": False, "created_at": "2026-11-20T02:00:00+00:00", "decided_at": None, "reason": None, "mine": True,
    "moves": ["withdraw"],
}
_DECIDED = _PROPOSAL | {
    "state": "approved", "before": None, "decided_at": "2026-11-20T03:00:00+00:00", "mine": False, "moves": [],
}
_NOTHING = {
    "id": None, "state": None, "note": None, "photos": [], "claimed_at": None, "decided_at": None, "reason": None,
    "moves": ["claim"],
}
_CLAIMED = {
    "id": "019a9f3e-0000-7000-8000-00000000a012", "have": "site", "label": "有场所", "state": "claimed",
    "note": "120 平方米，与党群服务中心共用", "photos": [], "claimed_at": "2026-11-20T02:00:00+00:00", "decided_at": None,
    "reason": None, "moves": ["claim"],
}
_REST = [_NOTHING | {"have": have.value, "label": word} for have, word in WORDS.items() if have.value != "site"]
_HAVES = {"station_id": _STATION_ID, "met": 0, "up_to_standard": False, "items": [_CLAIMED, *_REST]}
_MET = _HAVES | {"met": 1, "items": [
    _CLAIMED | {"state": "met", "decided_at": "2026-11-21T02:00:00+00:00", "moves": ["miss"]}, *_REST,
]}
_UNMET = _HAVES | {"items": [
    _CLAIMED | {"state": "unmet", "decided_at": "2026-11-21T02:00:00+00:00", "reason": "照片看不出场所"}, *_REST,
]}


def _proposal(found):
    return queries.shown(current_actor(), [found])[0]


def _haves(found):
    return queries.haves(current_actor(), found.station_id)


@bp.post("/stations")
@bp.input(StationIn, example={"region": "420105007002"} | _ENTRY)
@bp.output(StationProposalOut, status_code=201, example=_PROPOSAL | {"station_id": None, "entry": _ENTRY, "before": None})
def propose(json_data):
    """Propose a new station of one's area; the street looks at it."""
    return _proposal(actions.propose(current_actor(), **json_data))


@bp.post("/stations/<uuid:station_id>")
@bp.input(StationEditIn, example={"phone": "027-84000000"})
@bp.output(StationProposalOut, status_code=201, example=_PROPOSAL)
def propose_change(station_id, json_data):
    """Propose a change of a station's entry; what stands stays until the street has seen it."""
    return _proposal(actions.propose_change(current_actor(), station_id, **json_data))


@bp.get("/station-proposals")
@bp.input(StationProposalsIn, location="query", example={"state": "reviewing"})
@bp.output(listing(StationProposalOut), example={"items": [_PROPOSAL], "next": None})
def proposals(query_data):
    """Proposed entries of one's area, the latest first."""
    rows = queries.proposals(
        current_actor(), query_data["state"], unpack_id(query_data["after"]), query_data["limit"] + 1
    )
    return page(queries.shown(current_actor(), rows), query_data["limit"], lambda row: [row["id"]])


@bp.get("/station-proposals/<uuid:proposal_id>")
@bp.output(StationProposalOut, example=_PROPOSAL)
def proposal(proposal_id):
    """One of them."""
    return queries.proposal(current_actor(), proposal_id)


@bp.post("/station-proposals/<uuid:proposal_id>/approve")
@bp.output(StationProposalOut, example=_DECIDED)
def approve(proposal_id):
    """The street has seen it."""
    return _proposal(actions.approve(current_actor(), proposal_id))


@bp.post("/station-proposals/<uuid:proposal_id>/return")
@bp.input(StationReasonIn, example={"reason": "电话打不通"})
@bp.output(StationProposalOut, example=_DECIDED | {"state": "returned", "reason": "电话打不通"})
def return_(proposal_id, json_data):
    """Something is wrong or missing."""
    return _proposal(actions.return_(current_actor(), proposal_id, **json_data))


@bp.post("/station-proposals/<uuid:proposal_id>/withdraw")
@bp.output(StationProposalOut, example=_DECIDED | {"state": "withdrawn", "mine": True})
def withdraw(proposal_id):
    """Whoever made it takes it back."""
    return _proposal(actions.withdraw(current_actor(), proposal_id))


@bp.get("/stations/<uuid:station_id>/haves")
@bp.output(HavesOut, example=_HAVES)
def haves(station_id):
    """六有 of a station of one's area, with what shows each."""
    return queries.haves(current_actor(), station_id)


@bp.post("/stations/<uuid:station_id>/haves")
@bp.input(HaveIn, example={"have": "site", "note": "120 平方米，与党群服务中心共用", "photos": []})
@bp.output(HavesOut, status_code=201, example=_HAVES)
def claim(station_id, json_data):
    """Say that the station has this, and show it."""
    return _haves(actions.claim(current_actor(), station_id, **json_data))


@bp.post("/station-haves/<uuid:have_id>/meet")
@bp.output(HavesOut, example=_MET)
def meet(have_id):
    """The street has seen it."""
    return _haves(actions.meet(current_actor(), have_id))


@bp.post("/station-haves/<uuid:have_id>/miss")
@bp.input(StationReasonIn, example={"reason": "照片看不出场所"})
@bp.output(HavesOut, example=_UNMET)
def miss(have_id, json_data):
    """The street has not found it."""
    return _haves(actions.miss(current_actor(), have_id, **json_data))
