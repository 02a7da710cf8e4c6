"""URLs of contributions."""

from apiflask import APIBlueprint

from service.news.contributions import actions, queries
from service.news.contributions.schemas import (
    AdoptedIn,
    AdoptedPageOut,
    AreaContributionsIn,
    ContributionIn,
    ContributionOut,
    ContributionReasonIn,
    ContributionsOut,
    CorrespondentIn,
    PressIn,
    PressListOut,
    PressOut,
    RankingOut,
)
from service.web.access import anybody, current_actor
from service.web.paging import PageIn

bp = APIBlueprint("contributions", __name__, tag="投稿 Contributions")

_ID = "019a9f3e-0000-7000-8000-0000000000e7"
_IN = {
    "column": "comment", "title": "楼道里的一盏灯", "text": "社区志愿者王师傅修好了三栋的楼道灯，老人晚上出门安心多了。",
    "video_url": None, "press_id": None, "original": True,
}
_ONE = {name: value for name, value in _IN.items() if name != "original"} | {
    "id": _ID, "region": "420105007002", "press_name": None, "author": "王志强", "state": "sent", "points": 0,
    "decided_at": None, "reason": None, "due_at": "2026-12-03T15:59:59+00:00", "due_provisional": False,
    "created_at": "2026-11-26T02:00:00+00:00", "moves": ["withdraw"],
}
_DECIDED = _ONE | {"due_at": None, "decided_at": "2026-11-27T02:00:00+00:00", "moves": []}
_ADOPTED = {name: _ONE[name] for name in ("id", "column", "title", "text", "video_url", "press_name")} | {
    "author": None, "adopted_at": "2026-11-27T02:00:00+00:00",
}
_REASON = {"reason": "内容与已刊用的稿件重复"}
_PRESS = {
    "id": "019a9f3e-0000-7000-8000-0000000000e8", "name": "五里墩街道通讯站", "region": "420105007",
    "region_name": "五里墩街道", "closed_at": None, "correspondents": 3, "mine": False,
}
_NUMBER = {"volunteer_number": "HY260000000018"}


@bp.get("/contributions/adopted")
@anybody
@bp.input(AdoptedIn, location="query", example={"column": "comment"})
@bp.output(AdoptedPageOut, example={"items": [_ADOPTED], "next": None})
def adopted(query_data):
    """What was adopted, the latest first."""
    return queries.adopted(**query_data)


@bp.get("/contributions/ranking")
@anybody
@bp.output(RankingOut, example={
    "year": 2026, "people": [{"name": "王志强", "adopted": 3, "rank": 1}],
    "stations": [{"name": "五里墩街道通讯站", "adopted": 3, "rank": 1}], "my_adopted": 0, "my_rank": None,
})
def ranking():
    """Who had most adopted this year; of people only those who let their name be shown, and oneself."""
    return queries.ranking(current_actor())


@bp.get("/me/contributions")
@bp.input(PageIn, location="query")
@bp.output(ContributionsOut, example={"items": [_ONE], "next": None})
def my_contributions(query_data):
    """What I have sent in."""
    return queries.mine(current_actor(), **query_data)


@bp.post("/contributions")
@bp.input(ContributionIn, example=_IN)
@bp.output(ContributionOut, status_code=201, example=_ONE)
def send(json_data):
    """Send in something of one's own."""
    return queries.shown(current_actor(), [actions.send(current_actor(), **json_data)])[0]


@bp.get("/contributions")
@bp.input(AreaContributionsIn, location="query", example={"state": "sent"})
@bp.output(ContributionsOut, example={"items": [_ONE | {"moves": ["adopt", "decline"]}], "next": None})
def contributions(query_data):
    """Those of the acting manager's area."""
    return queries.of_area(current_actor(), **query_data)


@bp.get("/contributions/<uuid:contribution_id>")
@bp.output(ContributionOut, example=_ONE)
def contribution(contribution_id):
    """One of them, for its author and the managers."""
    return queries.shown(current_actor(), [queries.contribution(contribution_id)])[0]


@bp.post("/contributions/<uuid:contribution_id>/withdraw")
@bp.output(ContributionOut, example=_ONE | {"state": "withdrawn", "due_at": None, "moves": []})
def withdraw_contribution(contribution_id):
    """Take it back."""
    return queries.shown(current_actor(), [actions.withdraw(current_actor(), contribution_id)])[0]


@bp.post("/contributions/<uuid:contribution_id>/adopt")
@bp.output(ContributionOut, example=_DECIDED | {"state": "adopted", "points": 10})
def adopt(contribution_id):
    """Adopt it."""
    return queries.shown(current_actor(), [actions.adopt(current_actor(), contribution_id)])[0]


@bp.post("/contributions/<uuid:contribution_id>/decline")
@bp.input(ContributionReasonIn, example=_REASON)
@bp.output(ContributionOut, example=_DECIDED | _REASON | {"state": "declined"})
def decline_contribution(contribution_id, json_data):
    """Do not."""
    return queries.shown(current_actor(), [actions.decline(current_actor(), contribution_id, **json_data)])[0]


@bp.post("/contributions/<uuid:contribution_id>/revoke")
@bp.input(ContributionReasonIn, example=_REASON)
@bp.output(ContributionOut, example=_DECIDED | _REASON | {"state": "revoked"})
def revoke_contribution(contribution_id, json_data):
    """Take the adoption back, and its points."""
    return queries.shown(current_actor(), [actions.revoke(current_actor(), contribution_id, **json_data)])[0]


@bp.get("/press-stations")
@anybody
@bp.output(PressListOut, example={"items": [_PRESS]})
def press_stations():
    """The stations of correspondents that are open."""
    return {"items": queries.stations(current_actor())}


@bp.post("/press-stations")
@bp.input(PressIn, example={"name": "五里墩街道通讯站", "region": "420105007"})
@bp.output(PressOut, status_code=201, example=_PRESS | {"correspondents": 0})
def found_press(json_data):
    """Found one in the area."""
    return queries.told(current_actor(), [actions.found_press(current_actor(), **json_data)])[0]


@bp.post("/press-stations/<uuid:press_id>/close")
@bp.output(PressOut, example=_PRESS | {"closed_at": "2026-11-27T02:00:00+00:00"})
def close_press(press_id):
    """Close it."""
    return queries.told(current_actor(), [actions.close_press(current_actor(), press_id)])[0]


@bp.post("/press-stations/<uuid:press_id>/appoint")
@bp.input(CorrespondentIn, example=_NUMBER)
@bp.output(PressOut, example=_PRESS)
def appoint_correspondent(press_id, json_data):
    """Make a volunteer its correspondent."""
    return queries.told(current_actor(), [actions.appoint(current_actor(), press_id, **json_data)])[0]


@bp.post("/press-stations/<uuid:press_id>/dismiss")
@bp.input(CorrespondentIn, example=_NUMBER)
@bp.output(PressOut, example=_PRESS)
def dismiss_correspondent(press_id, json_data):
    """They write for it no more."""
    return queries.told(current_actor(), [actions.dismiss(current_actor(), press_id, **json_data)])[0]
