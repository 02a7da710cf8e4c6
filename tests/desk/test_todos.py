"""Everything that waits for a manager stands on their desk, and on nobody else's; the most pressing first."""

from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import event, select, text, update

from service.core import regions
from service.core.workdays import SHANGHAI, Workdays
from service.data.db import db
from service.data.waiting import Post
from service.desk import queries, rules
from service.orders.deadlines import actions as deadlines
from service.orders.models import Order
from service.orders.states import FOR_MANAGERS
from service.volunteers.hours import actions as hours
from service.volunteers.hours.models import ServiceRecord
from service.volunteers.hours.states import Desk
from tests.accounts.conftest import made_by as made_by  # noqa: PLC0414 a fixture of the managers' tests
from tests.accounts.test_managers import body as account_of
from tests.orders.story import HOME, contact, need
from tests.volunteers.registering import registered
from tests.volunteers.serving import make_volunteer, service

LONELY = "420105007010"  # a community in which no other test appoints anybody
WORDS = {"title": "修灯", "category": "家电维修", "place": "五里墩社区", "unit_name": "五里墩实践站", "region": HOME}


def on_desk(person, **query):
    """Everything on somebody's desk, page by page: id → item."""
    found, after = {}, None
    while True:
        reply = person.get("/todos", {"limit": "100", **query, **({"after": after} if after else {})})
        assert reply.status == 200, reply
        found |= {item["id"]: item for item in reply.json["items"]}
        after = reply.json["next"]
        if after is None:
            return found


def kinds_of(person, row):
    """As what a row, or what is about it, stands on somebody's desk."""
    return {item["kind"] for item in on_desk(person).values() if item["id"] == row or item["about"].endswith(row)}


# What waits


def test_an_order_waits_to_be_reviewed_then_to_be_dispatched_and_then_no_more(story):
    _, order = story.submitted(title="阳台灯不亮")
    clerk = story.clerk()

    item = on_desk(clerk)[order]
    assert (item["kind"], item["kind_label"], item["title"]) == ("order-review", "点单待审核", "阳台灯不亮")
    assert (item["about"], item["order_id"], item["region_name"]) == (f"order:{order}", order, "五琴里社区居委会")
    assert item["due_at"] == clerk.get(f"/orders/{order}").json["due_at"]

    clerk.done(f"/orders/{order}/approve", {})
    assert kinds_of(clerk, order) == {"order-dispatch"}
    clerk.done(f"/orders/{order}/open-to-pool")
    assert kinds_of(clerk, order) == set()


def test_what_is_raised_waits_one_level_up_and_no_longer_below(story):
    _, order = story.to_dispatch()
    street = story.street()
    assert kinds_of(street, order) == set()

    street.done(f"/orders/{order}/raise", {"region": "420105007"})

    assert kinds_of(street, order) == {"order-dispatch"}
    assert kinds_of(story.clerk(), order) == set()


def too_late(as_job, order):
    """What the sweep does with this one order; those of other tests are left alone."""
    with as_job() as actor:
        found = db.session.scalars(select(Order).where(Order.id == UUID(order))).one()
        deadlines._MOVES[found.state](actor, found)


def test_what_nobody_reviewed_in_time_waits_for_the_street_as_one_item_and_late(story, clock, as_job):
    _, order = story.submitted()
    clock.wind(hours=25)
    too_late(as_job, order)

    (item,) = [one for one in on_desk(story.street()).values() if one["order_id"] == order]
    assert (item["kind"], item["colour"]) == ("order-review", "green")
    clock.wind(hours=25)
    too_late(as_job, order)
    (item,) = [one for one in on_desk(story.manager("district")).values() if one["order_id"] == order]
    assert item["due_at"] is not None
    story.manager("district").done(f"/orders/{order}/approve", {})
    assert story.street().get("/orders/tasks", {"order_id": order, "kind": "unreviewed"}).json["items"] == []


def test_a_disputed_order_waits_for_a_verdict_once(story, clock):
    resident, order, _ = story.finished(clock)
    resident.done(f"/orders/{order}/deny", {"reason": "没有修好"})
    clerk = story.clerk()

    assert kinds_of(clerk, order) == {"order-dispute"}
    clerk.done(f"/orders/{order}/rule", {"verdict": "failed", "note": "双方已说明"})
    assert kinds_of(clerk, order) == set()


