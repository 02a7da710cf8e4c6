"""Founding, reviewing, stopping and ending teams. Belonging to one is next door, in members."""

from typing import Any
from uuid import UUID

from sqlalchemy import select, text
from stdnum.cn import uscc as credit_code

from service.accounts import queries as persons
from service.core import clock, numbers
from service.core.actors import Actor
from service.core.lifecycle import NotNow
from service.core.problems import Conflict, Forbidden, field_problem
from service.data import divisions, ports, scope, workcalendar
from service.data.announce import announce
from service.data.db import db
from service.volunteers import queries as volunteers
from service.volunteers.models import Volunteer
from service.volunteers.states import VolunteerState
from service.volunteers.teams import queries, rules
from service.volunteers.teams.endings import actions as endings
from service.volunteers.teams.events import TeamApproved
from service.volunteers.teams.life import actions as life
from service.volunteers.teams.members import actions as members
from service.volunteers.teams.models import NUMBERED, Team, TeamFounder, TeamMember, TeamMove
from service.volunteers.teams.states import (
    LIFECYCLE,
    WORKING,
    MemberRole,
    MemberState,
    Registration,
    TeamKind,
    TeamState,
)
from service.web.access import WrongRole, need_person
from service.web.errors import on_constraint

S = TeamState
_ONE_NUMBER_AT_A_TIME = text("SELECT pg_advisory_xact_lock(hashtextextended('team-number:' || :reach, 0))")


class TooYoungToLead(Forbidden):
    """A leader is 18 or older (TM02)."""

    title = "队长须年满18周岁"


class ClosingNotAsked(Conflict):
    """A working team is dissolved only where its leader asked for it (SM-2)."""

    title = "队长尚未申请解散"


class TeamHasOpenWork(Conflict):
    """Orders or activities of the team are not finished."""

    title = "队伍还有未完成的订单或活动"


class TooFewFounders(Conflict):
    """Founders left while the team waited; there must be as many as its level asks for (TM02)."""

    title = "发起人不足，请退回补充"


class NumberTaken(Conflict):
    """Two teams were numbered at the same moment; again, please."""

    title = "队伍编号冲突，请重试"


on_constraint(NUMBERED, NumberTaken)


# Founding


def found_team(
    actor: Actor, *, name: str, level: int, category: str, kind: str = "area", region: str | None = None,
    parent_id: UUID | None = None, intro: str = "", tags: list[str] | None = None, registration: str = "unregistered",
    uscc: str | None = None, sponsor: str | None = None, founders: list[str] | None = None,
) -> Team:
    """An adult volunteer founds a team and leads it. A squad waits until five founders, the leader among them, said yes.

    founders: volunteer numbers of the others. A legal person names its credit code, whose digits are checked (TM03).
    """
    person_id, wanted = need_person(actor), TeamKind(kind)
    leader = members.active_volunteer(person_id)
    if volunteers.brief_of([leader.id])[leader.id].minor:
        raise TooYoungToLead()
    if wrong := rules.misplaced(level, wanted, region):
        raise field_problem("/region", wrong)
    if region is not None and not divisions.exists(region):
        raise field_problem("/region", "没有这个区划")
    _check_code(Registration(registration), uscc)
    parent = _parent(parent_id, level, wanted, region, leader.region[:6])
    needed = rules.FOUNDERS_NEEDED[level]
    with scope.deed(db.session, "found-team"):
        others = _founders(founders or [], person_id)
        if len(others) + 1 < needed:
            raise field_problem("/founders", f"发起人（含队长）至少 {needed} 人")
        reach = region or (parent.reach if parent else leader.region[:6])
        if parent is not None:
            queries.hold_working(parent.id)  # it does not end before this one hangs below it
        team = Team(
            name=name, level=level, kind=wanted, category=category, region=region, reach=reach, intro=intro,
            tags=tags or [], registration=Registration(registration), uscc=uscc, sponsor=sponsor,
            parent_id=parent.id if parent else None, leader_id=person_id, state=S.GATHERING,
        )
        db.session.add(team)
        db.session.flush()
        own = TeamMember(
            team_id=team.id, person_id=person_id, volunteer_id=leader.id, reach=reach, role=MemberRole.LEADER,
            state=MemberState.INVITED,
        )
        db.session.add(own)
        members.seat(actor, "confirm-founding", own)
        for one in others:
            _invite(actor, team, one)
        life.note(actor, "found", team, None)
        if needed == 1:
            _submit(actor, "confirm-founding", team)
        db.session.refresh(team)
    return team


