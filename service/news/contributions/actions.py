"""Sending in what one has written; adopting it (NW08)."""

from typing import Any
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.dialects.postgresql import insert as insert_or_not

from service.core import clock
from service.core.actors import A2_AND_ABOVE, DISTRICT, Actor
from service.core.problems import Conflict, Forbidden, field_problem
from service.data import audit, outbox, scope, workcalendar
from service.data.db import db
from service.news.contributions import queries, rules
from service.news.contributions.models import ONE_NAME, Contribution, Correspondent, PressStation
from service.news.contributions.states import LIFECYCLE, Column, ContributionState
from service.points import actions as points
from service.volunteers import queries as volunteers
from service.web.access import WrongRole, need_cover, need_person, need_role
from service.web.errors import on_constraint


class TooManyContributions(Conflict):
    """Ten at a time are enough."""

    title = "待审的投稿过多，请等编辑处理后再投"


class OwnContribution(Forbidden):
    """Nobody decides about their own or their family's (invariant 8)."""

    title = "不能处理本人或家人的投稿"


class OnlyVolunteersWrite(Forbidden):
    """Contributions are volunteers'."""

    title = "请先登记成为志愿者"


class PressNameTaken(Conflict):
    """Another station has this name."""

    title = "已有同名的通讯站"


class PressIsClosed(Conflict):
    """Nobody joins a station that is closed."""

    title = "通讯站已停办"


on_constraint(ONE_NAME, PressNameTaken)
on_constraint("ck_contribution_nobody_adopts_their_own", OwnContribution)


def send(
    actor: Actor, *, column: str, title: str, text: str, video_url: str | None, press_id: UUID | None, original: bool
) -> Contribution:
    """A volunteer sends in something of their own."""
    me = need_person(actor)
    if not volunteers.is_active_volunteer(me):
        raise OnlyVolunteersWrite()
    if not original:
        raise field_problem("/original", "须声明为本人原创")
    if Column(column) is Column.VIDEO and video_url is None:
        raise field_problem("/video_url", "短视频须填写链接")
    if press_id is not None and not queries.belongs(me, press_id):
        raise field_problem("/press_id", "您不是这个通讯站的通讯员")
    if queries.waiting_of(me) >= rules.MOST_WAITING:
        raise TooManyContributions()
    own, due = volunteers.own_volunteer(me), workcalendar.due(clock.now(), rules.REVIEW_WORKDAYS)
    with scope.deed(db.session, "send-contribution"):
        made = Contribution(
            person_id=me, volunteer_id=own.id, region=own.region, press_id=press_id, state=ContributionState.SENT,
            column=Column(column), title=title, text=text, video_url=video_url, original=True, points=0,
            due_at=due.moment, due_provisional=due.provisional,
        )
        db.session.add(made)
    return made


def withdraw(actor: Actor, contribution_id: UUID) -> Contribution:
    """The author takes it back."""
    if queries.contribution(contribution_id).person_id != actor.person_id:
        raise WrongRole()
    with scope.deed(db.session, "withdraw-contribution"):
        return _step(actor, contribution_id, "withdraw")


def adopt(actor: Actor, contribution_id: UUID) -> Contribution:
    """It is read by everybody from now on, and earns its author ten points (P-32)."""
    _begin(actor, contribution_id, A2_AND_ABOVE)
    with scope.deed(db.session, "adopt-contribution"):
        found = _step(actor, contribution_id, "adopt")
        found.points = points.earn_civic(
            found.person_id, kind=points.CivicKind.ARTICLE, source=str(found.id), at=clock.now()
        )
    _tell(found)
    return found


def decline(actor: Actor, contribution_id: UUID, reason: str) -> Contribution:
    """Not this one, and why."""
    _begin(actor, contribution_id, A2_AND_ABOVE)
    with scope.deed(db.session, "decline-contribution"):
        found = _step(actor, contribution_id, "decline", reason)
    _tell(found)
    return found


def revoke(actor: Actor, contribution_id: UUID, reason: str) -> Contribution:
    """It was not the author's own, or not fit to be read: off the page, and its points are taken back."""
    _begin(actor, contribution_id, (DISTRICT,))
    with scope.deed(db.session, "revoke-contribution"):
        found = _step(actor, contribution_id, "revoke", reason)
        if found.points:
            points.claw_back(
                found.person_id, record_id=found.id, at=clock.now(), what=f"civic:{points.CivicKind.ARTICLE}"
            )
            found.points = 0
    _tell(found)
    return found


