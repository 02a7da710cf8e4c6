"""What `moves` of an order names is done, and what it leaves out is not: in every state, for everybody who sees it."""

import itertools
from datetime import datetime, timedelta
from uuid import UUID

import pytest

from service.core import clock as the_clock
from service.orders import queries, rules
from service.orders.states import LIFECYCLE, SYSTEM, OrderState
from tests.conftest import PASSWORD
from tests.matrix.walk import undone
from tests.matrix.world import HOME, PEOPLE, of
from tests.orders.story import contact, need, offer_of
from tests.people import new_phone

ON_BEHALF = ("start", "confirm", "deny", "rate", "cancel")
TRIED = [
    name for name in LIFECYCLE.names()
    if name not in ("accept", "claim") and all(row.by != (SYSTEM,) for row in LIFECYCLE.of(name))
]
_minutes = itertools.count(400, 7)


def soon():
    """A window of five minutes within the hour, each at its own minutes."""
    start = the_clock.now() + timedelta(minutes=next(_minutes) % 55)
    return {"wanted_from": start.isoformat(), "wanted_to": (start + timedelta(minutes=5)).isoformat()}


class Case:
    """Orders of the matrix's world and a few more, and bodies that say what each move must."""

    def __init__(self, app):
        self.world = of(app)
        self.world.renew()
        self.story = self.world.story
        self.people = {name: self.world.people[name] for name in PEOPLE} | {"second": self.story.second_clerk()}

    def ask(self, who, order):
        """The person, who for `requester` is the one of this order."""
        return self.world.requester_of(order) if who == "requester" else self.people[who]

    def fact(self, order):
        """The order itself, past all scopes."""
        with self.world.as_job():
            found = queries.order(UUID(order))
            return {
                "code": found.service_code, "owner_level": found.owner_level, "state": found.state,
                "window_from": found.window_from,
            }

    def body(self, word, who, order):
        """All that this move demands, of this person."""
        fact = self.fact(order)
        stars = {"stars": 4, "attitude": 4, "timeliness": 4, "effect": 4}
        start = the_clock.now() + timedelta(hours=30)
        window = {"from": start.isoformat(), "to": (start + timedelta(hours=1)).isoformat()}
        wanted = {
            **dict.fromkeys(("return", "reject"), {"reason_code": "INCOMPLETE", "note": "请写清楼栋"}),
            "transfer": {"kind": "hotline", "note": "物业的事"},
            "resubmit": {key: value for key, value in need().items() if key != "region"},
            "offer": {"volunteer_id": self.people["neighbour"].volunteer_id},
            "schedule": {"member_ids": [self.people["leader"].volunteer_id], **window}, "reschedule": window,
            **dict.fromkeys(("give-back", "deny", "cancel"), {"reason": "临时有事"}),
            "absent": {"who": "volunteer", "note": "电话核实"}, "start": {"service_code": fact["code"]},
            "finish": {"note": "灯修好了"}, "abort": {"reason": "停电", "outcome": "failed"},
            "rule": {"verdict": "failed", "note": "双方都问过"}, "rate": stars, "redo": {"note": "已回访"},
            "close-unserved": {"reason": "无人能来", "outcome": "unfulfilled"},
            "hand-down": {"region": HOME}, "raise": {"region": HOME[:9] if fact["owner_level"] == 3 else HOME[:6]},
        }.get(word, {} if word in ("approve", "confirm") else None)
        if word in ON_BEHALF and who in ("clerk", "second", "street", "district"):
            wanted = {key: value for key, value in (wanted or {}).items() if key != "service_code"}
            wanted |= {"on_behalf": contact()}
        return wanted

    # Orders that the world has none of

    def written(self, **beneficiary):
        """By the clerk, for an elder."""
        asked = {"name": f"周桂兰{next(_minutes)}", "relation": "clerk", "consent": contact(), **beneficiary}
        return self.people["clerk"].done("/orders", need(on_behalf_of=asked, **soon()))["id"]

    def by_family(self):
        """By a daughter, for her mother, whom nobody has called."""
        daughter = self.story.resident()
        asked = {"name": "周桂兰", "relation": "family", "consent": contact(), "phone": new_phone()}
        return daughter.done("/orders", need(on_behalf_of=asked))["id"]

    def clerks_own(self):
        """The clerk is a resident, too."""
        clerk = self.people["clerk"]
        order = clerk.done("/orders", need())["id"]
        self.people["second"].done(f"/orders/{order}/record-contact", contact())
        return order

    def approved(self, **beneficiary):
        order = self.written(**beneficiary)
        self.people["second"].done(f"/orders/{order}/approve", {})
        return order

    def scheduled(self):
        order, volunteer = self.approved(), self.story.volunteer()
        self.people["server"] = volunteer
        self.people["second"].done(f"/orders/{order}/offer", {"volunteer_id": volunteer.volunteer_id})
        volunteer.done(f"/offers/{offer_of(volunteer, order)}/accept")
        return order

    def with_slip(self):
        order = self.scheduled()
        self.people["clerk"].done(f"/orders/{order}/slip")
        return order

    def finished(self):
        order = self.scheduled()
        self.people["server"].done(f"/orders/{order}/start", {"service_code": self.fact(order)["code"]})
        self.people["server"].done(f"/orders/{order}/finish", {"note": "修好了"})
        return order

    def confirmed(self):
        order = self.finished()
        self.people["clerk"].done(f"/orders/{order}/confirm", {"on_behalf": contact()})
        return order

    def raised(self):
        order = self.approved()
        self.people["clerk"].done(f"/orders/{order}/raise", {"region": HOME[:9]})
        return order

    def later(self, *, by):
        """Scheduled for tomorrow; one side would rather come another time."""
        resident, order, volunteer = self.story.scheduled()
        self.people["server"] = volunteer
        self.world.requesters[order], self.world.orders[order] = resident, order
        starts = self.fact(order)["window_from"] + timedelta(hours=6)
        who = resident if by == "requester" else volunteer
        who.done(f"/orders/{order}/reschedule", {
            "from": starts.isoformat(), "to": (starts + timedelta(hours=1)).isoformat(),
        })
        return order

    # The property

    def look(self, order):
        """(who, word, is it named, was it done), for everybody who sees the order and every move of its state."""
        state = self.fact(order)["state"]
        for who in self.people:
            person = self.ask(who, order)
            seen = person.get(f"/orders/{order}")
            if seen.status != 200:
                continue
            for word in TRIED:
                if not any(state in row.sources for row in LIFECYCLE.of(word)):
                    continue
                with undone():
                    reply = person.post(f"/orders/{order}/{word}", self.body(word, who, order))
                yield who, word, word in seen.json["moves"], reply

    def disagreements(self, order):
        return [
            f"{who} {word}: {'named' if named else 'not named'}, yet {reply}"
            for who, word, named, reply in self.look(order) if named != (reply.status in (200, 201))
        ]


