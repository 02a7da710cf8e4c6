"""Stations for the tests: proposed by a clerk, seen by the street, and so on the map."""

import io
import itertools
from uuid import uuid4

from PIL import Image

from service import postman
from tests.people import V1, Reply

COMMUNITY = "420105007002"
ALL_DAY = {day: [["00:00", "24:00"]] for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")}
_serial = itertools.count(100)


def entry(**changed):
    """What a clerk enters: a point of the community with a code of its own."""
    return {
        "region": f"{COMMUNITY}{next(_serial)}", "name": "向阳小区实践点", "address": "五里墩街 3 号",
        "place": {"lng": 114.2189, "lat": 30.5541}, "services": ["理论政策宣讲"], "phone": "027-84000000",
    } | changed


def only_ours():
    """A service that no other test offers."""
    return f"试验{uuid4().hex[:8]}"


def approved(clerk, street, path, body):
    """What the clerk proposes and the street approves; the station as everybody sees it."""
    proposal = clerk.done(path, body)
    seen = street.done(f"/station-proposals/{proposal['id']}/approve")
    return clerk.get(f"/stations/{seen['station_id']}").json


def found(manager, clerk="wulidun-1", **changed):
    """A station on the map."""
    street = manager(clerk.rsplit("-", 1)[0])
    return approved(manager(clerk), street, "/stations", entry(**changed))


def change(manager, station_id, clerk="wulidun-1", **changes):
    """The same station with another entry."""
    return approved(manager(clerk), manager(clerk.rsplit("-", 1)[0]), f"/stations/{station_id}", changes)


def photo(person, purpose="evidence"):
    """A small picture, sent in; its id."""
    out = io.BytesIO()
    Image.new("RGB", (64, 48), "red").save(out, "JPEG")
    form = {"purpose": purpose, "photo": (io.BytesIO(out.getvalue()), "a.jpg", "image/jpeg")}
    headers = person._headers(None, str(uuid4()))
    reply = Reply(person.client.post(f"{V1}/photos", headers=headers, data=form, content_type="multipart/form-data"))
    assert reply.status == 201, reply
    return reply.json["id"]


def told(app, person):
    """The templates of the notices that have reached a person."""
    with app.app_context():
        postman.drain_inside()
    return [item["template"] for item in person.get("/me/messages", {"limit": 100}).json["items"]]
