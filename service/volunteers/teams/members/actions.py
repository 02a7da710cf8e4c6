"""Joining and leaving, roles in a team, and handing it over."""

from uuid import UUID

from sqlalchemy import select, text, update

from service.accounts import actions as accounts
from service.core import clock
from service.core.actors import Actor
from service.core.problems import Conflict, Forbidden
from service.data import audit, outbox, scope
from service.data.announce import announce
from service.data.db import db
from service.volunteers import queries as volunteers
from service.volunteers.models import Volunteer
from service.volunteers.states import VolunteerState
from service.volunteers.teams import queries, rules
from service.volunteers.teams.events import LeaderChanged, MemberLeft
from service.volunteers.teams.models import ONE_LEADER, ONE_MEMBERSHIP, ONE_SEAT, Team, TeamMember, TeamMove
from service.volunteers.teams.states import (
    LEADER,
    MEMBERSHIP,
    REVIEWER,
    WORKING,
    MemberRole,
    MemberState,
    TeamState,
)
from service.web.access import WrongRole, need_person
from service.web.errors import on_constraint

_ONE_AT_A_TIME = text("SELECT pg_advisory_xact_lock(hashtextextended('teams:' || :person_id, 0))")
_FREE_SEAT = text(
    "SELECT min(seat) FROM generate_series(1, :seats) seat WHERE seat NOT IN"
    " (SELECT m.seat FROM team_member m WHERE m.person_id = :person_id AND m.seat IS NOT NULL)"
)


class NotAVolunteer(Forbidden):
    """Only active volunteers belong to teams."""

    title = "只有已通过审核的志愿者才能加入队伍"


class TooManyTeams(Conflict):
    """Five teams a person (TM04)."""

    title = "每人最多加入 5 支队伍"


class AlreadyMember(Conflict):
    """Already in, invited, or asked and not answered."""

    title = "您已在队伍中或已申请"


class TeamNotOpen(Conflict):
    """The team does not work at present."""

    title = "这支队伍目前不接受申请"


class LeaderMustHandOver(Conflict):
    """A team is never without a leader: hand it over first (TM05)."""

    title = "队长须先移交队伍"


class TeamHasLeader(Conflict):
    """A team has one leader."""

    title = "队伍已有队长"


class UnfitHeir(Conflict):
    """A leader is an active member and volunteer of 18 or more."""

    title = "接任者须为本队年满18周岁的在队志愿者"


class NotTheHeir(Conflict):
    """Nobody has asked this member to take over."""

    title = "没有待您接受的移交"


class LeaderStillAnswers(Conflict):
    """The reviewer names a leader only where there is none who could, or no answer for seven days (D20)."""

    title = "队长在任，或移交尚在 7 天答复期内"


on_constraint(ONE_SEAT, TooManyTeams)
on_constraint(ONE_MEMBERSHIP, AlreadyMember)
on_constraint(ONE_LEADER, TeamHasLeader)


def active_volunteer(person_id: UUID) -> Volunteer:
    """The person's registration, which must be active; NotAVolunteer."""
    found = volunteers.volunteer_of_person(person_id)
    if found is None or found.state is not VolunteerState.ACTIVE:
        raise NotAVolunteer()
    return found


def join(actor: Actor, team_id: UUID) -> TeamMember:
    """Ask to belong to a team; its leader answers within 14 days."""
    person_id, moment = need_person(actor), clock.now()
    volunteer, team = active_volunteer(person_id), queries.team(team_id)
    if team.state is not TeamState.ACTIVE:
        raise TeamNotOpen()
    with scope.deed(db.session, "join-team"):
        if queries.hold_working(team_id).state is not TeamState.ACTIVE:
            raise TeamNotOpen()
        free_seat(person_id)
        made = TeamMember(
            team_id=team.id, person_id=person_id, volunteer_id=volunteer.id, reach=team.reach, state=MemberState.APPLIED,
            answer_due=moment + rules.APPLICATION_LASTS,
        )
        db.session.add(made)
        db.session.flush()
        note(actor, "join", made, None)
    tell(team, team.leader_id, "team-asked")
    return made


def approve(actor: Actor, membership_id: UUID) -> TeamMember:
    """The leader takes somebody in."""
    team, found = _led(actor, membership_id)
    with scope.deed(db.session, "approve-member"):
        queries.lock(team.id)
        found = _held(found)
        active_volunteer(found.person_id)
        seat(actor, "approve", found)
    tell(team, found.person_id, "team-joined")
    return found


