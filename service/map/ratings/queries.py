"""Questions about ratings."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from service.core import actors
from service.core.actors import MANAGERS, Actor
from service.core.problems import NotFound
from service.data import divisions, scope
from service.data.db import db
from service.map import queries as stations
from service.map.inspections import queries as inspections
from service.map.models import Station
from service.map.ratings.models import StationRating
from service.map.ratings.states import COMMUNITY, DISTRICT, LIFECYCLE, STREET, RatingState
from service.web.access import need_role
from service.web.paging import page, unpack_id

_SHOWN: Final = (
    "id", "station_id", "region", "year", "state", "self_stars", "statement", "verified_stars", "verify_note", "stars",
    "note", "decided_at", "due_at", "late", "created_at",
)


class NoSuchRating(NotFound):
    """No rating with this id, or not of a station in the caller's area."""

    title = "没有这次评定"


def relations(actor: Actor, found: StationRating) -> set[str]:
    """How the caller stands to it: one level each, and nobody twice."""
    if actor.area is None or found.region not in actor.area:
        return set()
    if actor.wears((actors.COMMUNITY,)):
        return {COMMUNITY} if actor.person_id not in (found.verified_by, found.decided_by) else set()
    if actor.wears((actors.STREET,)) and actor.person_id not in (found.self_by, found.decided_by):
        return {STREET}
    if actor.wears((actors.DISTRICT,)) and actor.person_id not in (found.self_by, found.verified_by):
        return {DISTRICT}
    return set()


def rating(actor: Actor, rating_id: UUID) -> StationRating:
    """One of one's area. NoSuchRating."""
    found = db.session.scalar(select(StationRating).where(StationRating.id == rating_id))
    if found is None or not actor.wears(MANAGERS) or actor.area is None or found.region not in actor.area:
        raise NoSuchRating()
    return found


def held(rating_id: UUID) -> StationRating:
    """Inside a deed: as it stands now, locked until the transaction ends."""
    query = select(StationRating).where(StationRating.id == rating_id).with_for_update()
    return db.session.scalars(query.execution_options(populate_existing=True)).one()


def ratings(
    actor: Actor, *, state: str | None, year: int | None, station_id: UUID | None, after: str | None, limit: int
) -> dict[str, Any]:
    """Those of the area, the latest first."""
    need_role(actor, MANAGERS)
    assert actor.area is not None
    query = select(StationRating).where(StationRating.region >= actor.area.lo, StationRating.region < actor.area.hi)
    if state is not None:
        query = query.where(StationRating.state == RatingState(state))
    if year is not None:
        query = query.where(StationRating.year == year)
    if station_id is not None:
        query = query.where(StationRating.station_id == station_id)
    if (last := unpack_id(after)) is not None:
        query = query.where(StationRating.id < last)
    rows = list(db.session.scalars(query.order_by(StationRating.id.desc()).limit(limit + 1)))
    found = page(rows, limit, lambda row: (row.id,))
    return found | {"items": shown(actor, found["items"])}


def shown(actor: Actor, rows: Sequence[StationRating]) -> list[dict[str, Any]]:
    """Ratings as the API tells them, with what the inspections of that year came to."""
    doors = {row.id: row.name for row in db.session.scalars(
        select(Station).where(Station.id.in_({one.station_id for one in rows})))}
    places = divisions.names_of({row.region for row in rows})
    return [
        {name: getattr(row, name) for name in _SHOWN} | {
            "station_name": doors[row.station_id], "region_name": places.get(row.region, ""),
            "inspected": inspections.mean_score(row.station_id, row.year),
            "moves": LIFECYCLE.open_to(row.state, relations(actor, row)),
        }
        for row in rows
    ]


def star_of(station_id: UUID) -> dict[str, Any]:
    """The stars of the last year that was awarded: for everybody, and nothing else of it. NoSuchStation."""
    stations.row_of(station_id)
    query = select(StationRating.stars, StationRating.year).where(
        StationRating.station_id == station_id, StationRating.state == RatingState.AWARDED
    )
    with scope.deed(db.session, "star-of-station"):
        found = db.session.execute(query.order_by(StationRating.year.desc()).limit(1)).one_or_none()
    return {"station_id": station_id, "stars": found.stars if found else None, "year": found.year if found else None}
