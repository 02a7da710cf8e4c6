"""The annual check: a round asks every team, the leader confirms, the figures or the street decide (TM07)."""

from uuid import UUID

from sqlalchemy import func, select, update

from service.accounts import queries as persons
from service.core import clock
from service.core.actors import DISTRICT, Actor
from service.core.problems import Conflict, field_problem
from service.core.workdays import service_day
from service.data import audit, scope, workcalendar
from service.data.db import db
from service.volunteers.teams import queries as teams
from service.volunteers.teams import states as words
from service.volunteers.teams.checks import queries, rules
from service.volunteers.teams.checks.models import ONE_ROUND, TeamCheck, TeamCheckRound
from service.volunteers.teams.checks.states import CHECK, OPEN, CheckState
from service.volunteers.teams.figures import queries as figures
from service.volunteers.teams.life import actions as life
from service.volunteers.teams.members import actions as members
from service.volunteers.teams.models import Team
from service.volunteers.teams.states import TeamState
from service.web.access import need_role
from service.web.errors import on_constraint

S = CheckState
_FIGURES = ("activities", "orders", "minutes", "on_time_percent", "late_give_backs")


class RoundIsOpen(Conflict):
    """One round a year."""

    title = "本年度年审已经开始"


on_constraint(ONE_ROUND, RoundIsOpen)


def open_round(actor: Actor, year: int) -> TeamCheckRound:
    """The district begins the check of a year; the worker asks the teams, batch by batch."""
    hat = need_role(actor, (DISTRICT,))
    if not rules.may_be_checked(year, service_day(clock.now())):
        raise field_problem("/year", "11 月起可开始本年度年审，3 月底前可补上一年度")
    with scope.deed(db.session, "open-check-round"):
        made = _round(hat.scope_key, year, actor.person_id)
        audit.record(actor, "open-check-round", f"check-round:{made.id}", region=made.district, year=year)
    return made


def _round(district: str, year: int, opened_by: UUID | None) -> TeamCheckRound:
    wanted = queries.to_be_asked(district, rules.born_by(year))
    made = TeamCheckRound(
        district=district, year=year, opened_by=opened_by, due_at=clock.now() + rules.LEADER_ANSWERS,
        total=db.session.scalar(select(func.count()).select_from(Team).where(wanted)) or 0,
    )
    db.session.add(made)
    db.session.flush()
    return made


def confirm(actor: Actor, check_id: UUID, statement: str) -> TeamCheck:
    """The leader stands for what the team did; good figures pass at once, others go to the street."""
    found = queries.check(check_id)
    life.led(actor, found.team_id)
    with scope.deed(db.session, "confirm-check"):
        found = queries.held(check_id)
        CHECK.step("confirm", found.state, S.PASSED)
        since, until = rules.bounds(found.year)
        year = figures.figures_of([found.team_id], since, until)[found.team_id]
        for name in _FIGURES:
            setattr(found, name, getattr(year, name))
        found.statement, found.confirmed_at = statement, clock.now()
        found.shortfalls = rules.falls_short(year)
        _move(actor, "confirm", found, S.TO_REVIEW if found.shortfalls else S.PASSED)
        if found.shortfalls:
            due = workcalendar.due(clock.now(), rules.REVIEW_WORKDAYS)
            found.due_at, found.due_provisional = due.moment, due.provisional
    team = teams.team(found.team_id)
    if found.state is S.PASSED:
        members.tell(team, team.leader_id, "check-passed", year=str(found.year))
    else:
        for person_id in persons.managers_of(team.reach[:9], ("A2",)):
            members.tell(team, person_id, "check-to-review", year=str(found.year))
    return found


def pass_check(actor: Actor, check_id: UUID, note: str) -> TeamCheck:
    """The street has looked: good enough, and why."""
    found, team = _judged(actor, "pass", check_id, note)
    members.tell(team, team.leader_id, "check-passed", year=str(found.year))
    return found


def fail(actor: Actor, check_id: UUID, note: str) -> TeamCheck:
    """Not good enough: thirty days to put it right (SM-2)."""
    return _judged(actor, "fail", check_id, note)[0]


