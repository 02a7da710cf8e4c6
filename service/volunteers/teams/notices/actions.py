"""Telling the whole team something, by the outbox (TM13)."""

from uuid import UUID

from service.core import clock
from service.core.actors import Actor
from service.core.problems import Conflict
from service.core.workdays import service_day
from service.data import audit, scope
from service.data.db import db
from service.volunteers.teams import queries as teams
from service.volunteers.teams.life import actions as life
from service.volunteers.teams.members import actions as members
from service.volunteers.teams.notices import queries, rules
from service.volunteers.teams.notices.models import TWICE_A_DAY, TeamNotice
from service.web.access import need_person
from service.web.errors import on_constraint


class EnoughForToday(Conflict):
    """Two a day: whoever is told too much reads nothing any more."""

    title = "今天已发过 2 条通知，请明天再发"


on_constraint(TWICE_A_DAY, EnoughForToday)


def write(actor: Actor, team_id: UUID, text: str) -> TeamNotice:
    """The leader tells everybody in the team; each member has it in their messages, and nobody's phone number is used."""
    life.led(actor, team_id)
    today = service_day(clock.now())
    with scope.deed(db.session, "write-team-notice"):
        team = teams.hold_working(team_id)
        turn = queries.written_on(team_id, today) + 1
        if turn > rules.A_DAY:
            raise EnoughForToday()
        people = [one.person_id for one in teams.active_members(team_id) if one.person_id != actor.person_id]
        made = TeamNotice(
            team_id=team.id, reach=team.reach, day=today, turn=turn, written_by=need_person(actor), text=text,
            reached=len(people),
        )
        db.session.add(made)
        db.session.flush()
        audit.record(actor, "write-team-notice", f"team:{team.id}", region=team.reach, reached=len(people))
    for person_id in people:
        members.tell(team, person_id, "team-notice", text=text)
    return made
