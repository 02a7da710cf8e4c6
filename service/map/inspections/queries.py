"""Questions about inspections."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import extract, func, select

from service.accounts import queries as accounts
from service.core.actors import LEVEL_OF, MANAGERS, Actor
from service.core.problems import NotFound
from service.data import divisions, files, scope
from service.data.db import db
from service.map.inspections.models import Inspection
from service.map.inspections.states import INSPECTOR, KEEPER, LIFECYCLE, InspectionState
from service.map.models import Station
from service.web.access import need_role
from service.web.paging import page, unpack_id

_SHOWN: Final = (
    "id", "station_id", "region", "items", "score", "note", "state", "level", "due_at", "due_provisional", "late",
    "rectified_at", "rectify_note", "decided_at", "decision_note", "created_at",
)


class NoSuchInspection(NotFound):
    """No inspection with this id, or not of a station in the caller's area."""

    title = "没有这次巡查"


def relations(actor: Actor, found: Inspection) -> set[str]:
    """How the caller stands to it. Whoever mended it does not say that it is mended."""
    if not actor.wears(MANAGERS) or actor.area is None or found.region not in actor.area:
        return set()
    assert actor.acting is not None
    looks = LEVEL_OF[actor.acting.role] <= found.inspector_level and actor.person_id != found.rectified_by
    return {KEEPER, INSPECTOR} if looks else {KEEPER}


def inspection(actor: Actor, inspection_id: UUID) -> Inspection:
    """One of one's area. NoSuchInspection."""
    found = db.session.scalar(select(Inspection).where(Inspection.id == inspection_id))
    if found is None or not relations(actor, found):
        raise NoSuchInspection()
    return found


def held(inspection_id: UUID) -> Inspection:
    """Inside a deed: as it stands now, locked until the transaction ends."""
    query = select(Inspection).where(Inspection.id == inspection_id).with_for_update()
    return db.session.scalars(query.execution_options(populate_existing=True)).one()


def inspections(
    actor: Actor, *, state: str | None, station_id: UUID | None, after: str | None, limit: int
) -> dict[str, Any]:
    """Those of the area, the latest first."""
    need_role(actor, MANAGERS)
    assert actor.area is not None
    query = select(Inspection).where(Inspection.region >= actor.area.lo, Inspection.region < actor.area.hi)
    if state is not None:
        query = query.where(Inspection.state == InspectionState(state))
    if station_id is not None:
        query = query.where(Inspection.station_id == station_id)
    if (last := unpack_id(after)) is not None:
        query = query.where(Inspection.id < last)
    rows = list(db.session.scalars(query.order_by(Inspection.id.desc()).limit(limit + 1)))
    found = page(rows, limit, lambda row: (row.id,))
    return found | {"items": shown(actor, found["items"])}


def shown(actor: Actor, rows: Sequence[Inspection]) -> list[dict[str, Any]]:
    """Inspections as the API tells them."""
    doors = {row.id: row.name for row in db.session.scalars(
        select(Station).where(Station.id.in_({one.station_id for one in rows})))}
    places = divisions.names_of({row.region for row in rows})
    names = accounts.names_of(one for row in rows for one in (row.inspected_by, row.rectified_by))
    return [
        {name: getattr(row, name) for name in _SHOWN} | {
            "station_name": doors[row.station_id], "region_name": places.get(row.region, ""),
            "inspector": names.get(row.inspected_by, ""),
            "rectifier": names.get(row.rectified_by, "") if row.rectified_by else None,
            "photos": files.attached(f"inspection:{row.id}"), "rectify_photos": files.attached(f"rectification:{row.id}"),
            "moves": LIFECYCLE.open_to(row.state, relations(actor, row)),
        }
        for row in rows
    ]


def mean_score(station_id: UUID, year: int) -> int | None:
    """What the inspections of a year came to on the average; None where there was none."""
    in_year = extract("year", func.timezone("Asia/Shanghai", Inspection.created_at)) == year
    query = select(func.avg(Inspection.score)).where(Inspection.station_id == station_id, in_year)
    with scope.deed(db.session, "scores-of-station"):
        found = db.session.scalar(query)
    return None if found is None else int(found)


def may_see_photo(actor: Actor, inspection_id: UUID) -> bool:
    """Whoever may see the inspection may see what shows it."""
    found = db.session.scalar(select(Inspection).where(Inspection.id == inspection_id))
    return found is not None and bool(relations(actor, found))