def _check_code(registration: Registration, uscc: str | None) -> None:
    if uscc is None and registration is Registration.LEGAL:
        raise field_problem("/uscc", "法人须填写统一社会信用代码")
    if uscc is not None and not credit_code.is_valid(uscc):
        raise field_problem("/uscc", "统一社会信用代码有误")


def _parent(parent_id: UUID | None, level: int, kind: TeamKind, region: str | None, district: str) -> Team | None:
    if parent_id is None:
        return queries.parent_for(level, kind, region, district)
    found = queries.team(parent_id)
    if found.state not in WORKING:
        raise field_problem("/parent_id", "上级队伍尚未成立，或已停止")
    if found.level >= level or not queries.covers(found, kind, region):
        raise field_problem("/parent_id", "上级队伍的层级或区划不符")
    return found


def _founders(asked: list[str], leader_id: UUID) -> list[Volunteer]:
    found = list(
        db.session.scalars(
            select(Volunteer).where(Volunteer.number.in_(asked), Volunteer.state == VolunteerState.ACTIVE)
            .order_by(Volunteer.id)
        )
    )
    if len(found) != len(set(asked)) or any(one.person_id == leader_id for one in found):
        raise field_problem("/founders", "须为其他在册志愿者的编号")
    return found


def _invite(actor: Actor, team: Team, one: Volunteer) -> None:
    db.session.merge(TeamFounder(team_id=team.id, person_id=one.person_id, named_by=actor.person_id))
    db.session.add(
        TeamMember(
            team_id=team.id, person_id=one.person_id, volunteer_id=one.id, reach=team.reach, state=MemberState.INVITED,
            answer_due=clock.now() + rules.APPLICATION_LASTS,
        )
    )
    members.tell(team, one.person_id, "team-founding")


def confirm_founding(actor: Actor, team_id: UUID) -> Team:
    """A founder says yes; with enough of them the team goes to review. Whoever says so later is simply a member."""
    person_id = need_person(actor)
    members.active_volunteer(person_id)
    team = queries.team(team_id)
    with scope.deed(db.session, "confirm-founding"):
        team = queries.held(team_id)
        mine = next(iter(queries.held_members(team_id, person_id)), None)
        if mine is None:
            raise WrongRole()
        members.seat(actor, "confirm-founding", mine)
        db.session.refresh(team)
        if team.state is S.GATHERING and team.member_count >= rules.FOUNDERS_NEEDED[team.level]:
            _submit(actor, "confirm-founding", team)
        else:
            LIFECYCLE.step("confirm-founding", team.state, team.state)
    return team


def name_founders(actor: Actor, team_id: UUID, founders: list[str]) -> Team:
    """Somebody said no, or nothing: the leader asks others to found the team."""
    person_id = life.led(actor, team_id).leader_id
    with scope.deed(db.session, "name-founders"):
        team = queries.held(team_id)
        if team.state not in (S.GATHERING, S.RETURNED):
            raise NotNow(state=str(team.state))
        asked = {row.person_id for row in queries.held_members(team_id)}
        others = [one for one in _founders(founders, person_id) if one.person_id not in asked]
        for one in others:
            _invite(actor, team, one)
        if others:
            life.note(actor, "name-founders", team, team.state)
    return team


def resubmit(actor: Actor, team_id: UUID, **changes: Any) -> Team:
    """The leader mends what the reviewer returned. changes: name, category, intro, tags, registration, uscc, sponsor."""
    life.led(actor, team_id)
    with scope.deed(db.session, "resubmit-team"):
        team = queries.held(team_id)
        LIFECYCLE.step("resubmit", team.state)
        for column, value in changes.items():
            if value is not None:
                setattr(team, column, Registration(value) if column == "registration" else value)
        _check_code(team.registration, team.uscc)
        _enough_founders(team)
        _submit(actor, "resubmit", team)
    return team


