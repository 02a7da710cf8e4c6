"""Volunteers and teams, made over the API."""

import pytest

from tests.volunteers.founding import new_name
from tests.volunteers.serving import HOME, make_volunteer


@pytest.fixture
def volunteer(as_job, someone):
    """Make an active volunteer."""
    return lambda **more: make_volunteer(as_job, someone(), **more)


@pytest.fixture
def squad(volunteer):
    """A squad that waits for its four other founders: (leader, others, team)."""

    def made(**more):
        leader, others = volunteer(), [volunteer() for _ in range(4)]
        body = {"name": new_name(), "category": "扶贫帮困", "region": HOME, "founders": [one.number for one in others]}
        return leader, others, leader.client.done("/teams", body | more)

    return made


@pytest.fixture
def working(squad, manager):
    """An approved squad of five."""

    def made(**more):
        leader, others, team = squad(**more)
        for one in others:
            one.client.done(f"/teams/{team['id']}/confirm-founding")
        return leader, others, manager("wulidun-1").done(f"/teams/{team['id']}/approve")

    return made
