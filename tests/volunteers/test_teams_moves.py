"""Every move of a team and of a membership, from every state, by everybody: the tables decide, and nothing else."""

import pytest
from sqlalchemy import select, update

from service.core import clock as the_clock
from service.data.db import db
from service.volunteers.teams import actions
from service.volunteers.teams import states as words
from service.volunteers.teams.members import actions as members
from service.volunteers.teams.models import Team, TeamMember
from service.volunteers.teams.states import LIFECYCLE, MEMBERSHIP, MemberState, TeamState
from tests.volunteers.serving import HOME, make_volunteer

UNNAMED = {"return": "send_back"}  # a word Python keeps for itself
BODIES = {name: {"reason": "x"} for name in ("return", "reject", "rectify", "suspend", "dissolve", "remove")} | {
    "resubmit": {"intro": "x"}
}
OF_A_TEAM = [name for name in LIFECYCLE.names() if name not in ("expire", "merge")]  # merge: by a merger, in endings
OF_A_MEMBERSHIP = ("approve", "reject", "remove")
STANDS = {
    "leader": {words.LEADER, words.MEMBER}, "founder": {words.FOUNDER}, "member": {words.MEMBER}, "stranger": set(),
    "A3": {words.REVIEWER}, "A2": {words.REVIEWER, words.STREET},
    "A1": {words.REVIEWER, words.STREET, words.DISTRICT}, "A3 elsewhere": set(),
}


class Squad:
    """One squad whose state is set by hand, and who stands how to it."""

    def __init__(self, as_job, someone, manager):
        self.as_job = as_job
        leader, founder, member, another = (make_volunteer(as_job, someone()) for _ in range(4))
        self.people = {
            "leader": leader.client, "founder": founder.client, "member": member.client, "stranger": someone(),
            "A3": manager("wulidun-1"), "A2": manager("wulidun"), "A1": manager("district"),
            "A3 elsewhere": manager("wulidun-2"),
        }
        with as_job():
            team = actions.found_team(leader.actor, name="走一遍", level=3, category="其他", region=HOME)
            self.team = team.id
            self.other = actions.found_team(another.actor, name="别的队", level=3, category="其他", region=HOME).id
            self.seats = {}
            for one, seat in ((founder, None), (member, 1)):
                row = TeamMember(
                    team_id=team.id, person_id=one.person_id, volunteer_id=one.volunteer_id, reach=HOME, seat=seat,
                    state=MemberState.INVITED if seat is None else MemberState.ACTIVE,
                )
                db.session.add(row)
                db.session.add(
                    actions.TeamFounder(team_id=team.id, person_id=one.person_id, named_by=leader.person_id)
                )
                self.seats[row.id] = (row.state, seat)
                self.founding, self.belonging = (row.id, None) if seat is None else (self.founding, row.id)
            own = db.session.scalars(
                select(TeamMember).where(TeamMember.team_id == team.id, TeamMember.role == "leader")
            ).one()
            self.seats[own.id] = (MemberState.ACTIVE, own.seat)

    def set(self, state, member_state=None):
        """Put the squad into this state, everybody where they were."""
        with self.as_job():
            for row_id, (standing, seat) in self.seats.items():
                if row_id == self.belonging and member_state is not None:
                    standing, seat = member_state, 1 if member_state is MemberState.ACTIVE else None
                db.session.execute(
                    update(TeamMember).where(TeamMember.id == row_id).values(state=standing, seat=seat, answer_due=None)
                )
            db.session.execute(
                update(Team).where(Team.id == self.team).values(
                    level=4, state=state, number=f"T-{self.team}", serial=None, rectify_due=None, member_count=5,
                    merged_into=self.other if state is TeamState.MERGED else None,
                    closing_asked_at=the_clock.now(),
                )
            )

    def state(self):
        with self.as_job():
            return db.session.scalars(select(Team.state).where(Team.id == self.team)).one()


@pytest.fixture
def squad(as_job, someone, manager):
    return Squad(as_job, someone, manager)


@pytest.mark.parametrize("name", OF_A_TEAM)
def test_a_move_of_a_team_is_an_action_and_a_url(app, name):
    assert hasattr(actions, UNNAMED.get(name, name.replace("-", "_")))
    assert f"/api/v1/teams/<uuid:team_id>/{name}" in {rule.rule for rule in app.url_map.iter_rules()}


@pytest.mark.parametrize("name", OF_A_MEMBERSHIP)
def test_a_move_of_a_membership_is_an_action_and_a_url(app, name):
    assert hasattr(members, name)
    assert f"/api/v1/memberships/<uuid:membership_id>/{name}" in {rule.rule for rule in app.url_map.iter_rules()}


def test_every_state_is_in_the_tables():
    assert LIFECYCLE.states() == set(TeamState)
    assert MEMBERSHIP.states() == set(MemberState)


@pytest.mark.parametrize("state", TeamState)
def test_a_team_moves_as_its_table_says(squad, state):
    squad.set(state)
    for who, person in squad.people.items():
        assert person.get(f"/teams/{squad.team}").json.get("moves", []) == LIFECYCLE.open_to(state, STANDS[who]), who
        for name in OF_A_TEAM:
            rows = [row for row in LIFECYCLE.of(name) if state in row.sources and STANDS[who] & set(row.by)]

            reply = person.post(f"/teams/{squad.team}/{name}", BODIES.get(name))

            case = f"{name} from {state} by {who}: {reply}"
            if rows:
                assert reply.status == 200, case
                assert reply.json["state"] in rows[0].targets, case
                squad.set(state)
            else:
                assert reply.status in (403, 404, 409), case
        assert squad.state() == state, who


@pytest.mark.parametrize("state", MemberState)
def test_a_membership_moves_as_its_table_says(squad, state):
    squad.set(TeamState.ACTIVE, state)
    for name in OF_A_MEMBERSHIP:
        (row,) = MEMBERSHIP.of(name)
        for who, person in squad.people.items():
            reply = person.post(f"/memberships/{squad.belonging}/{name}", BODIES.get(name))

            case = f"{name} from {state} by {who}: {reply}"
            if who == "leader" and state in row.sources:
                assert reply.json["state"] == row.target, case
                squad.set(TeamState.ACTIVE, state)
            else:
                sees = {"leader": 409, "member": 403, "A3": 403, "A2": 403, "A1": 403}
                assert reply.status == sees.get(who, 404), case
