"""Whatever people do in whatever order, places, lists, presences and hours agree with each other after every step."""

from datetime import timedelta

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule
from sqlalchemy import select, text

from service.activities import actions as programme
from service.activities.attendance import actions as attendance
from service.activities.attendance import queries as codes
from service.activities.attendance import rules
from service.activities.changes import actions as changes
from service.activities.deadlines import actions as deadlines
from service.activities.models import ActivityShift, Signup
from service.activities.settlement import actions as settlement
from service.activities.signups import actions as signups
from service.core import clock
from service.core.geo import Place
from service.data.db import db
from service.volunteers.hours import actions as hours
from service.volunteers.hours.models import ServiceRecord
from tests.machines import HOME, Walk, everything, walk

PEOPLE = 4
WHO, WHICH, PICK = st.integers(0, PEOPLE - 1), st.integers(0, 2), st.integers(0, 11)
# How far it is, and for which shift each has signed up.
BEGINNINGS = (
    ("", [0] * 4), ("", [1] * 4), ("", [0, 2, 0, 2]), ("", [0, 1, 2, 0]),
    ("begun", [0, 0, 2, 0]), ("begun", [0, 1, 0, 0]), ("over", [0, 0, 2, 2]), ("over", [0, 0, 0, 2]),
)
_LIVE = "state NOT IN ('rejected', 'cancelled', 'late_cancelled', 'declined', 'expired')"
_HOLDS = (
    "state IN ('invited', 'approved', 'confirmed', 'checked_in', 'checked_out', 'missing_out', 'done', 'no_show', 'excused')"
)

# Asked in words of its own, not by the queries of the room: each finds what must not be.
NEVER = {
    "a place too many, or one that nobody holds": f"""
        SELECT h.id FROM activity_shift h WHERE h.activity_id = mine AND (h.taken > h.quota OR h.taken <>
            (SELECT count(*) FROM activity_signup u WHERE u.shift_id = h.id AND u.{_HOLDS}))""",
    "two promises for one time": f"""
        SELECT a.id FROM activity_signup a JOIN activity_signup b ON b.volunteer_id = a.volunteer_id AND b.id > a.id
            AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
        WHERE a.activity_id = mine AND a.{_LIVE} AND b.{_LIVE}""",
    "somebody who moved up past another": """
        SELECT b.id FROM activity_signup a JOIN activity_signup b ON b.shift_id = a.shift_id AND b.arrival > a.arrival
        WHERE a.activity_id = mine AND a.state = 'waitlisted' AND b.promoted_at IS NOT NULL""",
    "a sign-up whose history leads elsewhere": """
        SELECT u.id FROM activity_signup u WHERE u.activity_id = mine AND u.state <>
            (SELECT to_state FROM activity_signup_move m WHERE m.signup_id = u.id ORDER BY m.id DESC LIMIT 1)""",
    "an activity whose history leads elsewhere": """
        SELECT a.id FROM activity a WHERE a.id = mine AND a.state <>
            (SELECT to_state FROM activity_move m WHERE m.activity_id = a.id ORDER BY m.id DESC LIMIT 1)""",
    "somebody in two places": """
        SELECT person_id FROM activity_presence WHERE out_at IS NULL GROUP BY person_id HAVING count(*) > 1""",
    "somebody checked in who is not there, or there and not checked in": """
        SELECT u.id FROM activity_signup u WHERE u.activity_id = mine AND (u.state = 'checked_in') <>
            EXISTS (SELECT 1 FROM activity_presence p WHERE p.signup_id = u.id AND p.out_at IS NULL)""",
    "hours without somebody who was there": """
        SELECT r.id FROM service_record r JOIN activity_shift h ON r.source = 'activity:' || h.id
        WHERE h.activity_id = mine AND NOT EXISTS (SELECT 1 FROM activity_presence p
            WHERE p.shift_id = h.id AND p.volunteer_id = r.volunteer_id)""",
    "more hours than stamps": """
        SELECT r.id FROM service_record r JOIN activity_shift h ON r.source = 'activity:' || h.id
        WHERE h.activity_id = mine AND r.computed_minutes >
            (SELECT sum(extract(epoch FROM p.out_at - p.in_at)) / 60 FROM activity_presence p
             WHERE p.shift_id = h.id AND p.volunteer_id = r.volunteer_id)""",
    "a total that is not what was confirmed": """
        SELECT r.id FROM service_record r JOIN activity_shift h ON r.source = 'activity:' || h.id
        WHERE h.activity_id = mine AND coalesce((SELECT sum(minutes) FROM hour_entry e WHERE e.record_id = r.id), 0) <>
            CASE r.state WHEN 'confirmed' THEN r.credited_minutes ELSE 0 END""",
    "a no-show on a list that is open, or somebody expected on one that is closed": """
        SELECT u.id FROM activity_signup u JOIN activity_shift h ON h.id = u.shift_id
        WHERE u.activity_id = mine AND ((u.state = 'no_show' AND h.state <> 'settled')
            OR (h.state IN ('settled', 'cancelled') AND u.state IN ('approved', 'confirmed', 'waitlisted', 'applied')))""",
    "a list that was closed before its hours were decided": """
        SELECT u.id FROM activity_signup u JOIN activity_shift h ON h.id = u.shift_id
        LEFT JOIN service_record r ON r.source = 'activity:' || h.id AND r.volunteer_id = u.volunteer_id
        WHERE u.activity_id = mine AND u.state = 'done' AND (r.id IS NULL OR r.state IN ('pending', 'anomaly'))""",
    "somebody decided what they made, proposed or served": """
        SELECT r.id FROM service_record r WHERE r.decided_by IS NOT NULL AND r.decided_by = r.proposed_by
            AND r.source LIKE 'activity:%'""",
    "a public list that does not agree with the state": """
        SELECT a.id FROM activity a WHERE a.id = mine AND a.list_key IS NULL""",
}