def reject(actor: Actor, membership_id: UUID, reason: str) -> TeamMember:
    """The leader declines an application."""
    team, found = _led(actor, membership_id)
    with scope.deed(db.session, "reject-member"):
        queries.lock(team.id)
        found = _held(found)
        move(actor, "reject", found, reason)
    tell(team, found.person_id, "team-declined", reason=reason)
    return found


def remove(actor: Actor, membership_id: UUID, reason: str) -> TeamMember:
    """The leader ends a membership, saying why; the member may appeal to the community (appeals)."""
    team, found = _led(actor, membership_id)
    with scope.deed(db.session, "remove-member"):
        queries.lock(team.id)
        found = _held(found)
        if found.role is MemberRole.LEADER:
            raise LeaderMustHandOver()
        move(actor, "remove", found, reason)
        found.removed_at = clock.now()
    announce(MemberLeft(team.id, found.person_id, found.volunteer_id))
    tell(team, found.person_id, "team-removed", reason=reason)
    return found


def appoint(actor: Actor, membership_id: UUID, role: str) -> TeamMember:
    """The leader makes a member deputy, recorder (专人记录, GB/T 40143) or member again."""
    team, found = _led(actor, membership_id)
    with scope.deed(db.session, "appoint-member"):
        queries.lock(team.id)
        found = _held(found)
        if found.role is MemberRole.LEADER:
            raise LeaderMustHandOver()
        MEMBERSHIP.step("remove", found.state)
        found.role = MemberRole(role)
        note(actor, "appoint", found, found.state, role)
    return found


def leave(actor: Actor, team_id: UUID) -> TeamMember:
    """Leave, or take an application back. Always possible; open work is given back in the same step (D18)."""
    person_id = need_person(actor)
    with scope.deed(db.session, "leave-team"):
        queries.lock(team_id)
        rows = queries.held_members(team_id, person_id)
        if not rows:
            raise queries.NoSuchTeam()
        found = rows[0]
        if found.role is MemberRole.LEADER:
            raise LeaderMustHandOver()
        was_active = found.state is MemberState.ACTIVE
        move(actor, "leave", found)
    if was_active:
        announce(MemberLeft(team_id, found.person_id, found.volunteer_id))
    return found


# Handing over


def hand_over(actor: Actor, team_id: UUID, membership_id: UUID) -> Team:
    """The leader names an heir, who must accept; another name replaces the first.

    Where the leader serves no more, or no heir answered for seven days, the reviewer names one (D20).
    """
    team = queries.team(team_id)
    stands = queries.standing(actor, team, None)
    if not stands & {LEADER, REVIEWER}:
        raise WrongRole()
    with scope.deed(db.session, "hand-over-team"):
        team = queries.held(team_id)
        if team.state not in WORKING:
            raise TeamNotOpen()
        if LEADER not in stands and not queries.leaderless([team_id]):
            raise LeaderStillAnswers()
        heir = next((row for row in queries.held_members(team_id) if row.id == membership_id), None)
        if heir is None:
            raise queries.NoSuchMembership()
        _fit(heir)
        db.session.execute(
            update(TeamMember).where(TeamMember.team_id == team_id, TeamMember.heir_since.is_not(None))
            .values(heir_since=None)
        )
        heir.heir_since = clock.now()
        note(actor, "handover", heir, heir.state)
    tell(team, heir.person_id, "team-handover")
    return team


def accept_handover(actor: Actor, membership_id: UUID) -> Team:
    """The heir takes over: from here on they lead, and the one before is a member."""
    person_id, found = need_person(actor), queries.membership(membership_id)
    if found.person_id != person_id:
        raise WrongRole()
    with scope.deed(db.session, "accept-handover"):
        team = queries.held(found.team_id)
        if team.state not in WORKING:
            raise TeamNotOpen()
        rows = queries.held_members(team.id)
        heir = next((row for row in rows if row.id == membership_id), None)
        if heir is None or heir.heir_since is None:
            raise NotTheHeir()
        _fit(heir)
        before = team.leader_id
        for row in rows:
            if row.role is MemberRole.LEADER:
                row.role = MemberRole.MEMBER
        db.session.flush()
        heir.role, heir.heir_since, team.leader_id = MemberRole.LEADER, None, heir.person_id
        note(actor, "accept-handover", heir, heir.state)
    accounts.revoke(actor, before, "TL", str(team.id))
    accounts.grant(actor, team.leader_id, "TL", "TEAM", str(team.id), team.reach)
    announce(LeaderChanged(team.id, before, team.leader_id))
    tell(team, before, "team-handed-over")
    return team


