"""Whatever happens in whatever order, the ledger adds up and agrees with a ledger kept on paper."""

from datetime import timedelta
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test
from sqlalchemy import text

from service.accounts.models import Person
from service.core import clock
from service.core.actors import system
from service.core.workdays import service_day
from service.data.db import db
from service.points import actions, rules
from service.points.expiry import actions as expiry
from service.web import boundary

PEOPLE = 2
PERSON = st.integers(0, PEOPLE - 1)
AGAIN = st.sampled_from([False] * 7 + [True])
HOURS = st.sampled_from([0, 0, 0, 0, 9, 24, 24 * 40, 24 * 366])

# Asked in words of its own, not by the queries of the room.
AS_IT_STANDS = text(
    """
    SELECT a.person_id, a.balance,
        (SELECT coalesce(sum(amount), 0) FROM posting WHERE account_id = a.id) AS postings,
        (SELECT coalesce(sum(remaining), 0) FROM lot WHERE person_id = a.person_id) AS lots,
        (SELECT coalesce(sum(remaining - frozen), 0) FROM lot WHERE person_id = a.person_id AND expires_at > :now) AS usable,
        a.frozen, (SELECT coalesce(sum(frozen), 0) FROM lot WHERE person_id = a.person_id) AS frozen_lots,
        (SELECT coalesce(sum(points), 0) FROM point_hold WHERE person_id = a.person_id) AS held,
        (SELECT -coalesce(sum(amount), 0) FROM posting JOIN point_account d ON d.id = account_id
         WHERE d.person_id = a.person_id AND d.kind = 'debt') AS debt,
        (SELECT count(*) FROM journal j WHERE j.person_id = a.person_id
         AND (SELECT sum(amount) FROM posting WHERE journal_id = j.id) <> 0) AS askew
    FROM point_account a WHERE a.kind = 'person' AND a.person_id = ANY(:people)
    """
)


class OnPaper:
    """One person's points, kept the slow way."""

    def __init__(self):
        self.lots = []  # [record, ends at, points]
        self.debt = 0
        self.registered = False
        self.held = {}  # what for → [(lot, points)]
        self.spent = {}
        self.counted = {}  # day → minutes
        self.records = {}  # record → (points, minutes counted, day), while it stands

    def alive(self):
        return [lot for lot in self.lots if lot[1] > clock.now() and lot[2]]

    def balance(self):
        return sum(lot[2] for lot in self.alive())

    def earn(self, record, points):
        paid = min(points, self.debt)
        self.debt -= paid
        if points > paid:
            self.lots.append([record, rules.expiry_of(clock.now()), points - paid])

    def freeze(self, source, points):
        parts = []
        for lot in sorted(self.alive(), key=lambda lot: lot[1]):
            part = min(lot[2], points)
            if part:
                lot[2] -= part
                points -= part
                parts.append((lot, part))
        self.held[source] = parts

    def give_back(self, parts):
        for lot, points in parts:
            if lot[1] <= clock.now():  # what had ended in it stays ended
                lot[1], lot[2] = clock.now() + rules.GRACE, 0
            lot[2] += points

    def frozen(self):
        return sum(points for parts in self.held.values() for _, points in parts)

    def take(self, points, first=None):
        for lot in sorted(self.alive(), key=lambda lot: (lot[0] != first, lot[1])):
            part = min(lot[2], points)
            lot[2] -= part
            points -= part
        return points


