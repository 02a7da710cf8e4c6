"""Merging two teams, and ending what was asked about a team that is no more."""

from uuid import UUID

from service.accounts import actions as accounts
from service.accounts import queries as persons
from service.core import clock
from service.core.actors import Actor
from service.core.problems import Conflict, field_problem
from service.data import audit, scope
from service.data.announce import announce
from service.data.db import db
from service.volunteers.hours import actions as hours
from service.volunteers.teams import queries as teams
from service.volunteers.teams import rules
from service.volunteers.teams import states as words
from service.volunteers.teams.appeals import actions as appeals
from service.volunteers.teams.checks import actions as checks
from service.volunteers.teams.endings import queries
from service.volunteers.teams.endings.models import ONE_MERGER, TeamMerger
from service.volunteers.teams.endings.states import ASKER, MERGER, OTHER, REVIEWER, MergerState
from service.volunteers.teams.events import TeamMerged
from service.volunteers.teams.incubation import actions as incubation
from service.volunteers.teams.life import actions as life
from service.volunteers.teams.members import actions as members
from service.volunteers.teams.models import Team, TeamMember
from service.volunteers.teams.states import WORKING, MemberRole, MemberState, TeamState
from service.web.access import WrongRole
from service.web.errors import on_constraint


class CannotMerge(Conflict):
    """One of the two does not work any more, or may not take others in at present."""

    title = "其中一支队伍目前不能合并"


class AlreadyMerging(Conflict):
    """One merger of a team at a time."""

    title = "这支队伍已有合并申请"


on_constraint(ONE_MERGER, AlreadyMerging)


def ask_to_merge(actor: Actor, team_id: UUID, into_id: UUID, reason: str) -> TeamMerger:
    """A leader asks that the team become part of another; that one's leader is asked first."""
    team = life.led(actor, team_id)
    into = teams.team(into_id)
    if into.id == team.id:
        raise field_problem("/into_id", "不能并入自己")
    if wrong := rules.cannot_take_in(team.level, team.kind, into.level, into.kind):
        raise field_problem("/into_id", wrong)
    with scope.deed(db.session, "ask-to-merge"):
        team, into = _both(team_id, into_id)
        _may_become_one(team, into)
        made = TeamMerger(
            team_id=team.id, into_id=into.id, reach=queries.reach_of(team, into), reason=reason, asked_by=actor.person_id,
            state=MergerState.ASKED,
        )
        db.session.add(made)
        db.session.flush()
        life.note(actor, "ask-to-merge", team, team.state, reason)
    members.tell(into, into.leader_id, "merger-asked", other=team.name)
    return made


def agree(actor: Actor, merger_id: UUID) -> TeamMerger:
    """The other leader says yes; the reviewer of both decides."""
    found, team, into = _standing(actor, merger_id, OTHER)
    with scope.deed(db.session, "agree-to-merge"):
        found = queries.held(merger_id)
        _move(actor, "agree", found)
        found.agreed_by, found.agreed_at = actor.person_id, clock.now()
    higher = min((team, into), key=lambda one: (one.level, one.kind == "area"))
    for person_id in persons.managers_of(found.reach[:12], _reviewers(team, into)[:1]):
        members.tell(higher, person_id, "merger-to-review", other=team.name)
    return found


def decline(actor: Actor, merger_id: UUID, reason: str) -> TeamMerger:
    """The other leader says no."""
    _, team, into = _standing(actor, merger_id, OTHER)
    found = _ended(actor, "decline", merger_id, reason)
    members.tell(team, team.leader_id, "merger-declined", other=into.name, reason=reason)
    return found


def withdraw(actor: Actor, merger_id: UUID) -> TeamMerger:
    """The leader who asked thought better of it."""
    _standing(actor, merger_id, ASKER)
    return _ended(actor, "withdraw", merger_id, None)


def refuse(actor: Actor, merger_id: UUID, reason: str) -> TeamMerger:
    """The reviewer says no; both teams go on as they are."""
    _, team, into = _standing(actor, merger_id, REVIEWER)
    found = _ended(actor, "refuse", merger_id, reason)
    for one, other in ((team, into), (into, team)):
        members.tell(one, one.leader_id, "merger-declined", other=other.name, reason=reason)
    return found


