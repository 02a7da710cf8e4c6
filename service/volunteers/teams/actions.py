"""Founding, reviewing, stopping and ending teams. Belonging to one is next door, in members."""

from typing import Any
from uuid import UUID

from sqlalchemy import select, text
from stdnum.cn import uscc as credit_code

from service.accounts import actions as accounts
from service.accounts import queries as persons
from service.core import clock, numbers
from service.core.actors import Actor
from service.core.problems import Conflict, Forbidden, field_problem
from service.data import audit, divisions, ports, scope, workcalendar
from service.data.announce import announce
from service.data.db import db
from service.volunteers import queries as volunteers
from service.volunteers.models import Volunteer
from service.volunteers.states import VolunteerState
from service.volunteers.teams import queries, rules
from service.volunteers.teams.events import MemberLeft, TeamApproved, TeamStopped
from service.volunteers.teams.members import actions as members
from service.volunteers.teams.models import NUMBERED, Team, TeamFounder, TeamMember, TeamMove
from service.volunteers.teams.states import (
    DISTRICT,
    LIFECYCLE,
    REVIEWER,
    STREET,
    MemberRole,
    MemberState,
    TeamKind,
    TeamState,
)
from service.web.access import WrongRole, need_person, need_role
from service.web.errors import on_constraint

S = TeamState
_ONE_NUMBER_AT_A_TIME = text("SELECT pg_advisory_xact_lock(hashtextextended('team-number:' || :reach, 0))")


class TooYoungToLead(Forbidden):
    """A leader is 18 or older (TM02)."""

    title = "队长须年满18周岁"


class ReviewedThemselves(Forbidden):
    """Nobody reviews the team they lead (D3, invariant 8)."""

    title = "不能审核自己带领的队伍"


class ClosingNotAsked(Conflict):
    """A working team is dissolved only where its leader asked for it (SM-2)."""

    title = "队长尚未申请解散"


class TeamHasOpenWork(Conflict):
    """Orders or activities of the team are not finished."""

    title = "队伍还有未完成的订单或活动"


class NumberTaken(Conflict):
    """Two teams were numbered at the same moment; again, please."""

    title = "队伍编号冲突,请重试"


on_constraint(NUMBERED, NumberTaken)


# Founding


