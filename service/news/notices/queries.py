"""Questions about notices."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import and_, func, or_, select

from service.accounts import queries as accounts
from service.core import clock, masking, regions
from service.core.actors import A3_AND_ABOVE, MANAGERS, Actor
from service.core.problems import NotFound, field_problem
from service.core.workdays import service_day
from service.data import divisions, scope
from service.data.db import db
from service.news.notices.models import Announcement, AnnouncementReceipt
from service.news.notices.states import KEEPER, NOTICES, NoticeFor, NoticeState
from service.volunteers import queries as volunteers
from service.web.access import need_role


class NoSuchNotice(NotFound):
    """Not there, or not for the caller."""

    title = "没有这条公告"


def to_move(notice_id: UUID) -> Announcement:
    """A notice of the caller's own area, locked."""
    found = db.session.scalar(select(Announcement).where(Announcement.id == notice_id).with_for_update())
    if found is None:
        raise NoSuchNotice()
    return found


def _above(code: str) -> list[str]:
    """A division and everything it lies in."""
    found = [code]
    while (up := regions.parent(found[-1])) is not None:
        found.append(up)
    return found


def _for(actor: Actor, region: str | None) -> Any:
    """The condition of being for the caller: everybody's of the region asked for or of all, and those of one's circles."""
    everybody = Announcement.audience == NoticeFor.EVERYBODY
    ways = [everybody if region is None else and_(everybody, Announcement.region.in_(_above(region)))]
    if actor.person_id is not None:
        mine = volunteers.volunteer_of_person(actor.person_id)
        if mine is not None and volunteers.is_active_volunteer(actor.person_id):
            ways.append(and_(Announcement.audience == NoticeFor.VOLUNTEERS, Announcement.region.in_(_above(mine.region))))
        codes = {code for grant in actor.grants_among(MANAGERS) for code in _above(grant.scope_key)}
        if codes:
            ways.append(and_(Announcement.audience == NoticeFor.MANAGERS, Announcement.region.in_(codes)))
    return or_(*ways)


def _running(actor: Actor, region: str | None) -> tuple[Any, ...]:
    today = service_day(clock.now())
    return (
        Announcement.state == NoticeState.PUBLISHED, or_(Announcement.until.is_(None), Announcement.until >= today),
        _for(actor, region),
    )


def notices(actor: Actor, region: str | None, after: list[str] | None, limit: int) -> list[dict[str, Any]]:
    """What is for the caller now, what is pinned first, then the newest."""
    wanted = _running(actor, region)
    query = select(Announcement).where(*wanted)
    if after is not None:
        pinned, last = _place(after)
        lower = and_(Announcement.pinned.is_(pinned), Announcement.id < last)
        query = query.where(or_(lower, Announcement.pinned.is_(False)) if pinned else lower)
    with scope.deed(db.session, "notices-for-me"):
        order = query.order_by(Announcement.pinned.desc(), Announcement.id.desc()).limit(limit)
        rows = db.session.scalars(order).all()
        read = _read_by(actor.person_id, [row.id for row in rows])
    return _listed(rows, read)


def _place(values: list[str]) -> tuple[bool, UUID]:
    try:
        return values[0] == "1", UUID(values[1])
    except ValueError as wrong:
        raise field_problem("/after", "翻页标记无效") from wrong


def notice(actor: Actor, notice_id: UUID) -> Announcement:
    """One that is for the caller, or of the caller's own area."""
    if actor.wears(A3_AND_ABOVE) and (own := db.session.scalar(_one(notice_id))) is not None:
        return own
    wanted = _running(actor, None)
    with scope.deed(db.session, "notice-for-me"):
        found = db.session.scalar(_one(notice_id).where(*wanted))
    if found is None:
        raise NoSuchNotice()
    return found


def kept(actor: Actor, notice_id: UUID) -> Announcement:
    """One of the acting area, for who keeps it."""
    need_role(actor, A3_AND_ABOVE)
    found = notice(actor, notice_id)
    if not relations(actor, found):
        raise NoSuchNotice()
    return found


def _one(notice_id: UUID) -> Any:
    return select(Announcement).where(Announcement.id == notice_id)


def desk(actor: Actor, state: NoticeState | None, after: UUID | None, limit: int) -> list[dict[str, Any]]:
    """The notices of the acting area, the newest first."""
    area = need_role(actor, A3_AND_ABOVE).area
    assert area is not None
    query = select(Announcement).where(Announcement.region >= area.lo, Announcement.region < area.hi)
    if state is not None:
        query = query.where(Announcement.state == state)
    if after is not None:
        query = query.where(Announcement.id < after)
    return _listed(db.session.scalars(query.order_by(Announcement.id.desc()).limit(limit)).all(), set())


def _read_by(person_id: UUID | None, ids: Sequence[UUID]) -> set[UUID]:
    if person_id is None:
        return set()
    query = select(AnnouncementReceipt.notice_id).where(
        AnnouncementReceipt.person_id == person_id, AnnouncementReceipt.notice_id.in_(ids)
    )
    return set(db.session.scalars(query))


def _listed(rows: Sequence[Announcement], read: set[UUID]) -> list[dict[str, Any]]:
    names = divisions.names_of({row.region for row in rows})
    return [
        {
            "id": row.id, "region": row.region, "region_name": names.get(row.region, ""), "state": row.state,
            "audience": row.audience, "title": row.title, "text": row.text, "pinned": row.pinned, "until": row.until,
            "published_at": row.published_at, "read": row.id in read,
        }
        for row in rows
    ]


def relations(actor: Actor, found: Announcement) -> set[str]:
    """How the caller stands to it."""
    covers = actor.area is not None and found.region in actor.area
    return {KEEPER} if covers and actor.wears(A3_AND_ABOVE) else set()


def view(actor: Actor, found: Announcement) -> dict[str, Any]:
    """One notice; for who keeps it how many have read it and how many it is for."""
    keeps = relations(actor, found)
    read = _read_by(actor.person_id, [found.id])
    return _listed([found], read)[0] | {
        "read_count": _readers(found) if keeps else None, "meant_for": len(_meant(found)) if keeps else None,
        "moves": NOTICES.open_to(found.state, keeps), "may_keep": bool(keeps),
    }


def _readers(found: Announcement) -> int:
    query = select(func.count()).select_from(AnnouncementReceipt).where(AnnouncementReceipt.notice_id == found.id)
    return db.session.scalar(query) or 0


def _meant(found: Announcement) -> set[UUID]:
    """The persons it is for, where that is a circle that can be counted; nobody for everybody's."""
    area = regions.area(found.region)
    if found.audience == NoticeFor.VOLUNTEERS:
        return volunteers.active_within(area)
    return accounts.managers_within(area) if found.audience == NoticeFor.MANAGERS else set()


def receipts(actor: Actor, found: Announcement, after: UUID | None, limit: int) -> list[dict[str, Any]]:
    """Who has read it, in the order of their ids, and, where it is for a circle, who has not. Residents by a masked name."""
    rows = select(AnnouncementReceipt.person_id, AnnouncementReceipt.created_at).where(
        AnnouncementReceipt.notice_id == found.id
    )
    read = {row.person_id: row.created_at for row in db.session.execute(rows)}
    everyone = sorted(read.keys() | _meant(found))
    asked = [one for one in everyone if after is None or one > after][:limit]
    names = accounts.names_of(asked)
    whole = found.audience != NoticeFor.EVERYBODY
    return [
        {
            "person_id": one, "name": names.get(one, "") if whole else masking.name(names.get(one) or "") or "居民",
            "read_at": read.get(one),
        }
        for one in asked
    ]