def approve(actor: Actor, merger_id: UUID) -> TeamMerger:
    """The two are one: members, open orders and activities, and the teams below go over, all in this transaction (TM08)."""
    found, team, into = _standing(actor, merger_id, REVIEWER)
    with scope.deed(db.session, "merge-teams"):
        team, into = _both(team.id, into.id)
        found = queries.held(merger_id)
        _may_become_one(team, into)
        _move(actor, "approve", found)
        found.decided_by, found.decided_at = actor.person_id, clock.now()
        team.merged_into = into.id
        life.move(actor, "merge", team, reason=found.reason)
        _bring_over(actor, team, into)
        life.hang_below(team, into.id)
        hours.change_team(team.id, into.id)
        end_beside(actor, team)
        db.session.refresh(team)
        db.session.refresh(into)
    accounts.revoke(actor, team.leader_id, "TL", str(team.id))
    announce(TeamMerged(team.id, into.id, team.leader_id, into.leader_id))
    life.tell_all(into, "team-merged", other=team.name)
    return found


def _bring_over(actor: Actor, team: Team, into: Team) -> None:
    """Each active member has a place in the other team, on the same seat; who had asked for one there has it now."""
    there = {row.person_id: row for row in teams.held_members(into.id)}
    for row in teams.held_members(team.id):
        seat, was_active = row.seat, row.state is MemberState.ACTIVE
        members.move(actor, "close", row)
        if not was_active:
            continue
        own = there.get(row.person_id)
        if own is None:
            own = TeamMember(
                team_id=into.id, person_id=row.person_id, volunteer_id=row.volunteer_id, reach=into.reach,
                role=MemberRole.MEMBER, state=MemberState.ACTIVE, seat=seat, joined_at=clock.now(),
            )
            db.session.add(own)
            db.session.flush()
            members.note(actor, "merge", own, None)
        elif own.state is not MemberState.ACTIVE:
            members.seat(actor, "merge", own)


def end_beside(actor: Actor, team: Team) -> None:
    """What was asked about a team that is no more has no answer: checks, mergers, appeals, applications."""
    checks.void(team.id)
    appeals.void(team.id)
    incubation.void(actor, team.id)
    for found in queries.open_of(team.id):
        found.state = MERGER.step("void", found.state)


def _both(team_id: UUID, into_id: UUID) -> tuple[Team, Team]:
    """The two, locked in one order whoever asks."""
    held = {found: teams.held(found) for found in sorted((team_id, into_id))}
    return held[team_id], held[into_id]


def _may_become_one(team: Team, into: Team) -> None:
    if team.state not in WORKING or into.state is not TeamState.ACTIVE:
        raise CannotMerge()


def _reviewers(team: Team, into: Team) -> tuple[str, ...]:
    return min(rules.reviewers_of(team.level, team.kind), rules.reviewers_of(into.level, into.kind), key=len)


def _standing(actor: Actor, merger_id: UUID, relation: str) -> tuple[TeamMerger, Team, Team]:
    found = queries.merger(merger_id)
    team, into = teams.team(found.team_id), teams.team(found.into_id)
    if relation == REVIEWER:
        for one in (team, into):
            life.may_judge(actor, one, words.REVIEWER)
    elif relation not in queries.standing(actor, team, into):
        raise WrongRole()
    return found, team, into


def _ended(actor: Actor, name: str, merger_id: UUID, note: str | None) -> TeamMerger:
    with scope.deed(db.session, "end-merger"):
        found = queries.held(merger_id)
        _move(actor, name, found)
        found.note, found.decided_by, found.decided_at = note, actor.person_id, clock.now()
    return found


def _move(actor: Actor, name: str, found: TeamMerger) -> None:
    found.state = MERGER.step(name, found.state)
    db.session.flush()
    audit.record(actor, f"{name}-merger", f"merger:{found.id}", region=found.reach)