def describe(actor: Actor, team_id: UUID, **changes: Any) -> Team:
    """The leader says anew what the team does: category, tags, intro (TM06, TM09). Its name stays as it was reviewed."""
    life.led(actor, team_id)
    with scope.deed(db.session, "describe-team"):
        team = queries.held(team_id)
        if team.state not in WORKING:
            raise NotNow(state=str(team.state))
        for column, value in changes.items():
            if value is not None:
                setattr(team, column, value)
        life.note(actor, "describe", team, team.state)
    return team


def _enough_founders(team: Team) -> None:
    if team.member_count < rules.FOUNDERS_NEEDED[team.level]:
        raise TooFewFounders()


def _submit(actor: Actor, name: str, team: Team) -> None:
    due = workcalendar.due(clock.now(), rules.REVIEW_WORKDAYS)
    team.review_due, team.review_due_provisional = due.moment, due.provisional
    life.move(actor, name, team, S.PENDING)
    for person_id in persons.managers_of(team.reach[:12], rules.reviewers_of(team.level, team.kind)[:1]):
        members.tell(team, person_id, "team-to-review")


def withdraw(actor: Actor, team_id: UUID) -> Team:
    """The leader gives up founding."""
    life.led(actor, team_id)
    with scope.deed(db.session, "withdraw-team"):
        team = queries.held(team_id)
        life.move(actor, "withdraw", team)
        life.close_memberships(actor, team)
    return team


# Reviewing


def approve(actor: Actor, team_id: UUID) -> Team:
    """The team may serve: it gets its number, and its leader the role."""
    life.reviewing(actor, team_id, "approve")
    with scope.deed(db.session, "approve-team"):
        team = queries.held(team_id)
        if not volunteers.is_active_volunteer(team.leader_id):
            raise members.NotAVolunteer("队长目前不是在册志愿者")
        LIFECYCLE.step("approve", team.state)
        _enough_founders(team)
        db.session.execute(_ONE_NUMBER_AT_A_TIME, {"reach": team.reach})
        team.serial = queries.last_serial(team.reach) + 1
        team.number = numbers.team_number(team.reach, team.serial)
        team.review_due = None
        life.move(actor, "approve", team)
    life.lead_again(actor, team)
    announce(TeamApproved(team.id, team.leader_id, team.region))
    members.tell(team, team.leader_id, "team-approved")
    return team


def take_over(
    actor: Actor, *, leader_id: UUID, volunteer_id: UUID, name: str, region: str, level: int, category: str, intro: str
) -> Team:
    """A team of an older register, as two persons agreed; it works from now on. The caller is a job."""
    db.session.execute(_ONE_NUMBER_AT_A_TIME, {"reach": region})
    serial = queries.last_serial(region) + 1
    team = Team(
        name=name, level=level, kind=TeamKind.AREA, category=category, region=region, reach=region, intro=intro,
        leader_id=leader_id, state=S.ACTIVE, serial=serial, number=numbers.team_number(region, serial),
    )
    db.session.add(team)
    db.session.flush()
    db.session.add(TeamMember(
        team_id=team.id, person_id=leader_id, volunteer_id=volunteer_id, reach=region, role=MemberRole.LEADER,
        state=MemberState.ACTIVE, seat=members.free_seat(leader_id), joined_at=clock.now(),
    ))
    db.session.add(TeamMove(
        team_id=team.id, reach=region, move="import", before=None, after=S.ACTIVE.value, person_id=actor.person_id,
        role="A1",
    ))
    db.session.flush()
    life.lead_again(actor, team)
    return team


def send_back(actor: Actor, team_id: UUID, reason: str) -> Team:
    """Something is missing; the leader mends it and submits again."""
    life.reviewing(actor, team_id, "return")
    with scope.deed(db.session, "return-team"):
        team = queries.held(team_id)
        team.review_due = None
        life.move(actor, "return", team, reason=reason)
    members.tell(team, team.leader_id, "team-returned", reason=reason)
    return team


