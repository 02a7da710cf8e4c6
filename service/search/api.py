"""The URL of search."""

from apiflask import APIBlueprint

from service.search import queries
from service.search.schemas import SearchIn, SearchResultOut
from service.web.access import anybody
from service.web.paging import listing

bp = APIBlueprint("search", __name__, tag="搜索 Search")

_FOUND = {
    "kind": "news", "id": "019a9f3e-0000-7000-8000-00000000c001", "title": "楼道里的灯亮了", "excerpt": "…为独居老人换灯…",
    "region": "420105007002", "region_name": "五琴里社区居委会", "at": "2026-11-20T02:00:00+00:00",
}


@bp.get("/search")
@anybody
@bp.input(SearchIn, location="query", example={"q": "换灯"})
@bp.output(listing(SearchResultOut), example={"items": [_FOUND], "next": None})
def search(query_data):
    """Services, activities, stations, news, alerts and topic pages that fit all of the words."""
    return queries.results(query_data["q"], query_data["kind"], query_data["after"], query_data["limit"])
