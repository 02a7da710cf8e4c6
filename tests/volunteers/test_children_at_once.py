"""Two guardians ask for the same child at the same moment: it comes along with exactly one of them (D15)."""

import threading

import pytest
from sqlalchemy.exc import IntegrityError

from service.volunteers.children import actions
from service.volunteers.children.models import ONE_GUARDIAN
from tests.volunteers.registering import born, new_id_number
from tests.volunteers.serving import make_volunteer


@pytest.fixture
def parents(as_job, someone):
    """Father and mother, both volunteers."""
    return [make_volunteer(as_job, someone()) for _ in range(2)]


def test_a_child_asked_for_by_two_guardians_at_once_has_one(as_job, parents):
    ended = []
    for _ in range(20):
        number, taken, refused, start = new_id_number(born(10, 40)), [], [], threading.Barrier(2)

        def ask(guardian, number=number, taken=taken, refused=refused, start=start):
            start.wait()
            try:
                with as_job():
                    child = actions.add(
                        guardian.actor, name="刘小禾", id_number=number, relation="父母", consent=True, photos=[]
                    ).id
                taken.append((guardian, child))
            except IntegrityError as wrong:
                refused.append(wrong.orig.diag.constraint_name)

        both = [threading.Thread(target=ask, args=(guardian,)) for guardian in parents]
        for one in both:
            one.start()
        for one in both:
            one.join()
        ended.append((len(taken), refused))
        for guardian, child in taken:
            with as_job():
                actions.withdraw(guardian.actor, child)

    assert ended == [(1, [ONE_GUARDIAN])] * 20