@pytest.fixture
def case(app):
    return Case(app)


STATES = [
    "reviewing", "returned", "to_dispatch", "pool", "offered", "accepted", "scheduled", "serving", "finished", "disputed",
    "confirmed", "rated",
]
OTHERS = {
    "written by a clerk": Case.written, "with a phone of its own": lambda case: case.approved(phone=new_phone()),
    "for a mother nobody called": Case.by_family, "the clerk's own": Case.clerks_own, "without phone": Case.scheduled,
    "with a slip": Case.with_slip, "served without phone": Case.finished, "confirmed by the clerk": Case.confirmed,
    "the street has it": Case.raised, "the resident would rather": lambda case: case.later(by="requester"),
    "the volunteer would rather": lambda case: case.later(by="assignee"),
}


@pytest.mark.parametrize("state", STATES)
def test_moves_name_what_is_done_in_every_state(case, state):
    order = case.world.orders[state]
    assert case.fact(order)["state"] == OrderState(state)

    assert case.disagreements(order) == []


@pytest.mark.parametrize("which", OTHERS)
def test_moves_name_what_is_done_for_whoever_cannot_speak_for_themselves(case, which):
    assert case.disagreements(OTHERS[which](case)) == []


def test_nobody_came_and_an_hour_later_the_clerk_may_say_so(case, clock):
    order = case.scheduled()
    path = f"/orders/{order}"
    assert "absent" not in case.people["clerk"].get(path).json["moves"]

    clock.wind(minutes=190)
    clerk = case.people["clerk"].by_password("wulidun-1", PASSWORD)

    assert "absent" in clerk.get(path).json["moves"]
    assert "start" not in clerk.get(path).json["moves"]


def test_a_day_has_its_hours_for_each_move():
    noon = datetime(2026, 11, 20, 12).astimezone()
    plain = {"now": noon, "window_from": noon, "window_to": noon + timedelta(hours=1)}

    def open_to(side, **more):
        one = rules.Circumstances(**(plain | more))
        return {word for word in TRIED if rules.stands_open(word, side, one)}

    assert "start" in open_to("assignee", may_begin=True)
    assert "start" not in open_to("assignee", may_begin=True, now=noon - timedelta(minutes=61))
    assert "absent" in open_to("manager", now=noon + timedelta(minutes=120))
    assert "reschedule" not in open_to("requester", now=noon - timedelta(minutes=119))
    assert {"confirm", "deny", "rate", "cancel"} & open_to("manager") == set()
    assert {"confirm", "deny", "rate", "cancel"} <= open_to("manager", speaks_for=True)
    assert open_to("manager", is_own=True) == set()