# Where whoever has a place is not chosen, it is given on at once; nobody moves up in the last two hours (AC08).
IDLE = text("""
    SELECT h.id FROM activity_shift h JOIN activity a ON a.id = h.activity_id
    WHERE a.id = :mine AND a.approval = 'auto' AND a.state IN ('recruiting', 'recruit_closed', 'in_progress')
      AND h.state = 'scheduled' AND h.taken < h.quota AND h.starts_at > :moment + interval '2 hours'
      AND EXISTS (SELECT 1 FROM activity_signup u WHERE u.shift_id = h.id AND u.state = 'waitlisted')
""")


def machine(app, beginnings=BEGINNINGS):
    """The state machine over this application; each walk begins in one of these ways."""
    names, look = everything(app.extensions["settings"].database_owner_url, **NEVER)

    class Activities(Walk):
        def people_come(self):
            self.people = [self.volunteer() for _ in range(PEOPLE)]
            self.leader = self.manager("A3")
            self.reviewer, self.street = self.manager("A3"), self.manager("A2", HOME[:9])

        @initialize(
            approval=st.sampled_from(["auto", "auto", "manual"]), waitlist=st.sampled_from([True, True, False]),
            quota=st.integers(1, 2),
            begun=st.sampled_from(beginnings),
        )
        def publish(self, approval, waitlist, quota, begun):
            """Everybody begins with a wish; in some walks the first of them has come already, or it is all over."""
            stage, first = begun
            approval, quota = ("auto", 2) if stage else (approval, quota)
            start = clock.now() + timedelta(hours=16)
            times = [(start, 2), (start + timedelta(hours=1), 2), (start + timedelta(hours=2), 1)]
            shifts = [{"starts_at": at, "ends_at": at + timedelta(hours=length), "quota": quota} for at, length in times]
            post = {"name": "清洁员", "text": "", "skills": [], "certificates": [], "min_age": 18, "min_star": 0,
                    "courses": [], "coefficient": "1.0"}
            found = programme.draft(
                self.leader, title="清洁行动", category="环境保护", served=["城镇居民"], text="清理楼道", safeguards="手套",
                risk_disclosure="防滑", place=Place(114.21, 30.55), address="广场", approval=approval, waitlist=waitlist,
                posts=[post | {"shifts": shifts}],
            )
            programme.submit(self.leader, found.id)
            programme.approve(self.reviewer, found.id)
            self.activity = found.id
            query = select(ActivityShift.id).where(ActivityShift.activity_id == found.id)
            self.shifts = list(db.session.scalars(query.order_by(ActivityShift.starts_at)))
            for who, which in enumerate(first):
                self.sign_up_for(who, which)
            if stage:
                self.sign_up_for(0, 2)
                self.its_hour_comes(0, 0)
                self.stamped(0, "in", True, ("approved", "confirmed"))
            if stage == "begun":
                self.its_hour_comes(2, -20)
            if stage == "over":
                self.time_passes(119)
                self.stamped(0, "out", True, ("checked_in",))
                self.time_passes(240)

        def names(self, states=None):
            """Every name on the lists, or those in one of these states: sign-up, whose it is, and its shift."""
            query = select(Signup.id, Signup.person_id, Signup.shift_id, Signup.state).where(
                Signup.activity_id == self.activity
            )
            people = {actor.person_id: actor for actor, _ in self.people}
            return [
                (row.id, people[row.person_id], row.shift_id) for row in db.session.execute(query.order_by(Signup.id))
                if states is None or row.state.value in states
            ]

        def one(self, pick, states=None):
            found = self.names(states) or self.names()
            return found[pick % len(found)]

        @rule(who=WHO, which=WHICH)
        def sign_up(self, who, which):
            self.sign_up_for(who, which)

        def sign_up_for(self, who, which):
            shift = self.shifts[which]
            taken, quota, approval, waiting = db.session.execute(text(
                "SELECT h.taken, h.quota, a.approval, EXISTS (SELECT 1 FROM activity_signup u WHERE u.shift_id = h.id"
                " AND u.state = 'waitlisted') FROM activity_shift h JOIN activity a ON a.id = h.activity_id"
                " WHERE h.id = :shift"), {"shift": shift}).one()
            told = self.tried(signups.sign_up, self.people[who][0], self.activity, shift_id=shift, accept_risk=True,
                              accept_privacy=True, answer=None, code=None)
            at_once = "approved" if approval == "auto" else "applied"
            assert told is None or told["state"] == ("waitlisted" if taken >= quota or waiting else at_once)

        @precondition(lambda self: self.names())
        @rule(pick=PICK, word=st.sampled_from(["leave", "leave", "cancel", "confirm", "accept", "decline"]))
        def say(self, pick, word):
            """To leave is to cancel a place that one has."""
            has_place = ("invited", "approved", "confirmed")
            found, who, _ = self.one(pick, has_place if word == "leave" else ("applied", "waitlisted", *has_place))
            word = "cancel" if word == "leave" else word
            more = {"reason": None} if word == "cancel" else {}
            self.tried(getattr(signups, word), who, found, **more)

        @precondition(lambda self: self.names())
        @rule(pick=PICK, word=st.sampled_from(["approve", "approve", "approve", "reject", "remove"]))
        def choose(self, pick, word):
            found, _, _ = self.one(pick, ("approved",) if word == "remove" else ("applied",))
            more = {} if word == "approve" else {"reason": "不合适"}
            self.tried(getattr(signups, word), self.leader, found, **more)

        @rule(which=WHICH, quota=st.integers(1, 3))
        def resize(self, which, quota):
            self.tried(programme.resize, self.leader, self.shifts[which], quota=quota)
            self.sweep()  # whoever waits moves up with the worker's next round

        @precondition(lambda self: self.names())
        @rule(pick=PICK, kind=st.sampled_from(["in", "in", "out"]), right=st.sampled_from([True] * 5 + [False]))
        def stamp(self, pick, kind, right):
            self.stamped(pick, kind, right, ("approved", "confirmed") if kind == "in" else ("checked_in",))

        def stamped(self, pick, kind, right, states):
            found, who, shift = self.one(pick, states)
            code = codes.code_for(shift, kind, rules.step_of(clock.now())) if right else "AAAAAAAA"
            verb = attendance.check_in if kind == "in" else attendance.check_out
            told = self.tried(verb, who, found, code=code, place=None, accuracy_metres=None, at=None)
            assert right or told is None
            assert told is not None or not isinstance(self.refusal, hours.AlreadyServing), "who comes here has left there"

        @precondition(lambda self: self.names())
        @rule(pick=PICK, minutes=st.sampled_from([None, None, 0, 30]))
        def verify(self, pick, minutes):
            found, _, shift = self.one(pick, ("checked_out", "missing_out"))
            item = {"signup_id": found, "minutes": minutes, "reason": "中途离开"}
            self.tried(settlement.verify, self.leader, shift, items=[item])

        @rule(which=WHICH, verdict=st.sampled_from(["confirm", "confirm", "reject"]), pick=st.integers(0, 3))
        def decide(self, which, verdict, pick):
            query = select(ServiceRecord.id).where(ServiceRecord.source == codes.source_of(self.shifts[which]))
            if found := list(db.session.scalars(query.order_by(ServiceRecord.id))):
                who = self.street if pick % 2 else self.reviewer
                self.tried(hours.decide, who, found[pick % len(found)], verdict, None, "核实")

        @rule(which=WHICH)
        def settle(self, which):
            self.tried(settlement.settle, self.leader, self.shifts[which])

        @rule(minutes=st.sampled_from([5, 31, 60, 61, 119, 240, 600]))
        def time_passes(self, minutes):
            clock.wind(minutes=minutes)
            self.sweep()

        @rule(which=WHICH, minutes=st.sampled_from([-20, 0, 40]))
        def its_hour_comes(self, which, minutes):
            query = select(ActivityShift.starts_at).where(ActivityShift.id == self.shifts[which])
            starts_at = db.session.scalars(query).one()
            ahead = starts_at + timedelta(minutes=minutes) - clock.now()
            if ahead > timedelta(0):
                clock.wind(seconds=ahead.total_seconds())
                self.sweep()

        @rule(word=st.sampled_from([""] * 12 + ["close", "reopen", "abort", "cancel"]))
        def now_and_then(self, word):
            if word in ("close", "reopen"):
                verb = programme.close_recruiting if word == "close" else programme.reopen
                self.tried(verb, self.leader, self.activity)
            elif word:
                who = self.leader if word == "abort" else self.reviewer
                self.tried(getattr(changes, word), who, self.activity, reason="暴雨")

        def sweep(self):
            every = (deadlines.sweep_activities, deadlines.sweep_shifts, deadlines.sweep_invitations,
                     deadlines.sweep_waiting_lists, deadlines.sweep_reminders)
            for _ in range(6):
                if not sum(each(self.worker) for each in every):
                    return

        @invariant()
        def nothing_is_that_must_not_be(self):
            if hasattr(self, "activity"):
                assert self.broken(names, look, self.activity) == []
                assert db.session.execute(IDLE, {"mine": self.activity, "moment": clock.now()}).all() == []

    Activities.app = app
    return Activities


def short_walks(app):
    """A few from each beginning: left to chance, some would hardly be walked from."""
    for beginning in BEGINNINGS:
        walk(machine(app, [beginning]), 4, 20)


@pytest.mark.timeout(300)
def test_all_invariants_and_the_line_hold_after_every_step(own_app):
    short_walks(own_app)


@pytest.mark.fuzz
@pytest.mark.timeout(7200)
def test_the_same_at_length(own_app):
    walk(machine(own_app), 2000, 50, always_the_same=False)
