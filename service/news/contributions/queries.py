"""Questions about contributions: one's own, what waits, what was adopted, and who writes most."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import func, select, tuple_

from service.accounts import queries as accounts
from service.core import clock, regions
from service.core.actors import A2_AND_ABOVE, Actor
from service.core.problems import NotFound, field_problem
from service.core.workdays import day_starts, service_day
from service.data import divisions, scope
from service.data.db import db
from service.news.contributions import rules
from service.news.contributions.models import Contribution, Correspondent, PressStation
from service.news.contributions.states import AUTHOR, LIFECYCLE, Column, ContributionState
from service.volunteers import queries as volunteers
from service.web.access import need_person, need_role
from service.web.paging import page, unpack, unpack_id

_SHOWN: Final = (
    "id", "region", "press_id", "state", "column", "title", "text", "video_url", "points", "decided_at", "reason", "due_at",
    "due_provisional", "created_at",
)


class NoSuchContribution(NotFound):
    """No contribution with this id, or not the caller's to see."""

    title = "没有这篇投稿"


class NoSuchPress(NotFound):
    """No station of correspondents with this id, or not in the caller's area."""

    title = "没有这个通讯站"


def contribution(contribution_id: UUID) -> Contribution:
    """The contribution with this id; NoSuchContribution where the scope shows none."""
    found = db.session.scalar(select(Contribution).where(Contribution.id == contribution_id))
    if found is None:
        raise NoSuchContribution()
    return found


def held(contribution_id: UUID) -> Contribution:
    """Inside a deed: as it stands now, locked."""
    return db.session.scalars(
        select(Contribution).where(Contribution.id == contribution_id).with_for_update()
        .execution_options(populate_existing=True)
    ).one()


def waiting_of(person_id: UUID) -> int:
    """How many of somebody's wait."""
    return db.session.scalars(
        select(func.count()).select_from(Contribution).where(
            Contribution.person_id == person_id, Contribution.state == ContributionState.SENT
        )
    ).one()


def sent_by(person_id: UUID) -> list[Contribution]:
    """Inside a deed: those of somebody that wait, locked."""
    return list(db.session.scalars(
        select(Contribution).where(Contribution.person_id == person_id, Contribution.state == ContributionState.SENT)
        .with_for_update().execution_options(populate_existing=True)
    ))


def mine(actor: Actor, *, after: str | None, limit: int) -> dict[str, Any]:
    """The caller's own, the latest first."""
    return _paged(actor, select(Contribution).where(Contribution.person_id == need_person(actor)), after, limit)


def of_area(
    actor: Actor, *, state: str | None, column: str | None, after: str | None, limit: int
) -> dict[str, Any]:
    """Those of the acting manager's area, the latest first."""
    area = regions.area(need_role(actor, A2_AND_ABOVE).scope_key)
    query = select(Contribution).where(Contribution.region >= area.lo, Contribution.region < area.hi)
    if state is not None:
        query = query.where(Contribution.state == ContributionState(state))
    if column is not None:
        query = query.where(Contribution.column == Column(column))
    return _paged(actor, query, after, limit)


def _paged(actor: Actor, query: Any, after: str | None, limit: int) -> dict[str, Any]:
    if (last := unpack_id(after)) is not None:
        query = query.where(Contribution.id < last)
    rows = db.session.scalars(query.order_by(Contribution.id.desc()).limit(limit + 1)).all()
    found = page(rows, limit, lambda row: (row.id,))
    return found | {"items": shown(actor, found["items"])}


def shown(actor: Actor, found: list[Contribution]) -> list[dict[str, Any]]:
    """Contributions as their author and the managers read them."""
    briefs = volunteers.brief_of(one.volunteer_id for one in found)
    stations = names_of({one.press_id for one in found if one.press_id})
    return [
        {name: getattr(one, name) for name in _SHOWN} | {
            "author": briefs[one.volunteer_id].name, "press_name": stations.get(one.press_id) if one.press_id else None,
            "moves": LIFECYCLE.open_to(one.state, standing(actor, one)),
        }
        for one in found
    ]


def standing(actor: Actor, one: Contribution) -> set[str]:
    """How somebody stands to a contribution: see states.py."""
    if actor.person_id == one.person_id:
        return {AUTHOR}
    if actor.acting is None or actor.area is None or one.region not in actor.area or actor.person_id is None:
        return set()
    return set() if actor.person_id in volunteers.family_of(one.person_id) else {actor.acting.role}


def adopted(*, column: str | None, after: str | None, limit: int) -> dict[str, Any]:
    """What was adopted, the latest first, for everybody. Authors by name only where they let it be shown."""
    query = select(Contribution).where(Contribution.state == ContributionState.ADOPTED)
    if column is not None:
        query = query.where(Contribution.column == Column(column))
    if (last := unpack(after, 2)) is not None:
        query = query.where(tuple_(Contribution.decided_at, Contribution.id) < tuple_(*_cursor(last)))
    with scope.deed(db.session, "adopted-contributions"):
        rows = db.session.scalars(
            query.order_by(Contribution.decided_at.desc(), Contribution.id.desc()).limit(limit + 1)
        ).all()
    found = page(rows, limit, lambda row: (row.decided_at.isoformat(), row.id))
    authors = _authors(row.volunteer_id for row in found["items"])
    stations = names_of({row.press_id for row in found["items"] if row.press_id})
    return found | {"items": [
        {name: getattr(row, name) for name in ("id", "column", "title", "text", "video_url")} | {
            "adopted_at": row.decided_at, "author": authors.get(row.volunteer_id),
            "press_name": stations.get(row.press_id) if row.press_id else None,
        }
        for row in found["items"]
    ]}


