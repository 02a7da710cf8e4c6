"""Whatever is kept, laid aside, served and taken back in whatever order, minutes agree with a book kept on paper (PT13)."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule
from sqlalchemy import text

from service.core import clock
from service.data.db import db
from service.points import actions as points
from service.points import states
from service.points.timebank import actions, rules
from tests import machines

PEOPLE = 2
WHO, PICK, MINUTES = st.integers(0, PEOPLE - 1), st.integers(0, 50), st.integers(1, 480)
MOST = 1_200  # minutes, so that a walk comes to the cap
_SEEN = text("""
SELECT a.person_id, a.kind, a.balance, a.frozen,
       coalesce((SELECT sum(p.amount) FROM posting p WHERE p.account_id = a.id), 0) AS postings,
       (SELECT count(*) FROM posting p JOIN journal j ON j.id = p.journal_id
        WHERE p.account_id = a.id AND (j.unit = 'time') <> starts_with(a.kind, 'time')) AS astray
FROM point_account a WHERE a.person_id = ANY(:people)
""")


@dataclass
class Record:
    """One record of service: how it was paid."""

    minutes: int
    as_time: bool
    id: UUID = field(default_factory=uuid4)
    is_reversed: bool = False


@dataclass
class Hold:
    """What waits for one order."""

    minutes: int
    taken: int | None = None  # None while it waits
    source: str = field(default_factory=lambda: f"order:{uuid4()}")


@dataclass
class Paper:
    """One person's minutes."""

    kept: int = 0
    debt: int = 0
    holds: list[Hold] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)

    @property
    def open(self):
        return [one for one in self.holds if one.taken is None]

    @property
    def free(self):
        return self.kept - sum(one.minutes for one in self.open)

    def comes(self, minutes):
        paid = min(self.debt, minutes)
        self.debt -= paid
        self.kept += minutes - paid


class Bank(machines.Walk):
    """Two people who serve elders, and who ask for service in return."""

    def people_come(self):
        self.cap, rules.MOST_MINUTES = rules.MOST_MINUTES, MOST
        self.people = [self.person() for _ in range(PEOPLE)]
        self.paper = {person: Paper() for person in self.people}
        self.day = date(2020, 1, 1)
        for person in self.people:
            points.keep_star(person, 1)

    def teardown(self):
        rules.MOST_MINUTES = self.cap
        super().teardown()

    def tomorrow(self):
        self.day += timedelta(days=1)
        return self.day

    @rule(who=WHO, minutes=MINUTES)
    def keeps(self, who, minutes):
        person, paper = self.people[who], self.paper[self.people[who]]
        fits = paper.kept + minutes - min(paper.debt, minutes) <= MOST
        one, day = Record(minutes, as_time=fits), self.tomorrow()
        facts = {"record_id": one.id, "minutes": minutes, "at": clock.now(), "day": day}

        assert actions.earn(person, **facts) == fits

        paper.records.append(one)
        if fits:
            paper.comes(minutes)
            assert points.earn(person, coefficient="1.0", **facts) == 0  # never both
        else:
            points.earn(person, coefficient="1.0", **facts)

    @precondition(lambda self: any(paper.records for paper in self.paper.values()))
    @rule(who=WHO, pick=PICK)
    def is_confirmed_again(self, who, pick):
        person, paper = self.people[who], self.paper[self.people[who]]
        if paper.records and (one := paper.records[pick % len(paper.records)]).as_time:
            assert actions.earn(person, record_id=one.id, minutes=one.minutes, at=clock.now(), day=self.tomorrow()) in (
                True, False  # no room, or kept already: nothing moves either way
            )

    @precondition(lambda self: any(paper.records for paper in self.paper.values()))
    @rule(who=WHO, pick=PICK)
    def is_taken_back(self, who, pick):
        person, paper = self.people[who], self.paper[self.people[who]]
        if not paper.records:
            return
        one = paper.records[pick % len(paper.records)]

        assert actions.claw_back(person, record_id=one.id, at=clock.now()) == one.as_time

        if not one.as_time or one.is_reversed:
            return
        one.is_reversed = True
        lacking = one.minutes - paper.free
        for hold in reversed(paper.open):
            if lacking <= 0:
                break
            hold.taken, lacking = 0, lacking - hold.minutes
        owed = max(0, one.minutes - paper.free)
        paper.kept, paper.debt = paper.kept - (one.minutes - owed), paper.debt + owed

    @rule(who=WHO, units=st.integers(1, 6))
    def asks_for_service(self, who, units):
        person, paper = self.people[who], self.paper[self.people[who]]
        hold = Hold(units * 60)
        self.refusal, enough = None, paper.free >= hold.minutes

        self.tried(actions.lay_aside, person, source=hold.source, units=units)

        assert (self.refusal is None) == enough
        if enough:
            paper.holds.append(hold)

    @precondition(lambda self: any(paper.holds for paper in self.paper.values()))
    @rule(who=WHO, pick=PICK, minutes=st.integers(0, 480))
    def is_served(self, who, pick, minutes):
        paper = self.paper[self.people[who]]
        if not paper.holds:
            return
        hold = paper.holds[pick % len(paper.holds)]

        found = actions.settle(hold.source, minutes, note="试")

        if hold.taken is None:
            hold.taken = min(minutes, hold.minutes)
            paper.kept -= hold.taken
        elif minutes < hold.taken:
            paper.comes(hold.taken - minutes)
            hold.taken = minutes
        assert found == hold.taken

    @invariant()
    def it_is_as_on_paper(self):
        db.session.flush()
        rows = db.session.execute(_SEEN, {"people": self.people}).all()
        seen = {(row.person_id, row.kind): row for row in rows}
        assert all(row.astray == 0 for row in rows)
        for person, paper in self.paper.items():
            kept, owed = seen.get((person, states.AccountKind.TIME)), seen.get((person, states.AccountKind.TIME_DEBT))
            assert (kept.balance if kept else 0) == (kept.postings if kept else 0) == paper.kept >= 0
            assert (kept.frozen if kept else 0) == sum(one.minutes for one in paper.open) <= paper.kept
            assert -(owed.postings if owed else 0) == paper.debt >= 0


@pytest.mark.timeout(300)
@pytest.mark.does("PT13")
def test_PT13_time_agrees_with_a_book_on_paper_whatever_happens(app):
    machines.walk_in(app, Bank, 40, 30, always_the_same=True)


@pytest.mark.fuzz
@pytest.mark.timeout(7200)
def test_the_same_at_length(app):
    machines.walk_in(app, Bank, 2000, 50, always_the_same=False)
