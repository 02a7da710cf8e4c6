"""Opening and closing against the hours, keeping the roster, telling of a closed door and answering for it (ST08)."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, update

from service.accounts import queries as accounts
from service.core import clock, regions
from service.core.actors import COMMUNITY, DISTRICT, MANAGERS, POINT, STREET, Actor
from service.core.problems import Conflict, TooMany, field_problem
from service.core.workdays import service_day
from service.data import audit, outbox, scope, workcalendar
from service.data.db import db
from service.map import queries as stations
from service.map.duty import queries, rules
from service.map.duty.models import ClosedDoor, ClosedDoorVoice, DutyPost
from service.map.duty.rules import Door
from service.map.duty.states import LIFECYCLE, DoorState
from service.map.models import Station
from service.web.access import WrongRole, need_cover, need_person, need_role
from service.web.errors import on_constraint


class NotOpenNow(Conflict):
    """It need not be open at this moment: by its hours, or because it said that it is closed."""

    title = "现在不在该站点的开放时间内"


class ToldAlready(Conflict):
    """One person tells of one closed door once."""

    title = "您已反映过，正在处理"


class ToldTooOften(TooMany):
    """More than five closed doors in a day by one person."""

    title = "今天反映的次数过多"
    retry_after = 3600


on_constraint("uq_closed_door_voice_door_id_person_id", ToldAlready)


def close(actor: Actor, station_id: UUID, *, until: datetime, note: str, starts: datetime | None = None) -> dict[str, Any]:
    """Closed against its hours, from now or a moment to come, until a moment: everybody sees it at once."""
    return _say(actor, station_id, "close", until, note, starts)


def open_(actor: Actor, station_id: UUID, *, until: datetime | None = None, note: str | None = None) -> dict[str, Any]:
    """Open again; with `until`, open beyond its hours until then."""
    if until is not None:
        return _say(actor, station_id, "open", until, note, None)
    station = _kept(actor, station_id)
    station.duty_open = station.duty_from = station.duty_until = station.duty_note = None
    db.session.flush()
    audit.record(actor, "open-station", f"station:{station.id}", region=station.region)
    return stations.station(station.id)


def _say(
    actor: Actor, station_id: UUID, word: str, until: datetime, note: str | None, starts: datetime | None
) -> dict[str, Any]:
    station, moment = _kept(actor, station_id), clock.now()
    begin = max(starts or moment, moment)
    if until <= begin:
        raise field_problem("/until", "应晚于开始时间")
    if until - moment > rules.LONGEST_EXCEPTION:
        raise field_problem("/until", "最长 60 天，更久请修改开放时间")
    station.duty_open, station.duty_from, station.duty_until, station.duty_note = word == "open", begin, until, note
    db.session.flush()
    audit.record(actor, f"{word}-station", f"station:{station.id}", region=station.region, until=until.isoformat())
    return stations.station(station.id)


def _kept(actor: Actor, station_id: UUID) -> Station:
    queries.kept_station(actor, station_id)
    return stations.row_to_move(station_id)


def set_roster(actor: Actor, station_id: UUID, *, day: date, posts: Sequence[dict[str, str]]) -> dict[str, Any]:
    """Who keeps a station open on a day; what was said of that day before is replaced. 422 by field."""
    station = _kept(actor, station_id)
    if day < service_day(clock.now()):
        raise field_problem("/day", "不能修改过去的排班")
    for nth, post in enumerate(posts):
        if post["from"] >= post["to"]:
            raise field_problem(f"/posts/{nth}/to", "应晚于开始时间")
        for other in posts[:nth]:
            if post["name"] == other["name"] and post["from"] < other["to"] and other["from"] < post["to"]:
                raise field_problem(f"/posts/{nth}/name", "同一人的时段重叠")
    db.session.execute(delete(DutyPost).where(DutyPost.station_id == station.id, DutyPost.day == day))
    db.session.add_all(
        DutyPost(station_id=station.id, region=station.region, day=day, starts=post["from"], ends=post["to"],
                 name=post["name"])
        for post in posts
    )
    db.session.flush()
    audit.record(actor, "set-roster", f"station:{station.id}", region=station.region, day=day.isoformat(), posts=len(posts))
    return queries.roster(actor, station_id, day)


def tell(actor: Actor, station_id: UUID, *, found: str, note: str | None = None) -> ClosedDoor:
    """A resident stands before a door that should be open: one task for whoever keeps it, however many tell of it.

    NotOpenNow, ToldAlready, ToldTooOften.
    """
    me, station, moment = need_person(actor), stations.row_of(station_id), clock.now()
    if not stations.is_in_hours(station.id, moment):
        raise NotOpenNow()
    if queries.told_today(me) >= rules.MOST_REPORTS_A_DAY:
        raise ToldTooOften()
    with scope.deed(db.session, "tell-closed-door"):
        stations.row_to_move(station.id)  # two who tell at once make one task
        door = queries.open_door(station.id)
        if door is None:
            due = workcalendar.due(moment, rules.ANSWER_WORKDAYS)
            door = ClosedDoor(station_id=station.id, region=station.region, due_at=due.moment, provisional=due.provisional)
            db.session.add(door)
            db.session.flush()
            for keeper in _keepers(station.region):
                outbox.post("notice", about=f"closed-door:{door.id}", person_id=keeper, template="door-closed",
                            station=station.name)
        else:
            door.voices += 1
        db.session.flush()
        db.session.add(ClosedDoorVoice(door_id=door.id, person_id=me, found=Door(found), note=note))
        db.session.flush()
    return door


def _keepers(region: str) -> list[UUID]:
    """Who answers for a station: the manager at its own code; where there is none, the community's."""
    roles = {1: DISTRICT, 2: STREET, 3: COMMUNITY, 4: POINT}
    found = accounts.managers_of(region, (roles[regions.level(region)],))
    above = regions.at_level(region, 3)
    return found or (accounts.managers_of(above, (COMMUNITY,)) if above else [])


def uphold(actor: Actor, door_id: UUID, *, answer: str) -> ClosedDoor:
    """It was so."""
    return _answer(actor, door_id, "uphold", answer)


def dismiss(actor: Actor, door_id: UUID, *, answer: str) -> ClosedDoor:
    """It was not so, or there was a reason."""
    return _answer(actor, door_id, "dismiss", answer)


def _answer(actor: Actor, door_id: UUID, word: str, answer: str) -> ClosedDoor:
    need_role(actor, MANAGERS)
    seen = queries.door(door_id)
    need_cover(actor, seen.region, missing=queries.NoSuchClosedDoor)
    if not queries.relations(actor, seen):
        raise WrongRole()
    with scope.deed(db.session, "answer-closed-door"):
        row = queries.held(seen.id)
        row.state = DoorState(LIFECYCLE.step(word, row.state))
        row.answer, row.decided_by, row.decided_at = answer, need_person(actor), clock.now()
        db.session.flush()
        audit.record(actor, f"{word}-closed-door", f"closed-door:{row.id}", region=row.region)
        name = stations.row_of(row.station_id).name
        for person_id in queries.who_told(row.id):
            outbox.post("notice", about=f"closed-door:{row.id}", person_id=person_id, template="door-answered", station=name)
    return row


def forget(person_id: UUID) -> None:
    """Whoever has left leaves no words behind; that a door was closed stays."""
    with scope.deed(db.session, "forget-closed-doors"):
        db.session.execute(update(ClosedDoorVoice).where(ClosedDoorVoice.person_id == person_id).values(note=None))