def forget(person_id: UUID) -> None:
    """Inside a deed of leaving: what nobody has decided on goes back; what was adopted stays, without a name (D18)."""
    with scope.deed(db.session, "forget-contributions"):
        for one in queries.sent_by(person_id):
            one.state, one.due_at = LIFECYCLE.step("withdraw", one.state), None
        db.session.execute(delete(Correspondent).where(Correspondent.person_id == person_id))


def _begin(actor: Actor, contribution_id: UUID, roles: tuple[str, ...]) -> None:
    need_role(actor, roles)
    found = queries.contribution(contribution_id)
    need_cover(actor, found.region, queries.NoSuchContribution)
    me = need_person(actor)
    if me == found.person_id or me in volunteers.family_of(found.person_id):
        raise OwnContribution()


def _step(actor: Actor, contribution_id: UUID, move: str, reason: str | None = None) -> Contribution:
    """Inside a deed: the contribution, locked and one step on."""
    found = queries.held(contribution_id)
    found.state = LIFECYCLE.step(move, found.state)
    found.due_at = None
    if move != "withdraw":
        if move != "revoke":
            found.decided_by, found.decided_at = actor.person_id, clock.now()
        found.reason = reason
    audit.record(actor, f"{move}-contribution", f"contribution:{found.id}", region=found.region)
    return found


def _tell(found: Contribution) -> None:
    outbox.post(
        "notice", about=f"contribution:{found.id}", person_id=found.person_id,
        template=f"contribution-{found.state}", title=found.title,
    )


# Stations of correspondents


def found_press(actor: Actor, *, name: str, region: str) -> PressStation:
    """A unit of the area gets its station."""
    need_role(actor, A2_AND_ABOVE)
    if actor.area is None or region not in actor.area:
        raise field_problem("/region", "不在您的辖区内")
    with scope.deed(db.session, "found-press"):
        made = PressStation(name=name, region=region)
        db.session.add(made)
        db.session.flush()
        audit.record(actor, "found-press", f"press:{made.id}", region=region)
    return made


def close_press(actor: Actor, press_id: UUID) -> PressStation:
    """The station writes no more; what it wrote stays."""
    found = _press(actor, press_id)
    with scope.deed(db.session, "close-press"):
        found.closed_at = found.closed_at or clock.now()
        audit.record(actor, "close-press", f"press:{found.id}", region=found.region)
    return found


def appoint(actor: Actor, press_id: UUID, volunteer_number: str) -> PressStation:
    """A volunteer becomes a correspondent of the station; once appointed, appointed."""
    found = _press(actor, press_id)
    if found.closed_at is not None:
        raise PressIsClosed()
    person = _volunteer(volunteer_number)
    with scope.deed(db.session, "appoint-correspondent"):
        row: dict[str, Any] = {"press_id": found.id, "person_id": person, "created_at": clock.now()}
        db.session.execute(insert_or_not(Correspondent).values(row).on_conflict_do_nothing())
        audit.record(actor, "appoint-correspondent", f"press:{found.id}", region=found.region)
    return found


def dismiss(actor: Actor, press_id: UUID, volunteer_number: str) -> PressStation:
    """No longer a correspondent of it."""
    found = _press(actor, press_id)
    person = _volunteer(volunteer_number)
    with scope.deed(db.session, "dismiss-correspondent"):
        db.session.execute(
            delete(Correspondent).where(Correspondent.press_id == found.id, Correspondent.person_id == person)
        )
        audit.record(actor, "dismiss-correspondent", f"press:{found.id}", region=found.region)
    return found


def _press(actor: Actor, press_id: UUID) -> PressStation:
    need_role(actor, A2_AND_ABOVE)
    found = queries.press(press_id)
    need_cover(actor, found.region, queries.NoSuchPress)
    return found


def _volunteer(number: str) -> UUID:
    found = volunteers.by_number(number)
    if found is None or found.person_id is None:
        raise field_problem("/volunteer_number", "没有这个编号的在册志愿者")
    return found.person_id
