"""Whoever has decided of a service is not recorded in it afterwards, in whichever way, nor both at once (D3)."""

import threading
from datetime import date
from uuid import uuid4

import pytest

from service.core import clock
from service.core.actors import Actor, Grant
from service.data.db import db
from service.volunteers.hours import actions
from service.volunteers.models import GuardianLink
from service.volunteers.states import LinkState
from tests.volunteers.serving import HOME, make_volunteer, service

WORDS = {"title": "修灯", "category": "其他", "place": "社区", "unit_name": "站", "region": HOME}


def hatted(role, person_id, code=HOME):
    hat = Grant(uuid4(), role, "REGION", code)
    return Actor(person_id=person_id, grants=(hat,), acting=hat, is_manager_session=True)


@pytest.fixture
def volunteer(as_job, someone):
    return make_volunteer(as_job, someone())


@pytest.fixture
def both(as_job, someone):
    """A volunteer who manages the community too: the volunteer, and as a manager."""
    person = make_volunteer(as_job, someone())
    return person, hatted("A3", person.person_id)


def propose(as_job, source, volunteer, **when):
    with as_job():
        return actions.propose_record(volunteer.actor, source, volunteer.volunteer_id, **WORDS, **service(**when)).id


def test_who_decided_one_record_gets_none_beside_it(as_job, volunteer, both):
    source, (person, manager) = f"order:{uuid4()}", both
    record = propose(as_job, source, volunteer)
    with as_job():
        actions.decide(manager, record, "reject", None, "未到场")

    with pytest.raises(actions.HasDecided):
        propose(as_job, source, person)


def test_an_objection_gives_no_record_to_who_decided_one(as_job, volunteer, both, someone):
    source, (person, manager) = f"order:{uuid4()}", both
    record = propose(as_job, source, volunteer)
    with as_job():
        actions.decide(manager, record, "confirm")
    street = hatted("A2", make_volunteer(as_job, someone()).person_id, HOME[:9])

    with pytest.raises(actions.HasDecided), as_job():
        actions.restate(street, source, person.volunteer_id, reason="异议成立", facts=WORDS, **service())


def test_a_guardian_and_their_ward_count_as_one_on_both_sides(as_job, volunteer, both, someone):
    person, manager = both
    ward = make_volunteer(as_job, someone())
    with as_job():
        db.session.add(GuardianLink(
            volunteer_id=ward.volunteer_id, ward_id=ward.person_id, guardian_id=person.person_id, region=HOME,
            relation="父亲", state=LinkState.AGREED, due_at=clock.now(), phone_index=b"x",
        ))
    decided, served = f"order:{uuid4()}", f"order:{uuid4()}"
    first, second = propose(as_job, decided, volunteer), propose(as_job, served, volunteer, hour=12)
    with as_job():
        actions.decide(manager, first, "reject", None, "未到场")
    with pytest.raises(actions.HasDecided):
        propose(as_job, decided, ward)

    propose(as_job, served, ward, hour=12)
    with pytest.raises(actions.ServedThemselves), as_job():
        actions.decide(manager, second, "reject", None, "未到场")


def test_deciding_and_being_recorded_at_once_come_to_one_of_the_two(as_job, volunteer, both):
    person, manager = both
    ended = []
    for number in range(20):
        source = f"order:{uuid4()}"
        day = date(2026, 10, 1 + number)
        record = propose(as_job, source, volunteer, day=day)
        done, ready = [], threading.Barrier(2)

        def decide(record=record, done=done, ready=ready):
            with as_job():
                ready.wait()
                actions.decide(manager, record, "reject", None, "未到场")
            done.append("decided")

        def join(source=source, day=day, done=done, ready=ready):
            with as_job():
                ready.wait()
                actions.propose_record(person.actor, source, person.volunteer_id, **WORDS, **service(day=day))
            done.append("recorded")

        refused = []

        def run(deed, refused=refused):
            try:
                deed()
            except (actions.HasDecided, actions.ServedThemselves) as told:
                refused.append(told)

        both_at_once = [threading.Thread(target=run, args=(deed,)) for deed in (decide, join)]
        for one in both_at_once:
            one.start()
        for one in both_at_once:
            one.join()
        ended.append((len(done), len(refused)))

    assert ended == [(1, 1)] * 20
