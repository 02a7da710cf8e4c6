"""The arithmetic of the board, without a database."""

from hypothesis import given
from hypothesis import strategies as st

from service.dashboard import rules
from service.dashboard.rules import Sums
from service.orders.states import WORDS

SPANS = {"today": "2026-11-26", "week": "2026-W48", "month": "2026-11", "year": "2026", "all": "all"}


def sums(*counted, period="all", people=None):
    found = {}
    for span, measure, key, amount in counted:
        found.setdefault(span, {}).setdefault(measure, {})[key] = amount
    return Sums(SPANS, period, people, found)


def value(indicator, found):
    return next(one for one in rules.INDICATORS if one.id == indicator).value(found)


def test_the_indicators_are_those_of_the_live_board():
    wanted = (1, 2, 4, 6, 7, 8, 9, 11, 13, 14, 15, 18, 24, 25, 26, 27, 28, 29, 30, 33, 34, 35)

    assert [one.id for one in rules.INDICATORS] == [f"I-{number:02d}" for number in wanted]
    assert {one.kind for one in rules.INDICATORS} <= {"count", "ratio", "distribution", "funnel", "minutes"}


def test_every_word_of_an_orders_history_is_told():
    assert set(rules.MOVES) == WORDS


@given(st.lists(st.integers(0, 500), min_size=1, max_size=60))
def test_the_median_of_counts_is_the_lower_middle_of_the_values(values):
    counts = {str(one): values.count(one) for one in values}

    assert rules.median(counts) == sorted(values)[(len(values) - 1) // 2]


def test_the_median_of_nothing_is_nothing():
    assert rules.median({}) is None
    assert rules.median({"5": 0}) is None


def test_a_share_of_nothing_is_nothing_and_a_share_of_something_may_be_nought():
    assert rules.share(0, 0) is None
    assert rules.share(0, 3) == 0.0
    assert rules.share(1, 3) == 33.3


def test_whoever_is_looked_at_forever_is_new_today():
    counted = (("2026-11-26", "activated", "", 2), ("2026-11", "activated", "", 9), ("all", "activated", "", 50))

    assert value("I-08", sums(*counted)) == 2
    assert value("I-08", sums(*counted, period="month")) == 9
    assert rules.indicators(sums(period="month"))[5]["title"] == "本月新增"
    assert rules.indicators(sums())[5]["title"] == "今日新增"


def test_members_a_team_and_rate_of_registration():
    assert value("I-04", sums(("all", "teams", "4", 3), ("all", "members", "", 20))) == 6.7
    assert value("I-04", sums(("all", "members", "", 20))) is None
    assert value("I-09", sums(("all", "volunteers", "18_35", 527), people=1000)) == 52.7
    assert value("I-09", sums(("all", "volunteers", "18_35", 527))) is None


def test_the_unknown_age_is_shown_where_there_is_one():
    keys = [part["key"] for part in rules.indicators(sums(("all", "volunteers", "unknown", 1)))[7]["parts"]]

    assert keys[-1] == "unknown"
    assert "unknown" not in [part["key"] for part in rules.indicators(sums())[7]["parts"]]


def test_skills_show_the_most_frequent_ten():
    counted = [("all", "skills", f"技能{number}", number) for number in range(1, 15)]
    parts = next(one for one in rules.indicators(sums(*counted)) if one["id"] == "I-13")["parts"]

    assert [part["value"] for part in parts] == list(range(14, 4, -1))


def test_activities_are_told_by_period_by_kind_and_as_they_stand_now():
    found = sums(
        ("all", "activities", "环境保护", 9), ("2026-W48", "activities", "环境保护", 2),
        ("2026-W48", "activities", "其他", 3),
        ("2026-11-26", "activities", "其他", 1), ("all", "activities_now", "recruiting", 4), period="week",
    )

    assert value("I-24", found) == value("I-25", found) == 5
    shown = {one["id"]: one["parts"] for one in rules.indicators(found)}
    counted = {part["key"]: part["value"] for part in shown["I-24"]}
    assert counted == {"all": 9, "today": 1, "recruiting": 4, "in_progress": 0}
    assert [part["key"] for part in shown["I-25"]] == ["其他", "环境保护"]
    assert {part["unit"] for part in shown["I-24"]} == {"场"}


def test_who_came_is_a_share_of_closed_lists_and_nothing_of_none():
    closed = sums(("all", "signups", "signed", 40), ("all", "signups", "came", 12), ("all", "signups", "done", 9),
                  ("all", "signups", "no_show", 1))
    open_only = sums(("all", "signups", "signed", 3), ("all", "signups", "came", 2))

    def parts(found):
        return {part["key"]: (part["value"], part["unit"]) for part in
                next(one["parts"] for one in rules.indicators(found) if one["id"] == "I-26")}

    assert parts(closed) == {"signed": (40, "人次"), "came": (12, "人次"), "rate": (90.0, "%")}
    assert value("I-28", closed) == 10.0
    assert parts(open_only)["rate"] == (None, "%")
    assert value("I-28", open_only) is None
    assert value("I-28", sums(("all", "signups", "done", 4))) == 0.0


def test_records_in_time_and_stars_of_at_least_five():
    assert value("I-27", sums(("all", "deadlines", "on_time", 2), ("all", "deadlines", "late", 1))) == 66.7
    assert value("I-27", sums()) is None
    assert value("I-29", sums(("all", "ratings", "times", 4), ("all", "ratings", "stars", 20))) is None
    assert value("I-29", sums(("all", "ratings", "times", 5), ("all", "ratings", "stars", 23))) == 4.6
    assert value("I-30", sums()) == 0