def void(team_id: UUID) -> None:
    """Inside a deed: the team is no more."""
    db.session.execute(
        update(TeamCheck).where(TeamCheck.team_id == team_id, TeamCheck.state.in_(OPEN))
        .values(state=CHECK.step("void", S.ASKED), state_since=clock.now(), due_at=None)
        .execution_options(synchronize_session="fetch")
    )


def sweep_rounds(actor: Actor) -> int:
    """Ask the next hundred teams of every round that is not through. How many."""
    asked = 0
    unfinished = db.session.scalars(
        select(TeamCheckRound).where(TeamCheckRound.finished_at.is_(None)).order_by(TeamCheckRound.id)
        .with_for_update(skip_locked=True)
    ).all()
    for found in unfinished:
        query = select(Team).where(queries.to_be_asked(found.district, rules.born_by(found.year)))
        if found.last_team is not None:
            query = query.where(Team.id > found.last_team)
        batch = db.session.scalars(query.order_by(Team.id).limit(rules.BATCH)).all()
        for team in batch:
            _ask(found, team)
        found.done = min(found.done + len(batch), found.total)
        found.last_team = batch[-1].id if batch else found.last_team
        if len(batch) < rules.BATCH:
            found.done, found.finished_at = found.total, clock.now()
        asked += len(batch) + (found.finished_at is not None)
    return asked


def _ask(found: TeamCheckRound, team: Team) -> None:
    db.session.add(
        TeamCheck(
            team_id=team.id, round_id=found.id, reach=team.reach, year=found.year, state=S.ASKED,
            state_since=clock.now(), due_at=found.due_at, shortfalls=[],
        )
    )
    members.tell(team, team.leader_id, "check-asked", year=str(found.year))


def sweep_checks(actor: Actor, most: int = 50) -> int:
    """A leader who has not confirmed in thirty days: the check has failed, the team must put itself in order. How many."""
    late = db.session.execute(
        select(TeamCheck.id, TeamCheck.team_id).where(TeamCheck.state == S.ASKED, TeamCheck.due_at <= clock.now())
        .order_by(TeamCheck.due_at).limit(most)
    ).all()
    for row in late:
        teams.lock(row.team_id)  # the team first, as everybody does
        found = queries.held(row.id)
        if found.state is S.ASKED:
            found.shortfalls = ["队长逾期未确认"]
            _move(actor, "expire", found, S.FAILED)
            _fall(actor, found, "年审逾期未确认")
    return len(late)


def sweep_new_year(actor: Actor) -> int:
    """In January the check of the year before begins by itself, where the district has not begun it. How many rounds."""
    today = service_day(clock.now())
    if today.month != 1:
        return 0
    missing = queries.districts_without(today.year - 1)
    for code in missing:
        _round(code, today.year - 1, None)
    return len(missing)


def _judged(actor: Actor, name: str, check_id: UUID, note: str) -> tuple[TeamCheck, Team]:
    found = queries.check(check_id)
    team = teams.team(found.team_id)
    life.may_judge(actor, team, words.STREET)
    with scope.deed(db.session, "judge-check"):
        teams.lock(team.id)
        found = queries.held(check_id)
        _move(actor, name, found, S.PASSED if name == "pass" else S.FAILED)
        found.decided_by, found.decided_at, found.note = actor.person_id, clock.now(), note
        if found.state is S.FAILED:
            _fall(actor, found, note)
    return found, team


def _fall(actor: Actor, found: TeamCheck, why: str) -> None:
    """A failed check sends a working team into rectifying; one that is there already stays there."""
    team = teams.held(found.team_id)
    if team.state is TeamState.ACTIVE:
        life.rectify(actor, team, f"{found.year} 年度年审未通过：{why}")


def _move(actor: Actor, name: str, found: TeamCheck, outcome: CheckState) -> None:
    found.state = CHECK.step(name, found.state, outcome)
    found.state_since, found.due_at = clock.now(), None
    db.session.flush()
    audit.record(actor, f"{name}-check", f"check:{found.id}", region=found.reach)

