"""People and steps for stories of orders."""

from uuid import UUID

import pytest

from service import jobs
from service.core import clock as the_clock
from service.data.db import db
from service.volunteers.teams.models import Team, TeamMember
from service.volunteers.teams.states import MemberRole, MemberState, TeamState
from tests.orders.story import HOME, Story


@pytest.fixture
def story(someone, manager):
    """Who acts, and how far the story has come."""
    return Story(someone, manager)


@pytest.fixture
def team(story, as_job):
    """A squad of the community: leader, two members, its id."""
    leader, *members = people = [story.volunteer() for _ in range(3)]
    with as_job():
        made = Team(
            number=f"T{HOME}{int(the_clock.now().timestamp() * 1e6) % 10**9:09d}", level=1, region=HOME, reach=HOME,
            name="五琴里维修小队", category="卫生环保", tags=["家电维修"], state=TeamState.ACTIVE,
            leader_id=UUID(leader.person_id),
        )
        db.session.add(made)
        db.session.flush()
        for person in people:
            db.session.add(
                TeamMember(
                    team_id=made.id, person_id=UUID(person.person_id), volunteer_id=UUID(person.volunteer_id), reach=HOME,
                    role=MemberRole.LEADER if person is leader else MemberRole.MEMBER, state=MemberState.ACTIVE, seat=1,
                )
            )
        team_id = str(made.id)
    return leader, members, team_id


@pytest.fixture
def sweeps(app):
    """These sweeps, run until they find nothing more."""

    def run(*names):
        with app.app_context():
            for name in names:
                while jobs.sweep(name):
                    pass

    return run
