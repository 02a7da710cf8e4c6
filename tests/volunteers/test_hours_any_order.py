"""Whatever is proposed, lowered, decided, corrected and reversed in whatever order: hours agree with a book on paper."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule
from sqlalchemy import select

from service.core import clock
from service.core.actors import Actor, Grant
from service.core.workdays import SHANGHAI
from service.data.db import db
from service.volunteers.hours import actions, queries
from service.volunteers.hours.models import ServiceRecord
from service.volunteers.teams.models import Team
from service.volunteers.teams.states import TeamState
from tests.machines import HOME, Walk, everything, walk

PEOPLE = 3
PLACES = 8
WHO, WHERE, PICK = st.integers(0, PEOPLE - 1), st.integers(0, PLACES - 1), st.integers(0, 11)
RARELY = st.sampled_from([False] * 7 + [True])
BY = st.sampled_from(["unit", "second", "second", "street", "street", "leader", "themselves"])
MINUTES = st.sampled_from([None, None, None, 0, 29, 30, 60, 10_000])
WHY = st.sampled_from(["核实", "核实", None])
HALF = timedelta(minutes=30)
WORDS = {"title": "修灯", "category": "家电维修", "place": "五里墩社区", "unit_name": "实践站", "region": HOME}


@dataclass
class Line:
    """One record as the book has it."""

    who: int
    source: str
    start: datetime
    end: datetime
    state: str
    periods: list | None
    lowered: int | None = None
    credited: int | None = None
    proposer: UUID | None = None
    decider: UUID | None = None

    @property
    def computed(self):
        return minutes([(self.start, self.end)])

    @property
    def standing(self):
        return self.computed if self.lowered is None else self.lowered

    @property
    def lives(self):
        return self.state not in ("rejected", "reversed")


def minutes(stretches):
    """Whole minutes, rounded down once."""
    return sum((until - since for since, until in stretches), timedelta()) // timedelta(minutes=1)


def without(stretch, others):
    """What is left of a stretch when others have had theirs."""
    left = [stretch]
    for since, until in others:
        left = [piece for a, b in left for piece in ((a, min(b, since)), (max(a, until), b)) if piece[0] < piece[1]]
    return left


def machine(app):
    """The state machine over this application."""
    names, look = everything(app.extensions["settings"].database_owner_url)

    class Hours(Walk):
        def people_come(self):
            self.people = [self.volunteer() for _ in range(PEOPLE)]
            leads = self.people[-1][0].person_id
            team = Team(level=4, region=HOME, reach=HOME, name="暖阳小队", category="卫生环保", state=TeamState.ACTIVE,
                        number=f"T{uuid4().hex[:12]}", serial=1, leader_id=leads)
            db.session.add(team)
            db.session.flush()
            hat = Grant(uuid4(), "TL", "TEAM", str(team.id))
            self.hats = {
                "unit": self.manager("A3"), "second": self.manager("A3"), "street": self.manager("A2", HOME[:9]),
                "leader": Actor(person_id=leads, grants=(hat,), acting=hat),
                "themselves": self.manager("A2", HOME[:9], self.people[0][0].person_id),
            }
            self.resident = Actor(person_id=self.person())
            self.places = [(f"order:{uuid4()}", team.id if number % 2 else None) for number in range(PLACES)]
            self.team = team.id
            today = clock.now().astimezone(SHANGHAI).replace(hour=4, minute=0, second=0, microsecond=0)
            self.morning = today - timedelta(days=3)
            self.book = {}
            self.said = {source: set() for source, _ in self.places}

        # What the book says

        def living(self, who):
            return [line for line in self.book.values() if line.who == who and line.lives]

        def claimed(self, who, but=None):
            return [one for line in self.living(who) if line is not but for one in line.periods or ()]

        def pick(self, number, *states):
            found = [key for key, line in self.book.items() if not states or line.state in states]
            return found[number % len(found)] if found else None

        def served(self, source):
            return {self.people[line.who][0].person_id for line in self.book.values() if line.source == source}

        def may(self, by, line, move):
            """Who may say this about a record: D1, D3, and the table of moves in words of its own."""
            person = self.hats[by].person_id
            if person in self.served(line.source) or person == line.proposer or person == line.decider:
                return False
            if move == "reverse":
                return by in ("street", "themselves")
            if move == "correct":
                return by != "leader"
            if line.state == "anomaly":
                return by in ("street", "themselves")
            return by != "leader" or self.team_of(line) is not None

        def team_of(self, line):
            return dict(self.places)[line.source]

        def most(self, line):
            """How many minutes may be credited now, and the time they stand for; nothing where others have it all."""
            if line.periods is not None:
                return line.standing, line.periods
            left = without((line.start, line.end), self.claimed(line.who, line))
            return min(line.standing, minutes(left)), left

        def confirmed(self, line, credited, periods, by):
            line.state, line.credited, line.periods = "confirmed", credited, periods
            self.decided(line, by)

        def decided(self, line, by):
            line.decider = by
            self.said[line.source].add(by)

        # What people do

        @initialize(starts=st.sampled_from([(2, 4, 6), (2, 3, 4), (2, 2, 8)]))
        def a_morning(self, starts):
            for who in range(PEOPLE):
                for where, start in enumerate(starts):
                    self.proposed(who, where + who, start, 2, (), None, 0)

        @rule(who=WHO, where=WHERE, start=st.integers(0, 9), length=st.sampled_from([1, 2, 2, 3, 4, 8, 25]),
              riddle=st.sampled_from([(), (), (), ("BURST",)]), fewer=st.sampled_from([None, None, None, 15]),
              offset=st.sampled_from([0, 0, 1, 17]))
        def propose(self, who, where, start, length, riddle, fewer, offset):
            self.proposed(who, where, start, length, riddle, fewer, offset)

        def proposed(self, who, where, start, length, riddle, fewer, offset):
            source, team_id = self.places[where]
            since = self.morning + start * HALF + timedelta(seconds=offset)
            until = since + length * HALF
            actor, volunteer_id = self.people[who]
            before = next((line for line in self.living(who) if line.source == source), None)
            that_day = sum(line.computed for line in self.living(who))
            clash = any(a < until and since < b for a, b in self.claimed(who))
            strange = riddle or clash or length > 24 or minutes([(since, until)]) + that_day > 720 or since.hour < 5
            told = self.tried(
                actions.propose_record, self.hats["unit"] if fewer else actor, source, volunteer_id, **WORDS,
                started_at=since, finished_at=until, team_id=team_id, riddles=riddle,
                lowered=None if fewer is None else (fewer, "中途离开"),
            )
            if before is not None:
                assert self.book[told.id] is before
                return
            if actor.person_id in self.said[source]:
                assert told is None
                assert isinstance(self.refusal, actions.HasDecided)
                return
            assert told is not None, self.refusal
            proposer = self.hats["unit"].person_id if fewer else actor.person_id
            line = Line(who, source, since, until, "anomaly" if strange else "pending",
                        None if clash else [(since, until)], proposer=proposer)
            line.lowered = fewer
            self.book[told.id] = line
            assert told.state.value == line.state, (told.flags, line)

        @precondition(lambda self: self.book)
        @rule(number=PICK, count=st.sampled_from([0, 10, 29, 45]), whose=st.sampled_from([True] * 4 + [False]))
        def lower(self, number, count, whose):
            key = self.pick(number, "pending", "anomaly") or self.pick(number)
            line = self.book[key]
            actor = self.people[line.who if whose else (line.who + 1) % PEOPLE][0]
            right = whose and line.state in ("pending", "anomaly") and count < line.standing
            told = self.tried(actions.lower, actor, key, count, "其中半小时在等人")
            assert (told is not None) == right
            if right:
                line.lowered = count

        @precondition(lambda self: self.book)
        @rule(number=PICK, by=BY, count=MINUTES, why=WHY)
        def confirm(self, number, by, count, why):
            key = self.pick(number, "pending", "anomaly") or self.pick(number)
            line = self.book[key]
            most, periods = self.most(line)
            credited = most if count is None else count
            right = (
                line.state in ("pending", "anomaly") and self.may(by, line, "confirm") and bool(periods)
                and credited <= most and (credited == most or why is not None)
            )
            told = self.tried(actions.decide, self.hats[by], key, "confirm", count, why)
            assert (told is not None) == right, (line, by, count, why, told)
            if right:
                self.confirmed(line, credited, periods, self.hats[by].person_id)

        @precondition(lambda self: self.book)
        @rule(number=PICK, by=BY, now=RARELY)
        def reject(self, number, by, now):
            if not now:
                return
            key = self.pick(number, "pending", "anomaly") or self.pick(number)
            line = self.book[key]
            right = line.state in ("pending", "anomaly") and self.may(by, line, "reject")
            told = self.tried(actions.decide, self.hats[by], key, "reject", None, "未到场")
            assert (told is not None) == right
            if right:
                line.state = "rejected"
                self.decided(line, self.hats[by].person_id)

        @precondition(lambda self: self.pick(0, "pending"))
        @rule(number=PICK, who=st.sampled_from(["resident", "resident", "server"]))
        def the_resident_confirms(self, number, who):
            source = self.book[self.pick(number, "pending")].source
            served = self.served(source)
            actor = Actor(person_id=min(served)) if who == "server" else self.resident
            told = self.tried(actions.confirm_record, actor, source)
            assert (told is not None) == (who == "resident")
            for line in self.book.values() if told is not None else ():
                if line.source == source and line.state == "pending":
                    self.confirmed(line, line.standing, line.periods, actor.person_id)

        @rule(where=WHERE, word=st.sampled_from(["reject", "reverse"]), now=RARELY)
        def a_complaint_is_upheld(self, where, word, now):
            if not now:
                return
            source, _ = self.places[where]
            verb = actions.reject_record if word == "reject" else actions.reverse_record
            assert self.tried(verb, self.hats["street"], source, "投诉属实") is not None
            states, after = {"reject": (("pending", "anomaly"), "rejected"), "reverse": (("confirmed",), "reversed")}[word]
            for line in self.book.values():
                if line.source == source and line.state in states:
                    line.state = after
                    self.decided(line, self.hats["street"].person_id)

        @precondition(lambda self: self.pick(0, "confirmed"))
        @rule(number=PICK, by=BY, count=st.sampled_from([0, 15, 29, 30, 60, 90, 10_000]))
        def correct(self, number, by, count):
            key = self.pick(number, "confirmed")
            line = self.book[key]
            right = (
                self.may(by, line, "correct") and count != line.credited
                and count <= min(line.computed, minutes(line.periods))
            )
            told = self.tried(actions.correct, self.hats[by], key, count, "核实后更正")
            assert (told is not None) == right, (line, by, count, told)
            if right:
                line.state, decider = "reversed", self.hats[by].person_id
                self.book[told.id] = replace(line, state="confirmed", credited=count, decider=decider)
                self.decided(line, decider)

        @precondition(lambda self: self.pick(0, "confirmed"))
        @rule(number=PICK, by=BY)
        def reverse(self, number, by):
            line = self.book[self.pick(number, "confirmed")]
            right = self.may(by, line, "reverse")
            told = self.tried(actions.reverse, self.hats[by], self.pick(number, "confirmed"), "核实后冲销")
            assert (told is not None) == right
            if right:
                line.state = "reversed"
                self.decided(line, self.hats[by].person_id)

        @rule(days=st.sampled_from([1, 3, 8]))
        def days_pass(self, days):
            clock.wind(days=days)
            actions.sweep_undecided_records(self.worker)

        @invariant()
        def the_book_is_right(self):
            assert self.broken(names, look) == []
            for number, (_, volunteer_id) in enumerate(self.people):
                lines = [line for line in self.book.values() if line.who == number]
                counted = sum(line.credited for line in lines if line.state == "confirmed")
                waits = sum(line.standing for line in lines if line.state == "pending")
                found = queries.hours_of(volunteer_id)
                assert (found["minutes"], found["pending_minutes"]) == (counted, waits)
            query = select(ServiceRecord.id, ServiceRecord.state, ServiceRecord.credited_minutes)
            rows = db.session.execute(query.where(ServiceRecord.id.in_(self.book)))
            assert {row.id: (row.state.value, row.credited_minutes) for row in rows} == {
                key: (line.state, line.credited) for key, line in self.book.items()
            }
            assert self.days_off() == []

    Hours.app = app
    return Hours


def short_walks(app):
    """So many as there is time for in every run."""
    walk(machine(app), 25, 30)


@pytest.mark.timeout(300)
def test_hours_are_those_of_the_book_after_every_step(own_app):
    short_walks(own_app)


@pytest.mark.fuzz
@pytest.mark.timeout(7200)
def test_the_same_at_length(own_app):
    walk(machine(own_app), 2000, 50, always_the_same=False)
