"""Many orders offered at once: each by itself, and what is refused for one leaves the others as they are."""

from uuid import uuid4

import pytest

from service.core.problems import Conflict
from service.data import scope
from service.data.db import db
from service.web import apart
from tests.orders.story import offer_of, state_of


def test_a_clerk_offers_several_orders_in_one_step(story):
    volunteer, other = story.volunteer(), story.volunteer()
    (_, first), (_, second) = story.to_dispatch(), story.to_dispatch()

    came = story.clerk().done("/orders/bulk-offer", {"items": [
        {"order_id": first, "volunteer_id": volunteer.volunteer_id},
        {"order_id": second, "volunteer_id": other.volunteer_id},
    ]})["items"]

    assert came == [{"order_id": first, "done": True, "problem": None}, {"order_id": second, "done": True, "problem": None}]
    assert (state_of(story.clerk(), first), state_of(story.clerk(), second)) == ("offered", "offered")
    assert offer_of(volunteer, first)
    assert offer_of(other, second)


def test_each_refusal_is_told_beside_what_was_done(story):
    volunteer = story.volunteer()
    (resident, lost), (_, kept) = story.to_dispatch(), story.to_dispatch()
    resident.done(f"/orders/{lost}/cancel", {"reason": "不需要了"})
    _, offered, _ = story.offered(volunteer)
    nowhere = str(uuid4())

    came = story.clerk().done("/orders/bulk-offer", {"items": [
        {"order_id": nowhere, "volunteer_id": volunteer.volunteer_id},
        {"order_id": lost, "volunteer_id": volunteer.volunteer_id},
        {"order_id": offered, "volunteer_id": volunteer.volunteer_id},
        {"order_id": kept, "volunteer_id": str(uuid4())},
        {"order_id": kept},
        {"order_id": kept, "volunteer_id": volunteer.volunteer_id},
    ]})["items"]

    assert [item["order_id"] for item in came] == [nowhere, lost, offered, kept, kept, kept]
    assert [(item["problem"] or {}).get("type", "").rpartition("/")[2] for item in came] == [
        "no-such-order", "not-now", "already-offered", "no-such-volunteer", "invalid-fields", "",
    ]
    assert all(item["problem"]["title"] for item in came[:5])
    assert state_of(story.clerk(), kept) == "offered"
    assert state_of(story.clerk(), lost) == "cancelled"


def test_what_was_refused_leaves_no_letter_no_history_and_no_party(story, as_job):
    volunteer = story.volunteer()
    _, offered, _ = story.offered(volunteer)
    clerk = story.clerk()
    before = clerk.get(f"/orders/{offered}/history").json["items"]
    _, kept = story.to_dispatch()

    def counted():
        with as_job():
            return tuple(
                db.session.connection().exec_driver_sql(f"SELECT count(*) FROM {table}").scalar()
                for table in ("letter", "service_offer", "order_party", "order_move", "audit_entry")
            )

    then = counted()
    clerk.done("/orders/bulk-offer", {"items": [{"order_id": offered, "volunteer_id": volunteer.volunteer_id}]})
    assert tuple(now - was for now, was in zip(counted(), then, strict=True)) == (0, 0, 0, 0, 0)
    clerk.done("/orders/bulk-offer", {"items": [{"order_id": kept, "volunteer_id": volunteer.volunteer_id}]})
    assert tuple(now - was for now, was in zip(counted(), then, strict=True)) == (1, 1, 1, 1, 1)
    assert clerk.get(f"/orders/{offered}/history").json["items"] == before


def test_the_same_key_does_it_once(story):
    volunteer = story.volunteer()
    _, order = story.to_dispatch()
    body, clerk, key = {"items": [{"order_id": order, "volunteer_id": volunteer.volunteer_id}]}, story.clerk(), str(uuid4())

    first, again = clerk.post("/orders/bulk-offer", body, key=key), clerk.post("/orders/bulk-offer", body, key=key)

    assert first.json == again.json
    assert len(clerk.get(f"/orders/{order}/offers").json["items"]) == 1


def test_another_communitys_orders_are_not_there(story, manager):
    _, order = story.to_dispatch()

    came = manager("wulidun-2").done(
        "/orders/bulk-offer", {"items": [{"order_id": order, "volunteer_id": story.volunteer().volunteer_id}]}
    )["items"]

    assert came[0]["problem"]["type"] == "/problems/no-such-order"
    assert state_of(story.clerk(), order) == "to_dispatch"


def test_only_managers_offer_and_at_most_fifty_at_once(story):
    item = {"order_id": str(uuid4()), "volunteer_id": str(uuid4())}

    assert story.resident().post("/orders/bulk-offer", {"items": [item]}).problem == "wrong-role"
    assert story.clerk().post("/orders/bulk-offer", {"items": [item] * 51}).status == 422
    assert story.clerk().post("/orders/bulk-offer", {"items": []}).status == 422


def test_a_deed_apart_gives_back_the_scope_it_broke_out_of(as_job):
    def broken():
        with scope.deed(db.session, "tests"):
            raise Conflict()

    with as_job():
        before = scope.current()
        assert isinstance(apart.attempt(broken), Conflict)
        assert scope.current() == before
        assert db.session.connection().exec_driver_sql("SELECT current_setting('app.job')").scalar() == "tests"


def test_what_is_no_refusal_is_not_swallowed(as_job):
    with pytest.raises(ZeroDivisionError), as_job():
        apart.attempt(lambda: 1 // 0)
