"""Applying for help to grow, and being helped, stage by stage (TM12)."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from service.accounts import queries as persons
from service.core import clock
from service.core.actors import DISTRICT as DISTRICT_ROLE
from service.core.actors import Actor
from service.core.problems import Conflict
from service.data import audit, scope
from service.data.db import db
from service.volunteers.teams import queries as teams
from service.volunteers.teams import states as words
from service.volunteers.teams.incubation import queries
from service.volunteers.teams.incubation.models import ONE_APPLICATION, Incubation, IncubationStep
from service.volunteers.teams.incubation.states import INCUBATION, LEADER, OPEN, Form, Need, Stage
from service.volunteers.teams.life import actions as life
from service.volunteers.teams.members import actions as members
from service.web.access import WrongRole
from service.web.errors import on_constraint


class AlreadyIncubating(Conflict):
    """One application of a team at a time."""

    title = "这支队伍已有孵化申请"


on_constraint(ONE_APPLICATION, AlreadyIncubating)


def apply(actor: Actor, team_id: UUID, *, form: str, needs: Sequence[str], text: str) -> Incubation:
    """A leader asks the district for training, a room or a mentor."""
    life.led(actor, team_id)
    with scope.deed(db.session, "apply-incubation"):
        team = teams.hold_working(team_id)
        made = Incubation(
            team_id=team.id, reach=team.reach, state=Stage.APPLIED, state_since=clock.now(), form=Form(form),
            needs=[Need(one).value for one in dict.fromkeys(needs)], text=text, applied_by=actor.person_id,
        )
        db.session.add(made)
        db.session.flush()
        _note(actor, "apply", made, None)
    for person_id in persons.managers_of(team.reach[:6], (DISTRICT_ROLE,)):
        members.tell(team, person_id, "incubation-applied")
    return made


def admit(actor: Actor, incubation_id: UUID, *, place: str | None, mentor: str | None, note: str | None) -> Incubation:
    """入驻: the district takes it in, and says with what."""
    return _stage(actor, "admit", incubation_id, note, place=place, mentor=mentor)


def refuse(actor: Actor, incubation_id: UUID, note: str) -> Incubation:
    """Not now, and why."""
    return _stage(actor, "refuse", incubation_id, note)


def nurture(actor: Actor, incubation_id: UUID, note: str) -> Incubation:
    """培育: training and mentoring have begun."""
    return _stage(actor, "nurture", incubation_id, note)


def hatch(actor: Actor, incubation_id: UUID, note: str) -> Incubation:
    """出壳: it stands on its own."""
    return _stage(actor, "hatch", incubation_id, note)


def end(actor: Actor, incubation_id: UUID, note: str) -> Incubation:
    """It did not come to anything, and the room is free again."""
    return _stage(actor, "end", incubation_id, note)


def withdraw(actor: Actor, incubation_id: UUID) -> Incubation:
    """The team thought better of it."""
    found = queries.incubation(incubation_id)
    if LEADER not in queries.standing(actor, teams.team(found.team_id)):
        raise WrongRole()
    with scope.deed(db.session, "withdraw-incubation"):
        found = queries.held(incubation_id)
        _move(actor, "withdraw", found, None)
    return found


def void(actor: Actor, team_id: UUID) -> None:
    """Inside a deed: the team is no more."""
    query = select(Incubation).where(Incubation.team_id == team_id, Incubation.state.in_(OPEN)).with_for_update()
    for found in list(db.session.scalars(query)):
        _move(actor, "void", found, None)


def _stage(
    actor: Actor, name: str, incubation_id: UUID, note: str | None, *, place: str | None = None, mentor: str | None = None
) -> Incubation:
    found = queries.incubation(incubation_id)
    team = teams.team(found.team_id)
    life.may_judge(actor, team, words.DISTRICT)
    with scope.deed(db.session, "stage-incubation"):
        found = queries.held(incubation_id)
        _move(actor, name, found, note)
        found.place, found.mentor = place or found.place, mentor or found.mentor
    members.tell(team, team.leader_id, f"incubation-{found.state}", note=note or "")
    return found


def _move(actor: Actor, name: str, found: Incubation, note: str | None) -> None:
    found.state, found.state_since = INCUBATION.step(name, found.state), clock.now()
    db.session.flush()
    _note(actor, name, found, note)


def _note(actor: Actor, name: str, found: Incubation, note: str | None) -> None:
    db.session.add(
        IncubationStep(
            incubation_id=found.id, team_id=found.team_id, reach=found.reach, move=name, state=found.state.value,
            person_id=actor.person_id, note=note,
        )
    )
    audit.record(actor, f"{name}-incubation", f"incubation:{found.id}", region=found.reach)