def decline_handover(actor: Actor, membership_id: UUID) -> Team:
    """The heir would rather not; the leader asks somebody else."""
    person_id, found = need_person(actor), queries.membership(membership_id)
    if found.person_id != person_id:
        raise WrongRole()
    with scope.deed(db.session, "decline-handover"):
        team = queries.held(found.team_id)
        heir = next((row for row in queries.held_members(team.id) if row.id == membership_id), None)
        if heir is None or heir.heir_since is None:
            raise NotTheHeir()
        heir.heir_since = None
        note(actor, "decline-handover", heir, heir.state)
    tell(team, team.leader_id, "team-heir-declined")
    return team


def _fit(heir: TeamMember) -> None:
    brief = volunteers.brief_of([heir.volunteer_id]).get(heir.volunteer_id)
    fits = brief is not None and brief.state is VolunteerState.ACTIVE and not brief.minor
    if heir.state is not MemberState.ACTIVE or heir.role is MemberRole.LEADER or not fits:
        raise UnfitHeir()




# The steps themselves


def free_seat(person_id: UUID) -> int:
    """Which of the person's five places is free; TooManyTeams. Holds others of this person back until the end."""
    db.session.execute(_ONE_AT_A_TIME, {"person_id": str(person_id)})
    found = db.session.scalar(_FREE_SEAT, {"seats": rules.SEATS, "person_id": person_id})
    if found is None:
        raise TooManyTeams()
    return int(found)


def seat(actor: Actor, name: str, found: TeamMember) -> None:
    """Make a membership active, on a free seat."""
    after = MEMBERSHIP.step(name, found.state)
    before, found.seat = found.state, free_seat(found.person_id)
    found.state, found.joined_at, found.answer_due = after, clock.now(), None
    db.session.flush()
    note(actor, name, found, before)


def move(actor: Actor, name: str, found: TeamMember, reason: str | None = None) -> None:
    """Any other step of a membership; all of them end it and free its seat."""
    after = MEMBERSHIP.step(name, found.state)
    before, found.seat = found.state, None
    found.state, found.reason, found.heir_since, found.answer_due = after, reason, None, None
    db.session.flush()
    note(actor, name, found, before, reason)


def note(actor: Actor, name: str, found: TeamMember, before: MemberState | None, reason: str | None = None) -> None:
    """Into the team's history, and into the audit where somebody else's row was touched."""
    hat = actor.acting
    db.session.add(
        TeamMove(
            team_id=found.team_id, reach=found.reach, move=f"member-{name}", before=before and before.value,
            after=found.state.value, subject_id=found.person_id, person_id=actor.person_id,
            role=hat.role if hat else None, reason=reason,
        )
    )
    if actor.person_id != found.person_id:
        audit.record(actor, f"{name}-member", f"membership:{found.id}", region=found.reach)


def tell(team: Team, person_id: UUID, template: str, **words: str) -> None:
    """A notice to one person about a team."""
    outbox.post("notice", about=f"team:{team.id}", person_id=person_id, template=template, team=team.name, **words)


def _led(actor: Actor, membership_id: UUID) -> tuple[Team, TeamMember]:
    """The membership and its team, for the team's leader; for a member WrongRole, for a stranger nothing is there."""
    found = queries.membership(membership_id)
    team = queries.team(found.team_id)
    if actor.person_id is None or team.leader_id != actor.person_id:
        raise WrongRole()
    return team, found


def _held(found: TeamMember) -> TeamMember:
    query = select(TeamMember).where(TeamMember.id == found.id).with_for_update()
    return db.session.scalars(query.execution_options(populate_existing=True)).one()


def sweep_applications(actor: Actor, most: int = 100) -> int:
    """Applications and invitations nobody answered in 14 days end (SM-2). How many."""
    waiting = db.session.scalars(
        select(TeamMember).where(
            TeamMember.state.in_((MemberState.APPLIED, MemberState.INVITED)), TeamMember.answer_due <= clock.now()
        ).order_by(TeamMember.answer_due).limit(most).with_for_update(skip_locked=True)
    ).all()
    names = {row.id: row for row in db.session.scalars(select(Team).where(Team.id.in_({one.team_id for one in waiting})))}
    for found in waiting:
        move(actor, "expire", found)
        tell(names[found.team_id], found.person_id, "team-expired")
    return len(waiting)
