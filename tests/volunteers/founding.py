"""Words of the tests of teams."""

from uuid import uuid4


def new_name():
    return f"暖心小队{uuid4().hex[:6]}"


def membership(person, team):
    return next(row for row in person.client.get("/me/teams").json["items"] if row["id"] == team["id"])["my_membership"]


def join(person, leader, team):
    mine = person.client.done(f"/teams/{team['id']}/join")
    return leader.client.done(f"/memberships/{mine['id']}/approve")
