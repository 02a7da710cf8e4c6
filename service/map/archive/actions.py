"""Proposing an entry and seeing it through; claiming the six haves and looking at them (ST03)."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any
from uuid import UUID

from service.core import clock, regions
from service.core.actors import A2_AND_ABOVE, A3_AND_ABOVE, Actor
from service.core.geo import Place
from service.core.problems import Conflict, field_problem
from service.data import audit, divisions, files, outbox, workcalendar
from service.data.db import db
from service.map import actions as stations
from service.map import queries as found_stations
from service.map import rules as map_rules
from service.map.archive import queries, rules
from service.map.archive.models import StationHave, StationProposal
from service.map.archive.rules import Have
from service.map.archive.states import HAVE, PROPOSAL, HaveState, ProposalState
from service.web.access import WrongRole, need_cover, need_person, need_role
from service.web.errors import on_constraint


class ProposalWaits(Conflict):
    """One entry of a division is looked at after the other."""

    title = "这个站点已有一份材料在审核中"


class NothingChanged(Conflict):
    """It would be the same as before."""

    title = "内容与现有登记相同"


class OwnEntry(WrongRole):
    """Maker and checker are two."""

    title = "本人提交的材料，须由他人审核"


on_constraint("uq_station_proposal_open", ProposalWaits)


def propose(
    actor: Actor, *, region: str, place: Place, datum: str = map_rules.GCJ02, theme: str | None = None, **entry: Any
) -> StationProposal:
    """A community enters a station of its area, or a manager above. StationExists, ProposalWaits, 422 by field."""
    need_role(actor, A3_AND_ABOVE)
    if actor.area is None or region not in actor.area or not divisions.exists(region):
        raise field_problem("/region", "没有这个区划，或不在您的管辖范围内")
    if found_stations.row_at(region) is not None:
        raise stations.StationExists()
    _fits(region, theme)
    whole = {"services": [], "opening": {}, "phone": None, "staff_post": None, "theme": theme} | entry
    return _propose(actor, region, None, whole | {"place": place}, datum)


def propose_change(
    actor: Actor, station_id: UUID, *, datum: str = map_rules.GCJ02, **changes: Any
) -> StationProposal:
    """Change what is entered of a station; what is not named stays. NoSuchStation, NothingChanged, ProposalWaits, 422."""
    need_role(actor, A3_AND_ABOVE)
    row = found_stations.row_of(station_id)
    need_cover(actor, row.region, missing=found_stations.NoSuchStation)
    _fits(row.region, changes.get("theme"))
    return _propose(actor, row.region, station_id, changes, datum)


def _fits(region: str, theme: str | None) -> None:
    if theme is not None and regions.level(region) != 4:
        raise field_problem("/theme", "只有实践点可以设为主题阵地")


def _propose(
    actor: Actor, region: str, station_id: UUID | None, entry: dict[str, Any], datum: str
) -> StationProposal:
    if "place" in entry:
        place = found_stations.from_datum(entry["place"], datum)
        entry = entry | {"place": {"lng": place.lng, "lat": place.lat}}
    if "opening" in entry:
        entry = entry | {"opening": stations.week(entry["opening"])}
    if "services" in entry:
        entry = entry | {"services": list(dict.fromkeys(entry["services"]))}
    name = entry.get("name")
    if station_id is not None:
        standing = queries.entry_of(found_stations.row_of(station_id))
        entry = {field: entry[field] for field in rules.changed(standing, entry)}
        name = name or standing["name"]
        if not entry:
            raise NothingChanged()
    due = workcalendar.due(clock.now(), rules.REVIEW_WORKDAYS)
    made = StationProposal(
        region=region, station_id=station_id, name=name, entry=entry, due_at=due.moment, provisional=due.provisional,
        made_by=need_person(actor),
    )
    db.session.add(made)
    db.session.flush()
    audit.record(actor, "propose-station", f"station-proposal:{made.id}", region=region, changed=sorted(entry))
    return made


def approve(actor: Actor, proposal_id: UUID) -> StationProposal:
    """The street has seen it; from here on everybody does. OwnEntry, StationExists."""
    found = _checked(actor, proposal_id, "approve")
    state, entry = PROPOSAL.step("approve", found.state), queries.from_entry(found.entry)
    if found.station_id is None:
        found.station_id = stations.found(region=found.region, **entry).id
    else:
        stations.edit(found.station_id, **entry)
    return _decided(actor, found, "approve", state)


def return_(actor: Actor, proposal_id: UUID, *, reason: str) -> StationProposal:
    """Something is wrong or missing; it is proposed anew."""
    found = _checked(actor, proposal_id, "return")
    return _decided(actor, found, "return", PROPOSAL.step("return", found.state), reason)


def withdraw(actor: Actor, proposal_id: UUID) -> StationProposal:
    """Whoever made it takes it back."""
    found = _checked(actor, proposal_id, "withdraw")
    return _decided(actor, found, "withdraw", PROPOSAL.step("withdraw", found.state))


def _checked(actor: Actor, proposal_id: UUID, word: str) -> StationProposal:
    """The proposal, locked, if the caller stands to it as this move wants."""
    need_role(actor, A3_AND_ABOVE)
    found = queries.proposal_to_move(proposal_id)
    need_cover(actor, found.region, missing=queries.NoSuchProposal)
    allowed = {by for move in PROPOSAL.of(word) for by in move.by}
    if not queries.relations(actor, found) & allowed:
        raise OwnEntry() if actor.person_id == found.made_by else WrongRole()
    return found


def _decided(
    actor: Actor, found: StationProposal, word: str, state: StrEnum, reason: str | None = None
) -> StationProposal:
    found.state, found.reason = ProposalState(state), reason
    found.decided_by, found.decided_at = need_person(actor), clock.now()
    db.session.flush()
    audit.record(actor, f"{word}-station", f"station-proposal:{found.id}", region=found.region)
    if found.made_by != actor.person_id:
        outbox.post("notice", about=f"station-proposal:{found.id}", person_id=found.made_by, template=f"station-{word}")
    return found


# The six haves


def claim(actor: Actor, station_id: UUID, *, have: str, note: str, photos: Sequence[UUID] = ()) -> StationHave:
    """The community says that it has this, and shows it. Said again it replaces what was said before."""
    need_role(actor, A3_AND_ABOVE)
    station = found_stations.row_of(station_id)
    need_cover(actor, station.region, missing=found_stations.NoSuchStation)
    due, moment, me = workcalendar.due(clock.now(), rules.REVIEW_WORKDAYS), clock.now(), need_person(actor)
    found = queries.have_of(station_id, Have(have))
    if found is None:
        found = StationHave(
            station_id=station_id, region=station.region, have=Have(have), note=note, claimed_by=me, claimed_at=moment,
            due_at=due.moment, provisional=due.provisional,
        )
        db.session.add(found)
    else:
        found.state = HaveState(HAVE.step("claim", found.state))
        found.note, found.claimed_by, found.claimed_at = note, me, moment
        found.due_at, found.provisional = due.moment, due.provisional
        found.decided_by, found.decided_at, found.reason = None, None, None
    db.session.flush()
    files.reattach(photos, me, f"station-have:{found.id}", files.Purpose.EVIDENCE)
    audit.record(actor, "claim-have", f"station:{station_id}", region=station.region, have=have, photos=len(photos))
    return found


def meet(actor: Actor, have_id: UUID) -> StationHave:
    """The street has seen it."""
    return _look(actor, have_id, "meet", None)


def miss(actor: Actor, have_id: UUID, *, reason: str) -> StationHave:
    """The street has not found it, or finds it no longer."""
    return _look(actor, have_id, "miss", reason)


def _look(actor: Actor, have_id: UUID, word: str, reason: str | None) -> StationHave:
    need_role(actor, A2_AND_ABOVE)
    found = queries.have_to_move(have_id)
    need_cover(actor, found.region, missing=queries.NoSuchHave)
    if actor.person_id == found.claimed_by:
        raise OwnEntry()
    station = found_stations.row_to_move(found.station_id)
    found.state = HaveState(HAVE.step(word, found.state))
    found.decided_by, found.decided_at, found.reason = need_person(actor), clock.now(), reason
    db.session.flush()
    station.haves_met = queries.met(station.id)
    db.session.flush()
    audit.record(actor, f"{word}-have", f"station:{station.id}", region=found.region, have=found.have.value)
    outbox.post("notice", about=f"station:{station.id}", person_id=found.claimed_by, template=f"station-have-{word}",
                have=rules.WORDS[found.have])
    return found
