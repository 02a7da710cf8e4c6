"""Run inside a new town: its schema, divisions, a pyramid of managers, residents and volunteers, and a token for each.

`python -m tests.chaos.settle '{"residents": 10, "volunteers": 50}'` prints the people as JSON. It is a program of its own
because an application in the test's process would share its keys and its database with the one under test there.
"""

import json
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from flask_migrate import upgrade
from sqlalchemy import create_engine, select

from service.accounts import actions as accounts
from service.accounts.models import Credential, Person, Session
from service.app import create_app
from service.core import clock
from service.core.actors import Actor
from service.core.geo import Place, plane
from service.data import division_import, schema
from service.data.db import db
from service.data.sealed import vault
from service.volunteers import actions as volunteers
from service.volunteers.models import Volunteer
from service.volunteers.states import VolunteerState
from service.web import boundary, tokens

DIVISIONS = Path(__file__).resolve().parents[1] / "divisions.csv"
HOME = "420105007002"
MANAGERS = (
    ("district", "A1", "420105"), ("wulidun", "A2", "420105007"), ("wulidun-1", "A3", HOME), ("wulidun-1b", "A3", HOME),
)
LONG = timedelta(days=300)  # the demo's clock runs fast here, and nobody tests the sessions


def _token(person_id: UUID, kind: str) -> str:
    until = clock.now() + LONG
    session = Session(person_id=person_id, kind=kind, expires_at=until)
    db.session.add(session)
    db.session.flush()
    return tokens.issue(person_id, session.id, kind, until)


def _person(number: int, role: str) -> Person:
    person = Person(name="王志强" if role == "volunteer" else "李桂兰", phone_verified_at=clock.now())
    person.phone = f"13{8 if role == 'volunteer' else 7}{number:08d}"
    person.openid = f"{role}-{number:06d}"
    person.phone_index = vault().blind("phone", person.phone)
    person.openid_index = vault().blind("openid", person.openid)
    db.session.add(person)
    db.session.flush()
    return person


def _volunteer(actor: Actor, number: int) -> dict[str, str]:
    person = _person(number, "volunteer")
    place = Place(114.2101 + number % 50 * 0.0001, 30.5512)
    one = Volunteer(
        person_id=person.id, entered_by=person.id, state=VolunteerState.PENDING_REVIEW, moved_at=clock.now(),
        name=person.name, sex="male", birth_date=date(1990, 1, 1), region=HOME,
        service_categories=["家电维修"], skills=["水电维修"], lng=place.lng, lat=place.lat, point=plane(place),
    )
    db.session.add(one)
    db.session.flush()
    volunteers.approve_by_setting(actor, one)
    return {"token": _token(person.id, "mp"), "person": str(person.id), "volunteer": str(one.id)}


def _resident(number: int) -> dict[str, str]:
    person = _person(number, "resident")
    return {"token": _token(person.id, "mp"), "person": str(person.id), "openid": f"resident-{number:06d}"}


def settle(actor: Actor, residents: int, volunteer_count: int) -> dict[str, Any]:
    """Move everybody in."""
    division_import.load(actor, DIVISIONS.read_text(encoding="utf-8"))
    for username, role, code in MANAGERS:
        accounts.make_manager(username, "correct horse 42 battery", f"管理员{username}", role, code, totp=False)
    db.session.flush()
    ids = {row.username: row.person_id for row in db.session.execute(select(Credential.username, Credential.person_id))}
    return {
        "managers": {name: {"token": _token(person, "admin"), "person": str(person)} for name, person in ids.items()},
        "residents": [_resident(number) for number in range(residents)],
        "volunteers": [_volunteer(actor, number) for number in range(volunteer_count)],
    }


def build(owner_url: str) -> None:
    """All tables from the models."""
    owner = create_engine(owner_url)
    with owner.begin() as connection:
        schema.build(connection)
    owner.dispose()


if __name__ == "__main__":
    wanted = json.loads(sys.argv[1])
    app = create_app()
    with app.app_context():
        if wanted["migrate"]:
            upgrade()
        else:
            build(app.extensions["settings"].database_owner_url)
        with boundary.job("settle") as system:
            moved_in = settle(system, wanted["residents"], wanted["volunteers"])
    print(json.dumps(moved_in))
