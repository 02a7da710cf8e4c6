"""A fault is planted in the service, and the machine that walks in any order must find it: proof that it can fail."""

import inspect
from dataclasses import dataclass
from types import ModuleType

import pytest
from sqlalchemy.exc import IntegrityError

from service.activities.attendance import actions as attendance
from service.activities.settlement import actions as settlement
from service.activities.signups import actions as signups
from service.activities.signups import queries as names
from service.volunteers.hours import actions as hours
from service.volunteers.teams import actions as teams
from service.volunteers.teams.endings import actions as endings
from service.volunteers.teams.life import actions as life
from service.volunteers.teams.members import actions as members
from tests.activities import test_any_order as of_activities
from tests.volunteers import test_hours_any_order as of_hours
from tests.volunteers import test_teams_in_any_order as of_teams


@dataclass(frozen=True)
class Fault:
    """One line of one function, and what stands there instead."""

    what: str
    machine: ModuleType
    room: ModuleType
    function: str
    right: str
    wrong: str = "pass"


FAULTS = [
    Fault("a merger hands no work over", of_teams, endings, "approve",
          "announce(TeamMerged(team.id, into.id, team.leader_id, into.leader_id))"),
    Fault("a merger brings no member over", of_teams, endings, "_bring_over", "if not was_active:", "if True:"),
    Fault("a merger leaves who had asked waiting", of_teams, endings, "_bring_over",
          "elif own.state is not MemberState.ACTIVE:", "elif False:"),
    Fault("a merger leaves the teams below hanging", of_teams, endings, "approve", "life.hang_below(team, into.id)"),
    Fault("a merger leaves the leader's role", of_teams, endings, "approve",
          'accounts.revoke(actor, team.leader_id, "TL", str(team.id))'),
    Fault("a merger leaves questions open", of_teams, endings, "approve", "end_beside(actor, team)"),
    Fault("a merger leaves undecided hours behind", of_teams, endings, "approve", "hours.change_team(team.id, into.id)"),
    Fault("an end leaves the teams below hanging", of_teams, teams, "dissolve", "life.hang_below(team, team.parent_id)"),
    Fault("an end does not look for open work", of_teams, teams, "dissolve", 'any(ports.ask("open_work_of_team", team_id))',
          "False"),
    Fault("an end leaves memberships", of_teams, teams, "dissolve", "life.close_memberships(actor, team)", "[]"),
    Fault("who is stopped keeps the role", of_teams, life, "stopped",
          'accounts.revoke(actor, team.leader_id, "TL", str(team.id))'),
    Fault("who handed over keeps the role", of_teams, members, "accept_handover",
          'accounts.revoke(actor, before, "TL", str(team.id))'),
    Fault("a new leader leads no activity", of_teams, members, "accept_handover",
          "announce(LeaderChanged(team.id, before, team.leader_id))"),
    Fault("the last to come moves up first", of_activities, names, "first_waiting",
          "Signup.arrival", "Signup.arrival.desc()"),
    Fault("a place given up is nobody's", of_activities, signups, "move", "promote(shift)"),
    Fault("whoever comes here has not left there", of_activities, attendance, "check_in", "_leave_elsewhere(found, moment)"),
    Fault("a list closes with hours undecided", of_activities, settlement, "settle", "undecided := _undecided(shift)",
          "undecided := 0"),
    Fault("nobody is missed", of_activities, settlement, "_close", 'signups.move(actor, shift, one, "no-show")'),
    Fault("what is taken back is what was computed", of_hours, hours, "_reverse", "row.credited_minutes or 0",
          "row.computed_minutes"),
    Fault("who decided corrects", of_hours, hours, "_may", "(found.proposed_by, found.decided_by)", "(found.proposed_by,)"),
    Fault("disputed minutes count", of_hours, hours, "_confirm", "most = min(most, _minutes_of(row))"),
    Fault("lowered minutes are forgotten", of_hours, hours, "_confirm",
          "row.computed_minutes if row.lowered_minutes is None else row.lowered_minutes", "row.computed_minutes"),
]


@pytest.mark.timeout(600)
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.what.replace(" ", "-"))
def test_the_machine_finds_a_fault(fault, own_app, monkeypatch):
    source = inspect.getsource(getattr(fault.room, fault.function))
    assert fault.right in source, "the line that was to be spoilt stands there no more"
    monkeypatch.setattr(fault.room, fault.function, getattr(fault.room, fault.function))  # put back afterwards
    exec(compile(source.replace(fault.right, fault.wrong), fault.room.__file__, "exec"), vars(fault.room))

    with pytest.raises((AssertionError, IntegrityError)) as found:
        fault.machine.short_walks(own_app)

    print(f" {fault.what}: {str(found.value).splitlines()[0][:200]}")
