"""Questions about proposed entries and the six haves."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from service.core import regions
from service.core.actors import A2_AND_ABOVE, A3_AND_ABOVE, MANAGERS, Actor
from service.core.geo import Place
from service.core.problems import NotFound
from service.data import divisions, files
from service.data.db import db
from service.map import queries as stations
from service.map import rules as map_rules
from service.map.archive import rules
from service.map.archive.models import StationHave, StationProposal
from service.map.archive.rules import Have
from service.map.archive.states import CHECKER, HAVE, MAKER, PROPOSAL, HaveState, ProposalState
from service.map.models import Station
from service.web.access import need_cover, need_role


class NoSuchProposal(NotFound):
    """Not there, or not in the acting area."""

    title = "没有这份建档材料"


class NoSuchHave(NotFound):
    """Not there, or not in the acting area."""

    title = "没有这项材料"


def proposal_to_move(proposal_id: UUID) -> StationProposal:
    """A proposal as far as the scope reaches, locked. NoSuchProposal."""
    found = db.session.scalar(select(StationProposal).where(StationProposal.id == proposal_id).with_for_update())
    if found is None:
        raise NoSuchProposal()
    return found


def proposal(actor: Actor, proposal_id: UUID) -> dict[str, Any]:
    """One of them, as it is shown. NoSuchProposal."""
    need_role(actor, MANAGERS)
    found = db.session.scalar(select(StationProposal).where(StationProposal.id == proposal_id))
    if found is None:
        raise NoSuchProposal()
    return shown(actor, [found])[0]


def relations(actor: Actor, found: StationProposal) -> set[str]:
    """How the caller stands to it: whoever made it checks nothing of it."""
    if actor.area is None or found.region not in actor.area:
        return set()
    if actor.person_id == found.made_by:
        return {MAKER}
    return {CHECKER} if actor.wears(A2_AND_ABOVE) else set()


def proposals(actor: Actor, state: str | None, after: UUID | None, limit: int) -> Sequence[StationProposal]:
    """Those of the acting area, the latest first."""
    area = regions.area(need_role(actor, MANAGERS).scope_key)
    query = select(StationProposal).where(StationProposal.region >= area.lo, StationProposal.region < area.hi)
    if state is not None:
        query = query.where(StationProposal.state == ProposalState(state))
    if after is not None:
        query = query.where(StationProposal.id < after)
    return db.session.scalars(query.order_by(StationProposal.id.desc()).limit(limit)).all()


def shown(actor: Actor, rows: Sequence[StationProposal]) -> list[dict[str, Any]]:
    """What is proposed beside what stands."""
    names = divisions.names_of({row.region for row in rows})
    ids = {row.station_id for row in rows if row.station_id is not None}
    standing = {row.id: row for row in db.session.scalars(select(Station).where(Station.id.in_(ids)))} if ids else {}
    return [
        {
            "id": row.id, "region": row.region, "region_name": names.get(row.region, ""), "station_id": row.station_id,
            "level": regions.level(row.region), "kind": map_rules.KINDS[regions.level(row.region)],
            "state": row.state.value, "name": row.name, "entry": row.entry,
            "before": _before(standing.get(row.station_id) if row.station_id else None, row),
            "due_at": row.due_at, "provisional": row.provisional, "created_at": row.created_at,
            "decided_at": row.decided_at, "reason": row.reason, "mine": actor.person_id == row.made_by,
            "moves": PROPOSAL.open_to(row.state, relations(actor, row)),
        }
        for row in rows
    ]


def _before(station: Station | None, row: StationProposal) -> dict[str, Any] | None:
    """What stands of the fields that would change; None for a station that is to be, and once it was decided."""
    if station is None or row.state is not ProposalState.REVIEWING:
        return None
    return {name: value for name, value in entry_of(station).items() if name in row.entry}


def entry_of(station: Station) -> dict[str, Any]:
    """The entry as it stands."""
    return {
        "name": station.name, "address": station.address, "place": {"lng": station.lng, "lat": station.lat},
        "services": station.services, "opening": station.opening, "phone": station.phone,
        "staff_post": station.staff_post, "theme": station.theme,
    }


def from_entry(entry: dict[str, Any]) -> dict[str, Any]:
    """The fields of an entry, its place a Place again."""
    if "place" not in entry:
        return dict(entry)
    return entry | {"place": Place(entry["place"]["lng"], entry["place"]["lat"])}


def have_to_move(have_id: UUID) -> StationHave:
    """One of the six, as far as the scope reaches, locked. NoSuchHave."""
    found = db.session.scalar(select(StationHave).where(StationHave.id == have_id).with_for_update())
    if found is None:
        raise NoSuchHave()
    return found


def have_of(station_id: UUID, have: Have) -> StationHave | None:
    """What was said of this one of the six, locked."""
    return db.session.scalar(
        select(StationHave).where(StationHave.station_id == station_id, StationHave.have == have).with_for_update()
    )


def met(station_id: UUID) -> int:
    """How many of the six the street has seen."""
    return db.session.scalars(
        select(func.count()).select_from(StationHave)
        .where(StationHave.station_id == station_id, StationHave.state == HaveState.MET)
    ).one()


def haves(actor: Actor, station_id: UUID) -> dict[str, Any]:
    """The whole list of a station in the acting area: all six, also those nobody has said anything of."""
    need_role(actor, MANAGERS)
    station = stations.row_of(station_id)
    need_cover(actor, station.region, missing=stations.NoSuchStation)
    rows = {row.have: row for row in db.session.scalars(select(StationHave).where(StationHave.station_id == station_id))}
    return {
        "station_id": station.id, "met": station.haves_met, "up_to_standard": station.haves_met == map_rules.HAVES,
        "items": [_have(actor, have, rows.get(have)) for have in Have],
    }


def _have(actor: Actor, have: Have, row: StationHave | None) -> dict[str, Any]:
    told: dict[str, Any] = {"have": have.value, "label": rules.WORDS[have]}
    if row is None:
        return told | {
            "id": None, "state": None, "note": None, "photos": [], "claimed_at": None, "decided_at": None, "reason": None,
            "moves": ["claim"] if actor.wears(A3_AND_ABOVE) else [],
        }
    standing = {actor.acting.role} if actor.acting is not None else set()
    moves = HAVE.open_to(row.state, standing)
    if actor.person_id == row.claimed_by:
        moves = [move for move in moves if move == "claim"]
    return told | {
        "id": row.id, "state": row.state.value, "note": row.note, "photos": files.attached(f"station-have:{row.id}"),
        "claimed_at": row.claimed_at, "decided_at": row.decided_at, "reason": row.reason, "moves": moves,
    }


def may_see_photo(actor: Actor, have_id: UUID) -> bool:
    """What shows one of the six is for the managers of the area."""
    found = db.session.scalar(select(StationHave).where(StationHave.id == have_id))
    return found is not None and actor.area is not None and found.region in actor.area
