"""Appealing against being removed, and deciding it."""

from uuid import UUID

from sqlalchemy import select, update

from service.accounts import queries as persons
from service.core import clock
from service.core.actors import A3_AND_ABOVE, Actor
from service.core.lifecycle import NotNow
from service.core.problems import Conflict
from service.data import audit, scope, workcalendar
from service.data.db import db
from service.volunteers.teams import queries as teams
from service.volunteers.teams import rules
from service.volunteers.teams.appeals import queries
from service.volunteers.teams.appeals.models import ONE_APPEAL, TeamAppeal
from service.volunteers.teams.appeals.states import APPEAL, MEMBER, REVIEWER, AppealState
from service.volunteers.teams.members import actions as members
from service.volunteers.teams.models import Team, TeamMember
from service.volunteers.teams.states import MEMBERSHIP, MemberState
from service.web.access import WrongRole, need_person, need_role
from service.web.errors import on_constraint


class TooLateToAppeal(Conflict):
    """Thirty days have passed since the removal."""

    title = "已超过 30 天申诉期限"


class AppealedAlready(Conflict):
    """One appeal against one removal."""

    title = "您已就此提出过申诉"


on_constraint(ONE_APPEAL, AppealedAlready)


def appeal(actor: Actor, membership_id: UUID, text: str) -> TeamAppeal:
    """I was removed, and it was not right."""
    person_id, found = need_person(actor), teams.membership(membership_id)
    if found.person_id != person_id:
        raise WrongRole()
    MEMBERSHIP.step("reinstate", found.state)
    if found.state is not MemberState.REMOVED or found.removed_at is None:
        raise NotNow(state=str(found.state))
    if found.removed_at + rules.APPEAL_WITHIN < clock.now():
        raise TooLateToAppeal()
    level = rules.lowest_level(found.reach)
    due = workcalendar.due(clock.now(), rules.APPEAL_WORKDAYS)
    with scope.deed(db.session, "appeal-removal"):
        team = teams.hold_working(found.team_id)
        made = TeamAppeal(
            membership_id=found.id, team_id=found.team_id, person_id=person_id, reach=found.reach, text=text, level=level,
            due_at=due.moment, due_provisional=due.provisional, state=AppealState.OPEN,
        )
        db.session.add(made)
        db.session.flush()
    _tell_desk(made, team)
    return made


def withdraw(actor: Actor, appeal_id: UUID) -> TeamAppeal:
    """Never mind."""
    found = queries.appeal(appeal_id)
    if MEMBER not in queries.standing(actor, found, teams.team(found.team_id)):
        raise WrongRole()
    return _close(actor, "withdraw", appeal_id, None)


def dismiss(actor: Actor, appeal_id: UUID, note: str) -> TeamAppeal:
    """The removal stands."""
    _deciding(actor, appeal_id)
    found = _close(actor, "dismiss", appeal_id, note)
    members.tell(teams.team(found.team_id), found.person_id, "appeal-dismissed", note=note)
    return found


def uphold(actor: Actor, appeal_id: UUID, note: str) -> TeamAppeal:
    """The removal was wrong: the member is back, whether or not they have asked to come in again."""
    found, team = _deciding(actor, appeal_id)
    with scope.deed(db.session, "uphold-appeal"):
        teams.lock(team.id)
        found = queries.held(appeal_id)
        _step(actor, "uphold", found, note)
        members.active_volunteer(found.person_id)
        live = next(iter(teams.held_members(team.id, found.person_id)), None)
        back = live or db.session.scalars(
            select(TeamMember).where(TeamMember.id == found.membership_id).with_for_update()
        ).one()
        if back.state is not MemberState.ACTIVE:
            members.seat(actor, "reinstate", back)
            back.reason, back.removed_at = None, None
    members.tell(team, found.person_id, "appeal-upheld", note=note)
    members.tell(team, team.leader_id, "appeal-upheld-leader", note=note)
    return found


def void(team_id: UUID) -> None:
    """Inside a deed: the team is no more."""
    db.session.execute(
        update(TeamAppeal).where(TeamAppeal.team_id == team_id, TeamAppeal.state == AppealState.OPEN)
        .values(state=APPEAL.step("void", AppealState.OPEN), decided_at=clock.now())
        .execution_options(synchronize_session="fetch")
    )


def sweep_appeals(actor: Actor, most: int = 50) -> int:
    """Not decided in five working days: one level up, with five more; above the district there is none. How many."""
    late = db.session.scalars(
        select(TeamAppeal).where(
            TeamAppeal.state == AppealState.OPEN, TeamAppeal.due_at <= clock.now(), TeamAppeal.level > 1
        ).order_by(TeamAppeal.due_at).limit(most).with_for_update(skip_locked=True)
    ).all()
    for found in late:
        due = workcalendar.due(clock.now(), rules.APPEAL_WORKDAYS)
        found.level, found.due_at, found.due_provisional = found.level - 1, due.moment, due.provisional
        audit.record(actor, "raise-appeal", f"appeal:{found.id}", region=found.reach, level=found.level)
        _tell_desk(found, teams.team(found.team_id))
    return len(late)


def _tell_desk(found: TeamAppeal, team: Team) -> None:
    code = found.reach[: rules.CODE_LENGTHS[found.level]]
    for person_id in persons.managers_of(code, (f"A{found.level}",)):
        members.tell(team, person_id, "appeal-made")


def _deciding(actor: Actor, appeal_id: UUID) -> tuple[TeamAppeal, Team]:
    need_role(actor, A3_AND_ABOVE)
    found = queries.appeal(appeal_id)
    team = teams.team(found.team_id)
    if REVIEWER not in queries.standing(actor, found, team):
        raise WrongRole()
    return found, team


def _close(actor: Actor, name: str, appeal_id: UUID, note: str | None) -> TeamAppeal:
    with scope.deed(db.session, "close-appeal"):
        found = queries.held(appeal_id)
        _step(actor, name, found, note)
    return found


def _step(actor: Actor, name: str, found: TeamAppeal, note: str | None) -> None:
    found.state = APPEAL.step(name, found.state)
    found.note, found.decided_by, found.decided_at = note, actor.person_id, clock.now()
    db.session.flush()
    audit.record(actor, f"{name}-appeal", f"appeal:{found.id}", region=found.reach)
