"""The life of a volunteer as a table: every move from every state by every role, asked over HTTP; and the arithmetic."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from sqlalchemy import text

from service.core import numbers
from service.core.actors import A2_AND_ABOVE, A3_AND_ABOVE
from service.data.db import db
from service.volunteers import rules
from service.volunteers.states import LIFECYCLE, VolunteerState
from tests.volunteers.registering import form, registered

BODIES = {
    "approve": None, "restore": None, "withdraw": None, "return": {"reason_code": "OTHER", "note": "请补充"},
    "reject": {"reason": "试"}, "suspend": {"reason": "试"}, "resubmit": form, "resume": {"consent": True},
}
BY_MANAGERS = {"approve": A3_AND_ABOVE, "return": A3_AND_ABOVE, "reject": A2_AND_ABOVE, "suspend": A2_AND_ABOVE,
               "restore": A2_AND_ABOVE}
BY_SELF = ("resubmit", "withdraw", "resume")


def put_into(as_job, volunteer: str, state: str) -> None:
    """Set a row back as if it had come there, for the next question."""
    number = numbers.volunteer_number(2025, UUID(volunteer).int % 999_999_998 + 1)
    with as_job():
        db.session.execute(
            text(
                "UPDATE volunteer SET state = :state, number = coalesce(number, :number),"
                " suspended_for = CASE WHEN :suspended THEN 'manager' END WHERE id = :id"
            ),
            {"state": state, "suspended": state == "suspended", "number": number, "id": volunteer},
        )


@pytest.mark.parametrize("state", [str(state) for state in VolunteerState])
def test_every_move_by_every_role_does_what_the_table_says(someone, manager, as_job, state):
    resident = someone()
    callers = {
        "A1": manager("district"), "A2": manager("wulidun"), "A3": manager("wulidun-1"), "A4": manager("wulidun-1-point"),
        "other A3": manager("wulidun-2"), "self": resident, "other": someone(),
    }
    volunteer = registered(resident)
    wrong = []
    for move, body in BODIES.items():
        for role, caller in callers.items():
            put_into(as_job, volunteer, state)
            shown = caller.get(f"/volunteers/{volunteer}")
            reply = caller.post(f"/volunteers/{volunteer}/{move}", form() if body is form else body)
            expected = expect(move, state, role)
            if (reply.status, reply.problem) not in expected:
                wrong.append((move, role, reply.status, reply.problem, expected))
            if shown.status == 200 and (move in shown.json["moves"]) != (reply.status == 200):
                wrong.append((move, role, "moves", shown.json["moves"], reply.status))
            if reply.status == 200 and move in ("reject", "withdraw"):
                volunteer = registered(resident)
    assert not wrong


def expect(move, state, role):
    """The answers the table allows: (status, problem)."""
    from_here = any(VolunteerState(state) in row.sources for row in LIFECYCLE.of(move))
    opens = any(VolunteerState(state) in row.sources and role in row.by for row in LIFECYCLE.of(move))
    if opens and move == "resume":
        return [(409, "grown-ups-only")]
    if opens:
        return [(200, "")]
    if move in BY_SELF:
        if role == "self":
            return [(409, "not-now")]
        return [(403, "wrong-role")] if role in A3_AND_ABOVE else [(404, "no-such-volunteer")]
    if role not in (*BY_MANAGERS[move], "other A3"):
        return [(403, "wrong-role")]
    if role == "other A3":
        return [(404, "no-such-volunteer")] if "A3" in BY_MANAGERS[move] else [(403, "wrong-role")]
    assert not from_here or role not in BY_MANAGERS[move]
    return [(409, "not-now")]


def test_the_table_speaks_of_every_state():
    assert LIFECYCLE.states() == set(VolunteerState)


def test_somebody_is_grown_up_on_the_birthday_itself():
    assert rules.is_minor(date(2008, 11, 21), date(2026, 11, 20))
    assert not rules.is_minor(date(2008, 11, 20), date(2026, 11, 20))


@pytest.mark.parametrize("day", [date(2026, 11, 20), date(2028, 2, 29), date(2027, 2, 28), date(2027, 3, 1)])
def test_the_day_to_be_born_by_divides_grown_ups_from_minors(day):
    limit = rules.adults_born_by(day)

    assert not rules.is_minor(limit, day)
    assert rules.is_minor(date.fromordinal(limit.toordinal() + 1), day)


def at(day, hour, minute=0):
    """A moment of Shanghai's clock in November 2026, in UTC."""
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC) - (datetime(2026, 1, 1, 8) - datetime(2026, 1, 1))


SATURDAY = [{"weekday": 6, "from": "08:00", "to": "12:00"}, {"weekday": 6, "from": "12:00", "to": "24:00"},
            {"weekday": 7, "from": "00:00", "to": "02:00"}]


@pytest.mark.parametrize(
    ("start", "end", "has"),
    [
        (at(21, 9), at(21, 10), True), (at(21, 11), at(21, 13), True), (at(21, 7), at(21, 9), False),
        (at(21, 23), at(22, 1), True), (at(22, 1), at(22, 3), False), (at(20, 9), at(20, 10), False),
    ],
)
def test_somebody_has_time_when_the_week_covers_the_whole_window(start, end, has):
    assert rules.has_time(SATURDAY, start, end) is has


def test_who_says_nothing_of_their_time_is_not_said_to_have_it():
    assert rules.has_time([], at(21, 9), at(21, 10)) is False


BEST = rules.Fit(metres=0, category_match=True, available=True, on_duty=True, load=0, waiting_days=99)
WORST = rules.Fit(metres=3000, category_match=False, available=False, on_duty=False, load=1000, waiting_days=0)


def test_the_best_fit_is_a_hundred_and_the_worst_nothing():
    assert rules.score(BEST, 3000) == 100
    assert rules.score(WORST, 3000) == 0


@pytest.mark.parametrize(
    "worse",
    [{"metres": 900}, {"category_match": False}, {"available": False}, {"on_duty": False}, {"load": 1},
     {"waiting_days": 3}],
)
def test_each_part_of_a_fit_weighs(worse):
    assert rules.score(rules.Fit(**(BEST.__dict__ | worse)), 3000) < 100


def test_reasons_tell_the_facts_in_words():
    fit = rules.Fit(metres=418, category_match=True, available=True, on_duty=False, load=0, waiting_days=12)

    assert rules.reasons(fit, "家电维修") == ["距离 420 米", "擅长 家电维修", "该时段有空", "手上没有其他单", "已等候 12 天"]


def test_reasons_never_claim_what_is_not_so():
    assert rules.reasons(rules.Fit(1200, False, False, False, 2, 0), "理发") == ["距离 1200 米", "手上有 2 单"]