def test_a_low_rating_is_a_task_until_somebody_has_called_back(story, clock):
    resident, order, _ = story.confirmed(clock)
    resident.done(f"/orders/{order}/rate", {"stars": 1, "attitude": 1, "timeliness": 1, "effect": 1})
    clerk = story.clerk()

    (task,) = [item for item in on_desk(clerk, kind="order-task").values() if item["order_id"] == order]
    assert (task["title"], task["about"]) == ("低分回访 · 客厅灯不亮", f"task:{task['id']}")

    clerk.done(f"/orders/tasks/{task['id']}/close", {"note": "已电话回访"})
    assert task["id"] not in on_desk(clerk)


def test_a_complaint_waits_for_the_street_and_a_severe_one_says_so(story):
    resident, order, _ = story.scheduled()
    complaint = resident.done(f"/orders/{order}/complaints", {"kind": "收取报酬", "text": "要了五十块钱"})["id"]

    item = on_desk(story.street())[complaint]
    assert (item["kind"], item["title"], item["about"]) == ("complaint", "【严重】收取报酬", f"complaint:{complaint}")
    assert complaint not in on_desk(story.clerk())
    assert complaint not in on_desk(story.manager("district"))

    story.street().done(f"/complaints/{complaint}/dismiss", {"note": "与事实不符"})
    assert complaint not in on_desk(story.street())


def test_a_registration_and_a_certificate_wait_for_the_community(story, someone):
    newcomer = someone()
    registration = registered(newcomer)
    clerk = story.clerk()
    assert (on_desk(clerk)[registration]["kind"], on_desk(clerk)[registration]["title"]) == ("volunteer-review", "王志强")
    assert registration not in on_desk(story.street())

    clerk.done(f"/volunteers/{registration}/approve")
    shown = {"kind": "医疗", "title": "护士执业证书", "valid_until": "2030-12-31"}
    paper = newcomer.done("/me/volunteer/certificates", shown)

    item = on_desk(clerk)[paper["id"]]
    assert (item["kind"], item["about"], item["colour"]) == ("certificate", f"volunteer:{registration}", "none")
    clerk.done(f"/volunteers/{registration}/certificates/{paper['id']}/verify")
    assert paper["id"] not in on_desk(clerk)


def propose(as_job, volunteer, source=None, **more):
    with as_job():
        return str(hours.propose_record(
            volunteer.actor, source or f"order:{uuid4()}", volunteer.volunteer_id, **(WORDS | service() | more)
        ).id)


def test_a_record_waits_on_the_desk_it_has_come_to(story, as_job, someone):
    record = propose(as_job, make_volunteer(as_job, someone()))
    assert on_desk(story.clerk())[record]["kind"] == "record"
    assert record not in on_desk(story.street())

    with as_job():
        db.session.execute(update(ServiceRecord).where(ServiceRecord.id == UUID(record)).values(desk=Desk.STREET))

    assert record not in on_desk(story.clerk())
    assert record in on_desk(story.street())


def test_nobody_finds_their_own_hours_or_those_beside_them_on_their_desk(story, as_job):
    clerk = story.clerk()
    source = f"order:{uuid4()}"
    own = propose(as_job, make_volunteer(as_job, clerk), source)
    beside = propose(as_job, make_volunteer(as_job, story.resident()), source)

    assert {own, beside} & set(on_desk(clerk)) == set()
    assert {own, beside} <= set(on_desk(story.second_clerk()))
    with as_job():
        db.session.execute(text("UPDATE volunteer SET state = 'cancelled' WHERE person_id = :me"), {"me": clerk.person_id})


def test_a_team_waits_for_its_reviewer_and_again_when_it_wants_to_end(story, as_job):
    founders = [make_volunteer(as_job, story.resident(), HOME, date(1980, 1, 1)) for _ in range(5)]
    leader, *others = founders
    team = leader.client.done("/teams", {"name": f"暖心{uuid4().hex[:6]}", "category": "扶贫帮困", "region": HOME,
                                         "founders": [one.number for one in others]})["id"]
    clerk = story.clerk()
    assert team not in on_desk(clerk)
    for one in others:
        one.client.done(f"/teams/{team}/confirm-founding")
    assert on_desk(clerk)[team]["kind"] == "team-review"
    assert team not in on_desk(story.street())

    clerk.done(f"/teams/{team}/approve")
    leader.client.done(f"/teams/{team}/ask-to-dissolve")

    assert on_desk(clerk)[team]["kind"] == "team-closing"
    clerk.done(f"/teams/{team}/dissolve", {"reason": "队长申请"})
    assert team not in on_desk(clerk)


