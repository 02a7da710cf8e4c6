"""The one question."""

from datetime import datetime
from typing import Any
from uuid import UUID

from service.core.problems import field_problem
from service.data import divisions, search
from service.orders import queries as orders
from service.search import rules
from service.web.paging import page, unpack


def results(q: str, kind: str | None, after: str | None, limit: int) -> dict[str, Any]:
    """Services by their name first, then what is on show, the latest first."""
    last = _place(after)
    services = []
    if last is None and kind in (None, "service"):
        services = [
            {"kind": "service", "id": None, "title": name, "excerpt": "向社区点单，由志愿者上门服务", "region": None,
             "region_name": None, "at": None}
            for name in (row["category"] for row in orders.words_of_the_house()["items"]) if rules.fits(name, q)
        ]
    if kind == "service":
        return {"items": services, "next": None}
    answer = page(search.found(q, kind, last, limit + 1), limit, lambda row: [row.at.isoformat(), row.id])
    names = divisions.names_of({row.region for row in answer["items"]})
    items = [
        {
            "kind": row.kind, "id": row.id, "title": row.title, "excerpt": rules.excerpt(row.said, q), "region": row.region,
            "region_name": names.get(row.region), "at": row.at,
        }
        for row in answer["items"]
    ]
    return {"items": [*services, *items], "next": answer["next"]}


def _place(after: str | None) -> tuple[datetime, UUID] | None:
    values = unpack(after, 2)
    if values is None:
        return None
    try:
        at = datetime.fromisoformat(values[0])
        if at.utcoffset() is None:
            raise ValueError
        return at, UUID(values[1])
    except ValueError as wrong:
        raise field_problem("/after", "翻页标记无效") from wrong
