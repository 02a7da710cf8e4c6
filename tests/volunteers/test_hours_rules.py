"""Arithmetic of hours and of teams, without a database."""

from datetime import datetime, timedelta

import pytest

from service.core.workdays import SHANGHAI, Workdays
from service.volunteers.hours import rules
from service.volunteers.hours.states import Desk
from service.volunteers.teams import rules as team_rules
from service.volunteers.teams.states import TeamKind

CALENDAR = Workdays()


def at(hour, minute=0, second=0, day=20):
    return datetime(2026, 11, day, hour, minute, second, tzinfo=SHANGHAI)


@pytest.mark.parametrize(("until", "minutes"), [(at(9), 0), (at(9, 0, 59), 0), (at(10, 29, 59), 89), (at(10, 30), 90)])
def test_begun_minutes_do_not_count(until, minutes):
    assert rules.minutes_between(at(9), until) == minutes


def test_nobody_leaves_before_coming():
    with pytest.raises(ValueError):
        rules.minutes_between(at(9), at(8))


def test_several_stretches_are_rounded_once():
    half = timedelta(seconds=30)

    assert rules.minutes_in([(at(9), at(9) + half), (at(10), at(10) + half)]) == 1


@pytest.mark.parametrize(
    ("since", "until", "window_to", "others", "flags"),
    [
        (at(9), at(10), at(9), 0, []),
        (at(9), at(10, 0, 1), at(9), 0, ["OVER_WINDOW"]),
        (at(6), at(18), None, 0, []),
        (at(6), at(18, 1), None, 0, ["TOO_LONG"]),
        (at(6), at(18), None, 1, ["DAY_TOO_LONG"]),
        (at(0), at(1), None, 0, ["NIGHT"]),
        (at(4, 59), at(5, 30), None, 0, ["NIGHT"]),
        (at(5), at(6), None, 0, []),
        (at(23), at(1, day=21), None, 0, []),
        (at(3), at(16), at(4), 0, ["OVER_WINDOW", "TOO_LONG", "NIGHT"]),
    ],
)
def test_what_makes_an_anomaly(since, until, window_to, others, flags):
    assert rules.anomalies(since, until, window_to, others) == flags


@pytest.mark.parametrize(("minutes", "hours"), [(0, "0.0"), (5, "0.0"), (6, "0.1"), (89, "1.4"), (119, "1.9")])
def test_hours_are_cut_never_rounded_up(minutes, hours):
    assert rules.hours_shown(minutes) == hours


def test_a_record_is_due_after_ten_working_days_and_goes_up_on_the_way():
    found = rules.limits(CALENDAR, datetime(2024, 9, 27, 15, tzinfo=SHANGHAI))

    days = [moment.date().isoformat() for moment in (found.to_community, found.to_street, found.due)]
    assert days == ["2024-10-12", "2024-10-15", "2024-10-16"]
    assert not found.provisional


def test_a_desk_hands_on_to_the_next_and_the_district_keeps_it():
    limits = rules.limits(CALENDAR, at(9))

    assert [rules.next_desk(desk) for desk in Desk] == [Desk.COMMUNITY, Desk.STREET, Desk.DISTRICT, Desk.DISTRICT]
    assert [rules.leaves_desk_at(desk, limits) for desk in Desk] == [
        limits.to_community, limits.to_street, limits.due, limits.due,
    ]
    assert rules.first_desk([], True) is Desk.LEADER
    assert rules.first_desk([], False) is Desk.COMMUNITY
    assert rules.first_desk(["NIGHT"], True) is Desk.STREET


def test_a_record_is_green_then_yellow_then_red():
    due = rules.limits(CALENDAR, at(9)).due

    assert due.date().isoformat() == "2026-12-04"
    moments = (at(10), datetime(2026, 12, 3, 8, 59, tzinfo=SHANGHAI), datetime(2026, 12, 3, 9, tzinfo=SHANGHAI),
               due, due + timedelta(seconds=1))
    assert [rules.colour(CALENDAR, due, moment) for moment in moments] == ["green", "green", "yellow", "yellow", "red"]


@pytest.mark.parametrize(
    ("level", "kind", "roles"),
    [(1, "area", ("A1",)), (2, "area", ("A1",)), (2, "unit", ("A1",)), (3, "area", ("A2", "A1")),
     (4, "area", ("A3", "A2", "A1")), (4, "unit", ("A2", "A1"))],
)  # fmt: skip
def test_who_reviews_a_team(level, kind, roles):
    assert team_rules.reviewers_of(level, TeamKind(kind)) == roles


@pytest.mark.parametrize(
    ("level", "kind", "region", "fits"),
    [(1, "area", "420105", True), (1, "area", "420105007", False), (2, "area", "420105007", True),
     (3, "area", "420105007001", True), (4, "area", "420105007001", True), (4, "area", "420105007001001", True),
     (4, "area", "420105007", False), (4, "area", None, False), (2, "unit", None, True), (2, "unit", "420105007", False),
     (3, "unit", None, False), (4, "unit", None, True), (4, "unit", "420105007", True)],
)  # fmt: skip
def test_where_a_team_may_stand(level, kind, region, fits):
    assert (team_rules.misplaced(level, TeamKind(kind), region) is None) is fits


def test_how_near_two_places_are_in_the_tree():
    here = "420105007001"

    assert [team_rules.nearness(region, here) for region in (here, "420105007", "420105007002", "420105", None)] == [
        3, 2, 2, 1, 0,
    ]


@pytest.mark.parametrize(
    ("order", "team"), [("医疗健康", "医疗健身"), ("文化文艺", "文化文艺服务"), ("法律服务", "法律服务"), ("理发", "其他")]
)
def test_which_of_the_eight_kinds_of_team_serves_an_order(order, team):
    assert team_rules.team_category(order) == team
