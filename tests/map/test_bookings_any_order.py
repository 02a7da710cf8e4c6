"""Whatever is asked, decided, missed and excused in whatever order: one at a time has a room, as a list on paper says."""

from datetime import timedelta

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError

from service.core import clock, geo
from service.core.actors import Actor
from service.core.geo import Place
from service.core.workdays import SHANGHAI
from service.data.db import db
from service.map.bookings import actions
from service.map.bookings.models import Booking, Room
from service.map.models import Station
from service.web.errors import from_database
from tests.machines import HOME, Walk, walk

PEOPLE, ROOMS = 3, 2
HERE = Place(114.2189, 30.5541)
HOLDING = ("requested", "approved", "checked_in")
# word → whose it is, from where, to where
WORDS = {
    "approve": ("staff", ("requested",), "approved"), "reject": ("staff", ("requested",), "rejected"),
    "call_off": ("staff", ("approved",), "cancelled"), "cancel": ("booker", ("requested", "approved"), "cancelled"),
    "check_in": ("either", ("approved",), "checked_in"), "finish": ("either", ("checked_in",), "done"),
    "excuse": ("staff", ("no_show",), "done"),
}
REASONED = ("reject", "call_off", "excuse")
OVERLAPS = text("""
SELECT a.id FROM room_booking a JOIN room_booking b ON b.room_id = a.room_id AND b.id > a.id
    AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at
WHERE a.room_id = ANY(:rooms) AND a.state IN ('requested', 'approved', 'checked_in')
    AND b.state IN ('requested', 'approved', 'checked_in')
""")


class OnPaper:
    """A booking as somebody at the station's desk would keep it."""

    def __init__(self, who, room, begin, end):
        self.who, self.room, self.begin, self.end = who, room, begin, end
        self.state, self.missed_at = "requested", None


def booked(*args, **facts):
    """As the boundary would tell it: what the constraint refuses is a Problem."""
    try:
        return actions.book(*args, **facts)
    except IntegrityError as wrong:
        raise from_database(wrong) from wrong


def machine(app):
    """The state machine over this application."""

    class Rooms(Walk):
        def people_come(self):
            self.people = [Actor(person_id=self.person()) for _ in range(PEOPLE)]
            db.session.execute(
                text("UPDATE person SET phone_verified_at = now() WHERE id = ANY(:ids)"),
                {"ids": [one.person_id for one in self.people]},
            )
            self.staff = self.manager("A3")
            week = {day: [["00:00", "24:00"]] for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")}
            door = Station(
                region=f"{HOME}999", level=4, name="点", address="街", services=[], opening=week, changed_at=clock.now(),
                lng=HERE.lng, lat=HERE.lat, spot=geo.plane(HERE),
            )
            db.session.add(door)
            db.session.flush()
            self.rooms = [Room(station_id=door.id, region=door.region, name=f"室{n}", capacity=9) for n in range(ROOMS)]
            db.session.add_all(self.rooms)
            db.session.flush()
            self.paper = {}

        @rule(who=st.integers(0, PEOPLE - 1), room=st.integers(0, ROOMS - 1), half_hours=st.integers(1, 12),
              length=st.integers(1, 4))
        def book(self, who, room, half_hours, length):
            now = clock.now().astimezone(SHANGHAI)
            begin = now.replace(minute=0, second=0, microsecond=0) + timedelta(minutes=30 * half_hours)
            end = begin + timedelta(minutes=30 * length)
            found = self.tried(
                booked, self.people[who], self.rooms[room].id, starts_at=begin, ends_at=end, title="排练", people=3
            )
            refused = self.refused(who, room, begin, end)
            if refused is None:
                self.paper[found.id] = OnPaper(who, room, begin, end)
            else:
                assert (found, type(self.refusal).__name__) == (None, refused)

        def refused(self, who, room, begin, end):
            mine = [one for one in self.paper.values() if one.who == who]
            if begin <= clock.now() or begin.date() != (end - timedelta(seconds=1)).date():
                return "InvalidFields"
            if self.banned(one.missed_at for one in mine if one.state == "no_show"):
                return "RoomBan"
            if sum(one.state in HOLDING and one.end > clock.now() for one in mine) >= 3:
                return "EnoughBookings"
            if any(one.room == room and one.state in HOLDING and one.begin < end and begin < one.end
                   for one in self.paper.values()):
                return "RoomTaken"
            return None

        def banned(self, missed):
            alone = None
            until = clock.now()
            for moment in sorted(missed):
                if alone and moment <= alone + timedelta(days=90):
                    alone, until = None, moment + timedelta(days=30)
                else:
                    alone = moment
            return until > clock.now()

        @precondition(lambda self: self.paper)
        @rule(pick=st.integers(0, 30), word=st.sampled_from(["approve"] * 6 + list(WORDS)), staff=st.booleans())
        def move(self, pick, word, staff):
            found = list(self.paper)[-1 - pick % len(self.paper)]
            one, (whose, sources, target) = self.paper[found], WORDS[word]
            actor = self.staff if staff or whose == "staff" else self.people[one.who]
            more = {"reason": "因故"} if word in REASONED else {"place": HERE} if word == "check_in" else {}
            done = self.tried(getattr(actions, word), actor, found, **more)
            allowed = one.state in sources and (whose != "booker" or not staff)
            if word == "check_in":
                allowed &= one.begin - timedelta(minutes=15) <= clock.now() < one.begin + timedelta(minutes=30)
            if word == "cancel":
                allowed &= clock.now() < one.begin
            assert (done is not None) == allowed, (word, one.state)
            if allowed:
                one.state = target

        @precondition(lambda self: any(one.state == "approved" for one in self.paper.values()))
        @rule(late=st.booleans(), comes=st.booleans())
        def the_hour_comes(self, late, comes):
            found, one = min(((key, one) for key, one in self.paper.items() if one.state == "approved"),
                             key=lambda pair: pair[1].begin)
            self.until(one.begin + timedelta(minutes=31 if late else 1))
            if comes and one.state == "approved":
                assert self.tried(actions.check_in, self.people[one.who], found, place=HERE) is not None
                one.state = "checked_in"

        @rule(hours=st.sampled_from([0.5, 1, 3, 24, 24 * 20]))
        def time_passes(self, hours):
            self.until(clock.now() + timedelta(hours=hours))

        def until(self, moment):
            clock.wind(seconds=max(0, (moment - clock.now()).total_seconds()))
            actions.sweep_bookings(self.worker)
            for one in self.paper.values():
                if one.state == "requested" and one.begin <= clock.now():
                    one.state = "cancelled"
                elif one.state == "approved" and one.begin + timedelta(minutes=30) <= clock.now():
                    one.state, one.missed_at = "no_show", clock.now()
                elif one.state == "checked_in" and one.end <= clock.now():
                    one.state = "done"

        @invariant()
        def the_rooms_stand_as_on_paper(self):
            ids = [one.id for one in self.rooms]
            rows = db.session.execute(select(Booking.id, Booking.state).where(Booking.room_id.in_(ids)))
            assert {row.id: row.state.value for row in rows} == {key: one.state for key, one in self.paper.items()}
            assert db.session.execute(OVERLAPS, {"rooms": ids}).all() == []

    Rooms.app = app
    return Rooms


@pytest.mark.timeout(300)
def test_a_room_is_had_by_one_at_a_time_whatever_happens(own_app):
    walk(machine(own_app), 20, 30)


@pytest.mark.fuzz
@pytest.mark.timeout(7200)
def test_the_same_at_length(own_app):
    walk(machine(own_app), 2000, 50, always_the_same=False)