def reject(actor: Actor, team_id: UUID, reason: str) -> Team:
    """This will be no team."""
    life.reviewing(actor, team_id, "reject")
    with scope.deed(db.session, "reject-team"):
        team = queries.held(team_id)
        team.review_due = None
        life.move(actor, "reject", team, reason=reason)
        life.close_memberships(actor, team)
    members.tell(team, team.leader_id, "team-rejected", reason=reason)
    return team


# Stopping and ending


def rectify(actor: Actor, team_id: UUID, reason: str) -> Team:
    """Thirty days to put something right; nothing new is published meanwhile (SM-2)."""
    life.reviewing(actor, team_id, "rectify")
    with scope.deed(db.session, "rectify-team"):
        team = queries.held(team_id)
        life.rectify(actor, team, reason)
    return team


def report_mended(actor: Actor, team_id: UUID, note: str) -> Team:
    """The leader's word that it is put right; the street looks (SM-2)."""
    life.led(actor, team_id)
    with scope.deed(db.session, "report-mended"):
        team = queries.held(team_id)
        if team.state is not S.RECTIFYING:
            raise NotNow(state=str(team.state))
        team.mended_at, team.mended_note = clock.now(), note
        life.note(actor, "report-mended", team, team.state, note)
    return team


def suspend(actor: Actor, team_id: UUID, reason: str) -> Team:
    """A serious breach: the leader's role ends for now, and open work goes back (SM-2, D20)."""
    life.reviewing(actor, team_id, "suspend")
    with scope.deed(db.session, "suspend-team"):
        team = queries.held(team_id)
        life.move(actor, "suspend", team, reason=reason)
    life.stopped(actor, team, final=False)
    members.tell(team, team.leader_id, "team-suspended", reason=reason)
    return team


def restore(actor: Actor, team_id: UUID) -> Team:
    """It works again: after rectifying by A2, after suspension by A1."""
    life.reviewing(actor, team_id, "restore")
    with scope.deed(db.session, "restore-team"):
        team = queries.held(team_id)
        team.rectify_due, team.mended_at, team.mended_note = None, None, None
        life.move(actor, "restore", team)
    life.lead_again(actor, team)
    members.tell(team, team.leader_id, "team-restored")
    return team


def ask_to_dissolve(actor: Actor, team_id: UUID) -> Team:
    """The leader asks that the team be dissolved; the reviewer does it."""
    life.led(actor, team_id)
    with scope.deed(db.session, "ask-to-dissolve-team"):
        team = queries.held(team_id)
        LIFECYCLE.step("dissolve", team.state)
        team.closing_asked_at = clock.now()
        life.note(actor, "ask-to-dissolve", team, team.state)
    return team


def dissolve(actor: Actor, team_id: UUID, reason: str) -> Team:
    """The team ends; its hours stay. Only on the leader's asking or from suspension, and with no open work.

    The team is held before the rooms above are asked: who accepts an order for it in this moment waits, and is told.
    """
    life.reviewing(actor, team_id, "dissolve")
    with scope.deed(db.session, "dissolve-team"):
        team = queries.held(team_id)
        LIFECYCLE.step("dissolve", team.state)
        if any(ports.ask("open_work_of_team", team_id)):
            raise TeamHasOpenWork()
        if team.closing_asked_at is None and team.state is not S.SUSPENDED:
            raise ClosingNotAsked()
        life.move(actor, "dissolve", team, reason=reason)
        left = life.close_memberships(actor, team)
        life.hang_below(team, team.parent_id)
        endings.end_beside(actor, team)
    for fact in left:
        announce(fact)
        members.tell(team, fact.person_id, "team-dissolved", reason=reason)
    life.stopped(actor, team, final=True)
    return team


def sweep_rectifying(actor: Actor, most: int = 50) -> int:
    """Thirty days are over and nobody verified: the team is suspended (SM-2). How many."""
    waiting = db.session.scalars(
        select(Team).where(Team.state == S.RECTIFYING, Team.rectify_due <= clock.now())
        .order_by(Team.rectify_due).limit(most).with_for_update(skip_locked=True)
    ).all()
    for team in waiting:
        life.move(actor, "expire", team)
        life.stopped(actor, team, final=False)
        members.tell(team, team.leader_id, "team-suspended", reason="整改期满未通过核验")
    return len(waiting)
