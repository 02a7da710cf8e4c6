"""The public wall: category, street, month and state of five people or more, a title only where its requester said so."""

import pytest

from tests.orders.story import HOME


@pytest.fixture
def asked(story):
    """Five people of one community have asked for the same kind of help, and it is being arranged."""
    people = []
    for _ in range(5):
        resident, order = story.to_dispatch(category="文化文艺", title="教我写毛笔字")
        people.append((resident, order))
    return people


def cell(anyone, category="文化文艺"):
    cells = anyone.get("/orders/wall", {"region": HOME[:9]}).json["items"]
    return next((one for one in cells if one["category"] == category and one["state"] == "going"), None)


def test_OD22_the_wall_counts_five_and_shows_nobody(anyone, asked, story):
    found = cell(anyone)

    assert (found["orders"], found["street"], found["titles"]) == (5, HOME[:9], [])
    assert set(found) == {"category", "street", "street_name", "month", "state", "orders", "titles"}

    resident, order = asked[0]
    assert resident.get(f"/orders/{order}/wall").json["choice"] == "counted"
    resident.done(f"/orders/{order}/wall", {"choice": "title"})
    assert cell(anyone)["titles"] == ["教我写毛笔字"]

    resident.done(f"/orders/{order}/wall", {"choice": "hidden"})
    assert cell(anyone) is None, "four are too few to be shown"


def test_the_same_persons_orders_are_one_person(anyone, story):
    resident = story.resident()
    for _ in range(3):
        _, order = story.submitted(resident=resident, category="科学普及")
        story.clerk().done(f"/orders/{order}/approve", {})
    for _ in range(2):
        story.to_dispatch(category="科学普及")

    assert cell(anyone, "科学普及") is None


def test_only_the_requester_says_what_the_wall_shows(asked, story):
    _, order = asked[0]

    assert story.clerk().post(f"/orders/{order}/wall", {"choice": "hidden"}).status == 403
    assert story.resident().post(f"/orders/{order}/wall", {"choice": "hidden"}).status == 404
