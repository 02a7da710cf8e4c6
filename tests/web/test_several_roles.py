"""Somebody with two roles: the right one is found where only one fits, and must be named where two would do (R4)."""

from uuid import UUID

import pytest

from service.accounts import actions as accounts
from service.core.actors import system
from tests.conftest import PASSWORD
from tests.orders.story import HOME, NEXT_DOOR, Story
from tests.people import Someone


@pytest.fixture
def story(someone, manager):
    return Story(someone, manager)


@pytest.fixture
def both(app, as_job):
    """A clerk of two communities at once, and of their street."""

    def make(*areas):
        name = f"several-{len(areas)}-{id(areas)}"
        with as_job():
            person = accounts.make_manager(name, PASSWORD, "多岗", *areas[0], totp=False)
            for role, code in areas[1:]:
                accounts.grant(system("tests"), UUID(str(person.id)), role, "REGION", code, code)
        return Someone(app).by_password(name, PASSWORD)

    return make


def test_the_only_role_that_reaches_the_row_is_used(story, both):
    _, order = story.submitted()
    clerk = both(("A3", HOME), ("A3", NEXT_DOOR))

    assert clerk.post(f"/orders/{order}/approve", {}).status == 200


def test_two_roles_that_both_could_must_be_told_apart(story, both):
    _, order = story.submitted()
    clerk = both(("A3", HOME), ("A2", HOME[:9]))

    reply = clerk.post(f"/orders/{order}/approve", {})
    assert (reply.status, reply.problem) == (409, "several-roles")
    assert {role["role"] for role in reply.json["roles"]} == {"A3", "A2"}

    clerk.hat = "A2"
    assert clerk.post(f"/orders/{order}/approve", {}).status == 200


def test_trying_the_roles_leaves_one_step_in_the_history(story, both):
    resident, order = story.submitted()
    both(("A3", HOME), ("A3", NEXT_DOOR)).done(f"/orders/{order}/approve", {})

    assert [step["move"] for step in resident.get(f"/orders/{order}/history").json["items"]] == ["submit", "approve"]


def test_reading_with_several_roles_and_none_named_shows_ones_own_only(story, both):
    _, order = story.submitted()
    clerk = both(("A3", HOME), ("A3", NEXT_DOOR))

    assert clerk.get(f"/orders/{order}").status == 404
    clerk.hat = "A3:" + next(role["grant"] for role in clerk.get("/me").json["roles"] if role["area"] == HOME)
    assert clerk.get(f"/orders/{order}").status == 200


def test_a_role_one_does_not_have_is_refused(story):
    resident = story.resident()
    resident.hat = "A1"

    reply = resident.get("/me")

    assert (reply.status, reply.problem) == (403, "no-such-role")