def test_a_proposed_account_waits_for_a_second_person_and_not_for_the_first(manager):
    maker, second = manager("district"), manager("district-2")
    account = maker.done("/managers", account_of("A2", "420105007"))["id"]

    assert on_desk(second)[account]["title"] == "街道管理员"
    assert account not in on_desk(maker)
    second.done(f"/managers/{account}/refuse", {"reason": "岗位未定"})
    assert account not in on_desk(second)


# Whose desk


def somebody():
    """An elder without a phone, whom no other test knows."""
    return {"name": f"周桂兰{uuid4().hex[:6]}", "relation": "clerk", "consent": contact()}


def test_what_one_wrote_for_somebody_waits_for_a_colleague(story):
    clerk = story.clerk()
    order = clerk.done("/orders", need(on_behalf_of=somebody()))["id"]

    assert order not in on_desk(clerk)
    assert order in on_desk(story.second_clerk())
    assert order not in on_desk(story.street())


def test_where_the_community_has_nobody_else_it_waits_for_the_street(story, made_by):
    _, alone = made_by(story.street(), "A3", LONELY)
    alone.comes_in()
    order = alone.done("/orders", need(region=LONELY, on_behalf_of=somebody()))["id"]

    assert order not in on_desk(alone)
    assert on_desk(story.street())[order]["kind"] == "order-review"


def test_ones_own_order_waits_for_somebody_else(story):
    clerk = story.clerk()
    order = clerk.done("/orders", need())["id"]

    assert order not in on_desk(clerk)
    assert order in on_desk(story.second_clerk())
    clerk.done(f"/orders/{order}/cancel", {"reason": "不需要了"})


def test_siblings_see_nothing_of_each_other_not_even_counts(story, manager):
    sibling, other_street = manager("wulidun-2"), manager("jianqiao")
    before = sibling.get("/todos/summary").json, other_street.get("/todos/summary").json

    _, order = story.submitted()

    assert (sibling.get("/todos/summary").json, other_street.get("/todos/summary").json) == before
    assert order not in on_desk(sibling)
    assert sibling.get("/todos", {"region": HOME}).problem == "not-your-region"
    assert sibling.get("/todos/summary", {"region": HOME}).problem == "not-your-region"


def test_a_point_decides_nothing_and_a_resident_has_no_desk(story, manager):
    point = manager("wulidun-1-point")

    assert point.get("/todos").json == {"items": [], "next": None}
    assert point.get("/todos/summary").json["total"] == 0
    assert story.resident().get("/todos").problem == "wrong-role"
    assert story.resident().get("/todos/summary").problem == "wrong-role"


# In which order, and how pressing


@pytest.mark.does("AD03")
def test_the_most_pressing_come_first_page_by_page_and_nothing_twice(story, someone):
    for more in ({}, {"urgent": True}, {}):
        story.submitted(**more)
    newcomer = someone()
    registration = registered(newcomer)
    clerk = story.clerk()
    clerk.done(f"/volunteers/{registration}/approve")
    for title in ("护士执业证书", "康复治疗证书"):
        newcomer.done("/me/volunteer/certificates", {"kind": "医疗", "title": title, "valid_until": "2030-12-31"})

    found, after = [], None
    while True:
        reply = clerk.get("/todos", {"limit": "2", **({"after": after} if after else {})}).json
        found += reply["items"]
        after = reply["next"]
        if after is None:
            break

    assert len({item["id"] for item in found}) == len(found) == clerk.get("/todos/summary").json["total"]
    dues = [item["due_at"] for item in found]
    last = next(n for n, due in enumerate(dues) if due is None)
    assert dues[:last] == sorted(dues[:last])
    assert set(dues[last:]) == {None}


@pytest.mark.parametrize("after", ["x", "W10", "WyIiLCJ4Il0", "WyIyMDI2LTExLTIwVDAwOjAwOjAwIiwieCJd"])
def test_a_mark_of_a_page_that_is_not_ours_is_named(story, after):
    reply = story.clerk().get("/todos", {"after": after})

    assert reply.status == 422
    assert [error["pointer"] for error in reply.json["errors"]] == ["/after"]


