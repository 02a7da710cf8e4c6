"""Writing, publishing and reading notices (NW07)."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert as insert_or_not

from service.core import clock, regions
from service.core.actors import A3_AND_ABOVE, Actor
from service.core.problems import Conflict, field_problem
from service.core.workdays import service_day
from service.data import audit
from service.data.db import db
from service.news.notices import queries
from service.news.notices.models import Announcement, AnnouncementReceipt
from service.news.notices.states import NOTICES, NoticeFor, NoticeState
from service.web.access import need_cover, need_person, need_role

S = NoticeState


class NotADraft(Conflict):
    """What people have read must not change behind their backs."""

    title = "已发布的公告不能修改，请撤回后重发"


def write(
    actor: Actor, *, audience: str, title: str, text: str, pinned: bool, until: date | None = None, region: str | None = None
) -> Announcement:
    """A draft for one's own area, or for a part of it."""
    grant = need_role(actor, A3_AND_ABOVE)
    asked = region or grant.scope_key
    if not regions.area(grant.scope_key).covers(regions.area(asked)):
        raise field_problem("/region", "只能选择本辖区内的区划")
    _not_over(until)
    made = Announcement(
        region=asked, audience=NoticeFor(audience), title=title, text=text, pinned=pinned, until=until,
        made_by=need_person(actor),
    )
    db.session.add(made)
    db.session.flush()
    audit.record(actor, "write-notice", f"notice:{made.id}", region=made.region)
    return made


def edit(actor: Actor, notice_id: UUID, **facts: Any) -> Announcement:
    """Another wording, while nobody has seen it."""
    found = _kept(actor, notice_id)
    if found.state != S.DRAFT:
        raise NotADraft()
    _not_over(facts.get("until"))
    if "audience" in facts:
        facts["audience"] = NoticeFor(facts["audience"])
    for name, value in facts.items():
        setattr(found, name, value)
    db.session.flush()
    audit.record(actor, "edit-notice", f"notice:{found.id}", region=found.region, changed=sorted(facts))
    return found


def publish(actor: Actor, notice_id: UUID) -> Announcement:
    """Whoever it is for sees it from now on."""
    found = _move(actor, notice_id, "publish")
    found.published_at = clock.now()
    return found


def withdraw(actor: Actor, notice_id: UUID) -> Announcement:
    """Nobody sees it any more; who has read it stays written."""
    return _move(actor, notice_id, "withdraw")


def pin(actor: Actor, notice_id: UUID, *, pinned: bool) -> Announcement:
    """Before all others, or in its turn."""
    found = _kept(actor, notice_id)
    found.pinned = pinned
    db.session.flush()
    audit.record(actor, "pin-notice", f"notice:{found.id}", region=found.region, pinned=pinned)
    return found


def read(actor: Actor, notice_id: UUID) -> Announcement:
    """I have read it."""
    found = queries.notice(actor, notice_id)
    if found.state != S.PUBLISHED:
        raise queries.NoSuchNotice()
    row = insert_or_not(AnnouncementReceipt).values(
        notice_id=found.id, person_id=need_person(actor), region=found.region, created_at=clock.now()
    )
    db.session.execute(row.on_conflict_do_nothing())
    return found


def _kept(actor: Actor, notice_id: UUID) -> Announcement:
    need_role(actor, A3_AND_ABOVE)
    found = queries.to_move(notice_id)
    need_cover(actor, found.region, queries.NoSuchNotice)
    return found


def _move(actor: Actor, notice_id: UUID, word: str) -> Announcement:
    found = _kept(actor, notice_id)
    found.state = NoticeState(NOTICES.step(word, found.state))
    db.session.flush()
    audit.record(actor, f"notice-{word}", f"notice:{found.id}", region=found.region, state=found.state.value)
    return found


def _not_over(until: date | None) -> None:
    if until is not None and until < service_day(clock.now()):
        raise field_problem("/until", "截止日期已过")