def found_team(
    actor: Actor, *, name: str, level: int, category: str, kind: str = "area", region: str | None = None,
    parent_id: UUID | None = None, intro: str = "", tags: list[str] | None = None, uscc: str | None = None,
    founders: list[str] | None = None,
) -> Team:
    """An adult volunteer founds a team and leads it. A squad waits until five founders, the leader among them, said yes.

    founders: volunteer numbers of the others. A work unit's USCC is checked for its digits (TM03).
    """
    person_id, wanted = need_person(actor), TeamKind(kind)
    leader = members.active_volunteer(person_id)
    if volunteers.brief_of([leader.id])[leader.id].minor:
        raise TooYoungToLead()
    if wrong := rules.misplaced(level, wanted, region):
        raise field_problem("/region", wrong)
    if region is not None and not divisions.exists(region):
        raise field_problem("/region", "没有这个区划")
    if uscc is not None and not credit_code.is_valid(uscc):
        raise field_problem("/uscc", "统一社会信用代码有误")
    parent = _parent(parent_id, level, wanted, region, leader.region[:6])
    needed = rules.FOUNDERS_NEEDED[level]
    with scope.deed(db.session, "found-team"):
        others = _founders(founders or [], person_id)
        if len(others) + 1 < needed:
            raise field_problem("/founders", f"发起人(含队长)至少 {needed} 人")
        reach = region or (parent.reach if parent else leader.region[:6])
        team = Team(
            name=name, level=level, kind=wanted, category=category, region=region, reach=reach, intro=intro,
            tags=tags or [], uscc=uscc, parent_id=parent.id if parent else None, leader_id=person_id, state=S.GATHERING,
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
        _note(actor, "found", team, None)
        if needed == 1:
            _submit(actor, "confirm-founding", team)
        db.session.refresh(team)
    return team


def _parent(parent_id: UUID | None, level: int, kind: TeamKind, region: str | None, district: str) -> Team | None:
    if parent_id is None:
        return queries.parent_for(level, kind, region, district)
    found = queries.team(parent_id)
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
    db.session.add(TeamFounder(team_id=team.id, person_id=one.person_id, named_by=actor.person_id))
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


def resubmit(actor: Actor, team_id: UUID, **changes: Any) -> Team:
    """The leader mends what the reviewer returned. changes: name, category, intro, tags."""
    _led(actor, team_id)
    with scope.deed(db.session, "resubmit-team"):
        team = queries.held(team_id)
        for column, value in changes.items():
            if value is not None:
                setattr(team, column, value)
        _submit(actor, "resubmit", team)
    return team


def _submit(actor: Actor, name: str, team: Team) -> None:
    due = workcalendar.due(clock.now(), rules.REVIEW_WORKDAYS)
    team.review_due, team.review_due_provisional = due.moment, due.provisional
    _move(actor, name, team, S.PENDING)
    for person_id in persons.managers_of(team.reach[:12], rules.reviewers_of(team.level, team.kind)[:1]):
        members.tell(team, person_id, "team-to-review")


def withdraw(actor: Actor, team_id: UUID) -> Team:
    """The leader gives up founding."""
    _led(actor, team_id)
    with scope.deed(db.session, "withdraw-team"):
        team = queries.held(team_id)
        _move(actor, "withdraw", team)
        _close_memberships(actor, team)
    return team


# Reviewing


def approve(actor: Actor, team_id: UUID) -> Team:
    """The team may serve: it gets its number, and its leader the role."""
    _reviewing(actor, team_id, "approve")
    with scope.deed(db.session, "approve-team"):
        team = queries.held(team_id)
        if not volunteers.is_active_volunteer(team.leader_id):
            raise members.NotAVolunteer("队长目前不是在册志愿者")
        db.session.execute(_ONE_NUMBER_AT_A_TIME, {"reach": team.reach})
        team.serial = queries.last_serial(team.reach) + 1
        team.number = numbers.team_number(team.reach, team.serial)
        team.review_due = None
        _move(actor, "approve", team)
    accounts.grant(actor, team.leader_id, "TL", "TEAM", str(team.id), team.reach)
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
    taken = set(db.session.scalars(select(TeamMember.seat).where(
        TeamMember.person_id == leader_id, TeamMember.seat.is_not(None)
    )))
    db.session.add(TeamMember(
        team_id=team.id, person_id=leader_id, volunteer_id=volunteer_id, reach=region, role=MemberRole.LEADER,
        state=MemberState.ACTIVE, seat=min(set(range(1, 6)) - taken), joined_at=clock.now(),
    ))
    db.session.add(TeamMove(
        team_id=team.id, reach=region, move="import", before=None, after=S.ACTIVE.value, person_id=actor.person_id,
        role="A1",
    ))
    db.session.flush()
    accounts.grant(actor, leader_id, "TL", "TEAM", str(team.id), region)
    return team


def send_back(actor: Actor, team_id: UUID, reason: str) -> Team:
    """Something is missing; the leader mends it and submits again."""
    _reviewing(actor, team_id, "return")
    with scope.deed(db.session, "return-team"):
        team = queries.held(team_id)
        team.review_due = None
        _move(actor, "return", team, reason=reason)
    members.tell(team, team.leader_id, "team-returned", reason=reason)
    return team


def reject(actor: Actor, team_id: UUID, reason: str) -> Team:
    """This will be no team."""
    _reviewing(actor, team_id, "reject")
    with scope.deed(db.session, "reject-team"):
        team = queries.held(team_id)
        team.review_due = None
        _move(actor, "reject", team, reason=reason)
        _close_memberships(actor, team)
    members.tell(team, team.leader_id, "team-rejected", reason=reason)
    return team


# Stopping and ending


def rectify(actor: Actor, team_id: UUID, reason: str) -> Team:
    """Thirty days to put something right; nothing new is published meanwhile (SM-2)."""
    _reviewing(actor, team_id, "rectify")
    with scope.deed(db.session, "rectify-team"):
        team = queries.held(team_id)
        team.rectify_due = clock.now() + rules.RECTIFY_LASTS
        _move(actor, "rectify", team, reason=reason)
    members.tell(team, team.leader_id, "team-rectify", reason=reason)
    return team


def suspend(actor: Actor, team_id: UUID, reason: str) -> Team:
    """A serious breach: the leader's role ends for now, and open work goes back (SM-2, D20)."""
    _reviewing(actor, team_id, "suspend")
    with scope.deed(db.session, "suspend-team"):
        team = queries.held(team_id)
        _move(actor, "suspend", team, reason=reason)
    _stopped(actor, team, final=False)
    members.tell(team, team.leader_id, "team-suspended", reason=reason)
    return team


def restore(actor: Actor, team_id: UUID) -> Team:
    """It works again: after rectifying by A2, after suspension by A1."""
    _reviewing(actor, team_id, "restore")
    with scope.deed(db.session, "restore-team"):
        team = queries.held(team_id)
        team.rectify_due = None
        _move(actor, "restore", team)
    accounts.grant(actor, team.leader_id, "TL", "TEAM", str(team.id), team.reach)
    members.tell(team, team.leader_id, "team-restored")
    return team


def ask_to_dissolve(actor: Actor, team_id: UUID) -> Team:
    """The leader asks that the team be dissolved; the reviewer does it."""
    _led(actor, team_id)
    with scope.deed(db.session, "ask-to-dissolve-team"):
        team = queries.held(team_id)
        LIFECYCLE.step("dissolve", team.state)
        team.closing_asked_at = clock.now()
        _note(actor, "ask-to-dissolve", team, team.state)
    return team


def dissolve(actor: Actor, team_id: UUID, reason: str) -> Team:
    """The team ends; its hours stay. Only on the leader's asking or from suspension, and with no open work."""
    _reviewing(actor, team_id, "dissolve")
    if any(ports.ask("open_work_of_team", team_id)):
        raise TeamHasOpenWork()
    with scope.deed(db.session, "dissolve-team"):
        team = queries.held(team_id)
        if team.closing_asked_at is None and team.state is not S.SUSPENDED:
            raise ClosingNotAsked()
        _move(actor, "dissolve", team, reason=reason)
        left = _close_memberships(actor, team)
    for fact in left:
        announce(fact)
    _stopped(actor, team, final=True)
    members.tell(team, team.leader_id, "team-dissolved", reason=reason)
    return team


def sweep_rectifying(actor: Actor, most: int = 50) -> int:
    """Thirty days are over and nobody verified: the team is suspended (SM-2). How many."""
    waiting = db.session.scalars(
        select(Team).where(Team.state == S.RECTIFYING, Team.rectify_due <= clock.now())
        .order_by(Team.rectify_due).limit(most).with_for_update(skip_locked=True)
    ).all()
    for team in waiting:
        _move(actor, "expire", team)
        _stopped(actor, team, final=False)
        members.tell(team, team.leader_id, "team-suspended", reason="整改期满未通过核验")
    return len(waiting)


# The steps themselves


def _led(actor: Actor, team_id: UUID) -> Team:
    team = queries.team(team_id)
    if team.leader_id != need_person(actor):
        raise WrongRole()
    return team


def _reviewing(actor: Actor, team_id: UUID, name: str) -> None:
    """Let through a reviewer of this team's level in its area, who does not lead it."""
    team = queries.team(team_id)
    roles = {
        REVIEWER: rules.reviewers_of(team.level, team.kind), STREET: ("A2", "A1"), DISTRICT: ("A1",),
    }
    rows = [row for row in LIFECYCLE.of(name) if team.state in row.sources] or LIFECYCLE.of(name)
    need_role(actor, roles[rows[0].by[0]])
    if team.leader_id == actor.person_id:
        raise ReviewedThemselves()
    if actor.area is None or team.reach not in actor.area:
        raise queries.NoSuchTeam()


def _move(actor: Actor, name: str, team: Team, outcome: TeamState | None = None, *, reason: str | None = None) -> None:
    """The one place where a team's state changes."""
    after = LIFECYCLE.step(name, team.state, outcome)
    before, team.state = team.state, after
    db.session.flush()
    _note(actor, name, team, before, reason)


def _note(actor: Actor, name: str, team: Team, before: TeamState | None, reason: str | None = None) -> None:
    hat = actor.acting
    db.session.add(
        TeamMove(
            team_id=team.id, reach=team.reach, move=name, before=before and before.value, after=team.state.value,
            person_id=actor.person_id, role=hat.role if hat else None, reason=reason,
        )
    )
    audit.record(actor, f"{name}-team", f"team:{team.id}", region=team.reach)


def _close_memberships(actor: Actor, team: Team) -> list[MemberLeft]:
    left = []
    for found in queries.held_members(team.id):
        if found.state is MemberState.ACTIVE:
            left.append(MemberLeft(team.id, found.person_id, found.volunteer_id))
        members.move(actor, "close", found)
    db.session.refresh(team)  # the count is the trigger's
    return left


def _stopped(actor: Actor, team: Team, *, final: bool) -> None:
    accounts.revoke(actor, team.leader_id, "TL", str(team.id))
    announce(TeamStopped(team.id, team.leader_id, team.region, final))