def _cursor(values: list[str]) -> tuple[datetime, UUID]:
    try:
        at = datetime.fromisoformat(values[0])
        if at.utcoffset() is None:
            raise ValueError
        return at, UUID(values[1])
    except ValueError as wrong:
        raise field_problem("/after", "翻页标记无效") from wrong


def _authors(ids: Iterable[UUID]) -> dict[UUID, str]:
    """Names of grown-ups who let theirs be shown (VO17, D15); nobody else's."""
    briefs = volunteers.brief_of(ids)
    showing = accounts.showing_names(brief.person_id for brief in briefs.values())
    return {brief.id: brief.name for brief in briefs.values() if brief.person_id in showing and not brief.minor}


def ranking(actor: Actor) -> dict[str, Any]:
    """Who and which station had most adopted this year. Of people only grown-ups who opted in; oneself always."""
    year = service_day(clock.now()).year
    begins = day_starts(date(year, 1, 1))
    counted = (Contribution.state == ContributionState.ADOPTED, Contribution.decided_at >= begins)
    with scope.deed(db.session, "rank-contributions"):
        people = db.session.execute(
            select(Contribution.person_id, Contribution.volunteer_id, func.count().label("many")).where(*counted)
            .group_by(Contribution.person_id, Contribution.volunteer_id).order_by(func.count().desc()).limit(1000)
        ).all()
        stations = db.session.execute(
            select(Contribution.press_id, func.count().label("many")).where(*counted, Contribution.press_id.is_not(None))
            .group_by(Contribution.press_id).order_by(func.count().desc()).limit(rules.MOST_RANKED)
        ).all()
    authors = _authors(row.volunteer_id for row in people)
    names = names_of({row.press_id for row in stations})
    own = next((row.many for row in people if row.person_id == actor.person_id), 0)
    ranked = [
        {"name": authors[row.volunteer_id], "adopted": row.many, "rank": _rank(people, row.many)}
        for row in people if row.volunteer_id in authors
    ]
    return {
        "year": year, "people": ranked[: rules.MOST_RANKED],
        "stations": [
            {"name": names.get(row.press_id, ""), "adopted": row.many, "rank": _rank(stations, row.many)} for row in stations
        ],
        "my_adopted": own, "my_rank": _rank(people, own) if own else None,
    }


def _rank(rows: Iterable[Any], many: int) -> int:
    return 1 + sum(row.many > many for row in rows)


# Stations of correspondents


def press(press_id: UUID) -> PressStation:
    """The station with this id."""
    found = db.session.scalar(select(PressStation).where(PressStation.id == press_id))
    if found is None:
        raise NoSuchPress()
    return found


def names_of(ids: Iterable[UUID]) -> dict[UUID, str]:
    """Names of stations by id."""
    rows = db.session.execute(select(PressStation.id, PressStation.name).where(PressStation.id.in_(list(ids))))
    return {row.id: row.name for row in rows}


def belongs(person_id: UUID, press_id: UUID) -> bool:
    """Does this person write for this station, and is it open?"""
    query = select(Correspondent.press_id).join(PressStation, PressStation.id == Correspondent.press_id).where(
        Correspondent.person_id == person_id, Correspondent.press_id == press_id, PressStation.closed_at.is_(None)
    )
    return db.session.scalar(query) is not None


def stations(actor: Actor) -> list[dict[str, Any]]:
    """The stations that are open, how many write for each, and whether the caller does."""
    rows = db.session.scalars(
        select(PressStation).where(PressStation.closed_at.is_(None))
        .order_by(PressStation.region, PressStation.name).limit(500)
    ).all()
    return told(actor, list(rows))


def told(actor: Actor, rows: list[PressStation]) -> list[dict[str, Any]]:
    """Stations as the API tells them."""
    names = divisions.names_of({row.region for row in rows})
    own: set[UUID] = set()
    if actor.person_id is not None:
        own = set(db.session.scalars(select(Correspondent.press_id).where(Correspondent.person_id == actor.person_id)))
    with scope.deed(db.session, "count-correspondents"):
        counted = db.session.execute(
            select(Correspondent.press_id, func.count().label("many"))
            .where(Correspondent.press_id.in_([row.id for row in rows])).group_by(Correspondent.press_id)
        )
        many = {row.press_id: row.many for row in counted}
    return [
        {"id": row.id, "name": row.name, "region": row.region, "region_name": names.get(row.region, ""),
         "closed_at": row.closed_at, "correspondents": many.get(row.id, 0), "mine": row.id in own}
        for row in rows
    ]