def machine(app):
    """The state machine over this application."""

    class Ledger(RuleBasedStateMachine):
        # One transaction a walk; AS_IT_STANDS adds up what the deferred trigger would add up at a commit.
        def __init__(self):
            super().__init__()
            self.before = clock.offset()
            self.context = app.app_context()
            self.context.push()
            self.job = boundary.job("tests")
            self.job.__enter__()
            people = [Person(name="") for _ in range(PEOPLE)]
            db.session.add_all(people)
            db.session.flush()
            self.people = [person.id for person in people]
            self.paper = {person: OnPaper() for person in self.people}
            self.nobody_is_registered_twice = True
            self.unswept = False
            self.seen = []  # what the database held when the last step was done

        def teardown(self):
            clock.set_offset(self.before)
            db.session.rollback()
            self.job.__exit__(None, None, None)
            self.context.pop()

        def tried(self, verb, *args, **facts):
            found = verb(*args, **facts)
            self.seen = db.session.execute(AS_IT_STANDS, {"people": self.people, "now": clock.now()}).all()
            return found

        @rule(
            who=PERSON, minutes=st.sampled_from([0, 29, 60, 90, 240, 600]), days_ago=st.integers(0, 3),
            coefficient=st.sampled_from(["1.0", "1.2", "1.5"]), family=st.sampled_from([False] * 9 + [True]),
            again=AGAIN, hours=HOURS,
        )
        def earn(self, who, minutes, days_ago, coefficient, family, again, hours):
            self.later(hours)
            person, record, at = self.people[who], uuid4(), clock.now()
            paper, day = self.paper[person], service_day(at) - timedelta(days=days_ago)
            counted = 0 if family else max(0, min(minutes, 480 - paper.counted.get(day, 0)))
            points = counted * 10 * int(coefficient.replace(".", "")) // 600
            facts = {"record_id": record, "minutes": minutes, "coefficient": coefficient, "at": at, "day": day}
            facts["family"] = family

            assert self.tried(actions.earn, person, **facts) == points
            if again:
                assert self.tried(actions.earn, person, **facts) == 0

            paper.counted[day] = paper.counted.get(day, 0) + counted
            paper.records[record] = (points, counted, day)
            paper.earn(record, points)

        @precondition(lambda self: any(paper.records for paper in self.paper.values()))
        @rule(pick=st.integers(0, 2**16), again=AGAIN, hours=HOURS)
        def reverse(self, pick, again, hours):
            self.later(hours)
            standing = [(person, record) for person in self.people for record in self.paper[person].records]
            person, record = standing[pick % len(standing)]
            paper = self.paper[person]
            points, counted, day = paper.records.pop(record)
            facts = {"record_id": record, "at": clock.now()}

            assert self.tried(actions.claw_back, person, **facts) == points
            if again:
                assert self.tried(actions.claw_back, person, **facts) == 0

            paper.debt += paper.take(points, first=record)
            paper.counted[day] -= counted

        @rule(who=PERSON, percent=st.sampled_from([50, 100, 100, 101]), again=AGAIN, hours=HOURS)
        def spend(self, who, percent, again, hours):
            self.later(hours)
            person = self.people[who]
            paper = self.paper[person]
            points = max(1, -(-paper.balance() * percent // 100))
            facts = {"source": f"test:{uuid4()}", "points": points, "note": "试"}
            if points > paper.balance():
                with pytest.raises(actions.NotEnoughPoints), db.session.begin_nested():
                    actions.debit(person, **facts)
                self.tried(clock.now)
                return

            assert self.tried(actions.debit, person, **facts) == points
            if again:
                assert self.tried(actions.debit, person, **facts) == 0

            assert paper.take(points) == 0

        @rule(who=PERSON, percent=st.sampled_from([30, 60, 100, 101]), hours=HOURS)
        def freeze(self, who, percent, hours):
            self.later(hours)
            person = self.people[who]
            paper = self.paper[person]
            points = max(1, -(-paper.balance() * percent // 100))
            source = f"test:{uuid4()}"
            if points > paper.balance():
                with pytest.raises(actions.NotEnoughPoints), db.session.begin_nested():
                    actions.freeze(person, source=source, points=points)
                self.tried(clock.now)
                return

            self.tried(actions.freeze, person, source=source, points=points)

            paper.freeze(source, points)

        @precondition(lambda self: any(paper.held for paper in self.paper.values()))
        @rule(pick=st.integers(0, 2**16), fetched=st.booleans(), again=AGAIN, hours=HOURS)
        def let_go_or_spend(self, pick, fetched, again, hours):
            self.later(hours)
            open_ones = [(person, source) for person in self.people for source in self.paper[person].held]
            person, source = open_ones[pick % len(open_ones)]
            paper = self.paper[person]
            parts = paper.held.pop(source)
            points = sum(part for _, part in parts)
            if fetched:
                assert self.tried(actions.spend_frozen, person, source=source, note="试") == points
                paper.spent[source] = parts
            else:
                assert self.tried(actions.thaw, person, source=source) == points
                paper.give_back(parts)
            if again:
                assert self.tried(actions.thaw, person, source=source) == 0

        @precondition(lambda self: any(paper.spent for paper in self.paper.values()))
        @rule(pick=st.integers(0, 2**16), again=AGAIN, hours=HOURS)
        def refund(self, pick, again, hours):
            self.later(hours)
            over = [(person, source) for person in self.people for source in self.paper[person].spent]
            person, source = over[pick % len(over)]
            paper = self.paper[person]
            parts = paper.spent.pop(source)
            points = sum(part for _, part in parts)

            assert self.tried(actions.refund, person, source=source, note="试") == points
            if again:
                assert self.tried(actions.refund, person, source=source, note="试") == 0

            back, still = [], points - min(paper.debt, points)
            paper.debt -= points - still
            for lot, part in sorted(parts, key=lambda one: one[0][1], reverse=True):
                back.append((lot, min(part, still)))
                still -= min(part, still)
            paper.give_back([one for one in back if one[1]])

        @precondition(lambda self: self.nobody_is_registered_twice)
        @rule(who=PERSON)
        def register(self, who):
            person = self.people[who]
            paper = self.paper[person]

            assert self.tried(actions.grant_first_registration, person) == (0 if paper.registered else 5)

            if paper.registered:
                self.nobody_is_registered_twice = False
            else:
                paper.earn("registration", 5)
            paper.registered = True

        @precondition(lambda self: self.unswept)
        @rule()
        def sweep(self):
            self.tried(expiry.sweep_expiry, system("tests"))
            self.unswept = False

        def later(self, hours):
            """Time passes; now and then years."""
            clock.wind(hours=hours)
            self.unswept = self.unswept or hours > 0

        @invariant()
        def it_adds_up(self):
            for row in self.seen:
                paper = self.paper[row.person_id]
                assert row.balance == row.postings == row.lots >= 0
                assert row.askew == 0
                assert (row.usable, row.debt) == (paper.balance(), paper.debt)
                assert row.frozen == row.frozen_lots == row.held == paper.frozen()

    return Ledger


def walk(app, examples, steps, *, always_the_same):
    run_state_machine_as_test(machine(app), settings=settings(
        max_examples=examples, stateful_step_count=steps, deadline=None, derandomize=always_the_same,
        suppress_health_check=list(HealthCheck), database=None,
    ))


@pytest.mark.timeout(300)
def test_the_ledger_adds_up_whatever_happens(app):
    walk(app, 100, 30, always_the_same=True)


@pytest.mark.fuzz
@pytest.mark.timeout(7200)
def test_the_same_at_length(app):
    walk(app, 2000, 50, always_the_same=False)