def test_colours_say_how_much_time_is_left(story, clock):
    _, order = story.submitted()
    assert on_desk(story.clerk())[order]["colour"] == "green"

    clock.wind(hours=19)
    assert on_desk(story.clerk())[order]["colour"] == "yellow"
    clock.wind(hours=6)

    clerk = story.clerk()
    assert on_desk(clerk, colour="red")[order]["colour"] == "red"
    assert order not in on_desk(clerk, colour="yellow")
    counted = next(line for line in clerk.get("/todos/summary").json["by_kind"] if line["kind"] == "order-review")
    assert counted["red"] == len(on_desk(clerk, colour="red", kind="order-review"))
    assert counted["total"] == len(on_desk(clerk, kind="order-review"))


@pytest.mark.parametrize(("now", "ends"), [
    ((2026, 11, 25, 8, 59), (2026, 11, 26)),  # a Wednesday: what ends today has less than a day
    ((2026, 11, 25, 9, 0), (2026, 11, 27)),  # from nine, what ends tomorrow too
    ((2026, 11, 27, 8, 59), (2026, 11, 28)), ((2026, 11, 27, 9, 0), (2026, 12, 1)),  # a Friday: the weekend is no time
])
def test_a_limit_in_working_days_is_near_from_nine_of_its_last(now, ends):
    found = rules.near_until(Workdays(), datetime(*now, tzinfo=SHANGHAI))

    assert found == datetime(*ends, tzinfo=SHANGHAI)


def test_a_record_due_tomorrow_is_yellow_though_more_than_a_quarter_is_left(story, as_job, someone, clock):
    record = propose(as_job, make_volunteer(as_job, someone()))
    moment = clock.now().astimezone(SHANGHAI)
    with as_job():
        near = rules.near_until(Workdays(), moment)
        db.session.execute(update(ServiceRecord).where(ServiceRecord.id == UUID(record)).values(
            record_due=near - timedelta(seconds=1), started_at=moment - timedelta(hours=73),
            finished_at=near - timedelta(seconds=1, hours=73), periods=None,
        ))

    expected = "yellow" if near - timedelta(seconds=1) > moment else "red"
    assert on_desk(story.clerk())[record]["colour"] == expected


def test_a_part_of_the_area_can_be_looked_at_alone(story, manager):
    _, order = story.to_dispatch()
    street = story.street()
    street.done(f"/orders/{order}/raise", {"region": "420105007"})

    assert order in on_desk(street, region=HOME)
    assert order not in on_desk(street, region="420105007003")
    inside = street.get("/todos/summary", {"region": HOME}).json["total"]
    assert inside == len(on_desk(street, region=HOME))


# What it is made of


def test_every_kind_a_room_tells_of_has_a_name_and_the_other_way_round(as_job):
    told = set()
    with as_job():
        for level in (1, 2, 3, 4):
            post = Post(level, regions.area(HOME), uuid4(), ())
            told |= {kind for room in queries.ROOMS for kind in room(post)}

    assert told == set(rules.KINDS)
    assert {state.value for state in FOR_MANAGERS} == {"reviewing", "to_dispatch", "disputed"}


@contextmanager
def counting(app):
    """How many statements reach the database."""
    sent = []

    def note(connection, cursor, statement, *rest):
        sent.append(statement)

    with app.app_context():
        engine = db.engine
    event.listen(engine, "before_cursor_execute", note)
    yield sent
    event.remove(engine, "before_cursor_execute", note)


def test_a_long_list_takes_no_more_questions_than_a_short_one(app, story, as_job):
    clerk = story.clerk()
    _, order = story.submitted()
    clerk.get("/todos", {"limit": "1"})
    with counting(app) as few:
        assert len(clerk.get("/todos", {"limit": "1"}).json["items"]) == 1
    with as_job():
        plenty(order, 60)

    with counting(app) as many:
        assert len(clerk.get("/todos", {"limit": "60"}).json["items"]) == 60

    assert len(many) == len(few) <= 12
    with as_job():
        db.session.execute(text("DELETE FROM service_order WHERE number LIKE 'ODX%'"))


def plenty(order, count):
    """So many orders more like this one."""
    columns = [column.name for column in Order.__table__.columns if column.name not in ("id", "number", "redo_of")]
    names = ", ".join(columns)
    db.session.execute(text(
        f"INSERT INTO service_order (id, number, {names}) SELECT gen_random_uuid(), 'ODX' || n || gen_random_uuid(), {names}"
        " FROM service_order, generate_series(1, :count) n WHERE id = :order"
    ), {"count": count, "order": order})


def test_moments_go_out_with_an_offset(story):
    _, order = story.submitted()

    due = datetime.fromisoformat(on_desk(story.clerk())[order]["due_at"])

    assert due.utcoffset() is not None
    assert due.astimezone(UTC).tzinfo is UTC
