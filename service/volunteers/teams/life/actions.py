"""The steps of a team: who may take them, the one place where its state changes, and what ends with it."""

from uuid import UUID

from sqlalchemy import update

from service.accounts import actions as accounts
from service.core import clock
from service.core.actors import Actor
from service.core.problems import Forbidden
from service.data import audit, scope
from service.data.announce import announce
from service.data.db import db
from service.volunteers.teams import queries, rules
from service.volunteers.teams.events import MemberLeft, TeamStopped
from service.volunteers.teams.members import actions as members
from service.volunteers.teams.models import Team, TeamMove
from service.volunteers.teams.states import DISTRICT, LIFECYCLE, REVIEWER, STREET, MemberState, TeamState
from service.web.access import WrongRole, need_person, need_role


class ReviewedThemselves(Forbidden):
    """Nobody reviews the team they lead (D3, invariant 8)."""

    title = "不能审核自己带领的队伍"


def led(actor: Actor, team_id: UUID) -> Team:
    """The team, for its leader; WrongRole for everybody else who may see it."""
    team = queries.team(team_id)
    if team.leader_id != need_person(actor):
        raise WrongRole()
    return team


def reviewing(actor: Actor, team_id: UUID, name: str) -> None:
    """Let through a reviewer of this team's level in its area, who does not lead it."""
    team = queries.team(team_id)
    rows = [row for row in LIFECYCLE.of(name) if team.state in row.sources] or LIFECYCLE.of(name)
    may_judge(actor, team, rows[0].by[0])


def may_judge(actor: Actor, team: Team, relation: str) -> None:
    """Let through whoever stands so to a team: its reviewer, its street (A2 or A1), or the district (A1)."""
    roles = {REVIEWER: rules.reviewers_of(team.level, team.kind), STREET: ("A2", "A1"), DISTRICT: ("A1",)}
    need_role(actor, roles[relation])
    if team.leader_id == actor.person_id:
        raise ReviewedThemselves()
    if actor.area is None or team.reach not in actor.area:
        raise queries.NoSuchTeam()


def move(actor: Actor, name: str, team: Team, outcome: TeamState | None = None, *, reason: str | None = None) -> None:
    """The one place where a team's state changes."""
    after = LIFECYCLE.step(name, team.state, outcome)
    before, team.state = team.state, after
    db.session.flush()
    note(actor, name, team, before, reason)


def note(actor: Actor, name: str, team: Team, before: TeamState | None, reason: str | None = None) -> None:
    """Into the team's history and the audit."""
    hat = actor.acting
    db.session.add(
        TeamMove(
            team_id=team.id, reach=team.reach, move=name, before=before and before.value, after=team.state.value,
            person_id=actor.person_id, role=hat.role if hat else None, reason=reason,
        )
    )
    audit.record(actor, f"{name}-team", f"team:{team.id}", region=team.reach)


def rectify(actor: Actor, team: Team, reason: str) -> None:
    """Thirty days to put something right. The caller holds the team, inside a deed."""
    team.rectify_due, team.mended_at, team.mended_note = clock.now() + rules.RECTIFY_LASTS, None, None
    move(actor, "rectify", team, reason=reason)
    members.tell(team, team.leader_id, "team-rectify", reason=reason)


def close_memberships(actor: Actor, team: Team) -> list[MemberLeft]:
    """Everybody is free again; the facts to be announced when the deed is done."""
    left = []
    for found in queries.held_members(team.id):
        if found.state is MemberState.ACTIVE:
            left.append(MemberLeft(team.id, found.person_id, found.volunteer_id))
        members.move(actor, "close", found)
    db.session.refresh(team)  # the count is the trigger's
    return left


def hang_below(team: Team, parent_id: UUID | None) -> None:
    """The teams below one that ends hang below another from now on."""
    db.session.execute(
        update(Team).where(Team.parent_id == team.id).values(parent_id=parent_id)
        .execution_options(synchronize_session=False)
    )


def stopped(actor: Actor, team: Team, *, final: bool) -> None:
    """The leader's role ends, and the rooms above end what is open."""
    accounts.revoke(actor, team.leader_id, "TL", str(team.id))
    announce(TeamStopped(team.id, team.leader_id, team.region, final))


def lead_again(actor: Actor, team: Team) -> None:
    """The leader has the role."""
    accounts.grant(actor, team.leader_id, "TL", "TEAM", str(team.id), team.reach)


def tell_all(team: Team, template: str, **words: str) -> int:
    """A notice to every active member; how many."""
    with scope.deed(db.session, "tell-team"):
        found = [one.person_id for one in queries.active_members(team.id)]
    for person_id in found:
        members.tell(team, person_id, template, **words)
    return len(found)
