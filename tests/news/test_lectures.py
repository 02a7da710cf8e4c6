"""Lectures: what is watched is counted by the service, ends in a quiz, and is no service (NW04)."""

from datetime import UTC, datetime, timedelta

import pytest

from service.news.lectures import rules
from tests.news.desks import waits
from tests.points.test_races import all_at_once

NOON = datetime(2026, 11, 26, 4, 0, tzinfo=UTC)
SERIES = {
    "kind": "safety", "title": "反诈微课堂", "text": "常见骗局和应对办法。", "host": "反诈宣讲团",
    "lectures": [{"title": f"第{n}讲", "text": "不转账，多核实。", "minutes": 1} for n in (1, 2, 3)],
    "quiz": [{"text": "接到要求转账的电话？", "options": ["照做", "核实"], "correct": 1},
             {"text": "可以告诉别人验证码吗？", "options": ["不可以", "可以"], "correct": 0}],
}


@pytest.fixture
def opened(manager):
    """An open series of three minutes: (id, ids of its lectures)."""
    made = manager("wulidun").done("/lecture-series", SERIES)["id"]
    manager("district").done(f"/lecture-series/{made}/open")
    parts = manager("district").get(f"/lecture-series/{made}").json["parts"]
    return made, [one["id"] for one in parts]


def watch(person, lecture, clock, *gaps):
    """A beat, and one more after each gap of seconds; the last answer."""
    found = person.done(f"/lectures/{lecture}/beat")
    for seconds in gaps:
        clock.wind(seconds=seconds)
        found = person.done(f"/lectures/{lecture}/beat")
    return found


@pytest.mark.does("NW04")
def test_NW04_a_series_is_watched_examined_and_earns_at_most_four_points_a_day(opened, someone, clock):
    series, (first, second, third) = opened
    wang = someone()
    (listed,) = [one for one in wang.get("/lecture-series", {"limit": 100}).json["items"] if one["id"] == series]
    assert (listed["watched"], listed["passed"], listed["lectures"]) == (0, False, 3)
    assert wang.get(f"/lecture-series/{series}").json["quiz"] == []
    assert wang.post(f"/lecture-series/{series}/quiz", {"answers": [1, 0]}).problem == "watch-first"

    half = watch(wang, first, clock, 30)
    assert (half["watched_seconds"], half["needed_seconds"], half["watched_at"]) == (30, 54, None)
    done = watch(wang, first, clock, 30)
    assert (done["watched_seconds"], done["points"]) == (60, 2)
    assert watch(wang, second, clock, 30, 30)["points"] == 2
    assert watch(wang, third, clock, 30, 30)["points"] == 0, "four a day"
    assert watch(wang, first, clock, 30, 30)["points"] == 2, "what it earned once; nothing more comes of it"
    assert wang.get("/me/points").json["balance"] == 4
    assert wang.get("/me/hours").json["minutes"] == 0, "learning is no service"

    whole = wang.get(f"/lecture-series/{series}").json
    assert (whole["watched"], [set(one) for one in whole["quiz"]]) == (3, [{"text", "options"}] * 2)
    wrong = wang.done(f"/lecture-series/{series}/quiz", {"answers": [1, 1]})
    assert wrong == {"score": 50, "pass_mark": 60, "passed": False, "wrong": [1]}
    assert wang.post(f"/lecture-series/{series}/quiz", {"answers": [1]}).json["errors"][0]["pointer"] == "/answers"
    assert wang.done(f"/lecture-series/{series}/quiz", {"answers": [1, 0]})["passed"]
    after = wang.get(f"/lecture-series/{series}").json
    assert (after["passed"], after["best_score"]) == (True, 100)


def test_seconds_are_counted_by_the_service_and_of_one_lecture_at_a_time(opened, someone, clock):
    _, (first, second, _) = opened
    wang = someone()

    assert watch(wang, first, clock)["watched_seconds"] == 0, "a beat alone is no time"
    assert watch(wang, first, clock, 0, 0)["watched_seconds"] == 0
    assert wang.post(f"/lectures/{first}/beat", {"watched_seconds": 60}).json.get("watched_seconds") != 60, "no claim counts"
    assert watch(wang, first, clock, 300)["watched_seconds"] == 0, "after a silence it begins anew"
    clock.wind(seconds=30)
    assert wang.done(f"/lectures/{second}/beat")["watched_seconds"] == 0
    assert wang.done(f"/lectures/{first}/beat")["watched_seconds"] == 0, "two at once are none"


def test_twenty_beats_at_once_count_once(opened, someone, clock):
    _, (first, *_) = opened
    wang = someone()
    watch(wang, first, clock)
    clock.wind(seconds=30)

    replies = all_at_once(*[lambda: wang.post(f"/lectures/{first}/beat") for _ in range(20)])

    assert {reply.status for reply in replies} == {200}
    assert 30 <= max(reply.json["watched_seconds"] for reply in replies) <= 33


def test_three_tries_a_day(opened, someone, clock):
    series, lectures = opened
    wang = someone()
    for lecture in lectures:
        watch(wang, lecture, clock, 30, 30)
    for _ in range(rules.TRIES_A_DAY):
        wang.done(f"/lecture-series/{series}/quiz", {"answers": [0, 1]})

    assert wang.post(f"/lecture-series/{series}/quiz", {"answers": [1, 0]}).problem == "tried-enough-today"


def test_a_series_is_opened_by_another_hand_and_stays_as_it_was_opened(manager, someone, anyone):
    street, district = manager("wulidun"), manager("district")
    made = street.done("/lecture-series", SERIES)["id"]
    where = f"/lecture-series/{made}"
    assert anyone.get(where).status == 404
    assert street.post(f"{where}/open").problem == "own-series"
    assert manager("jianqiao").post(f"{where}/open").status == 404
    assert someone().post(f"{where}/open").status == 403
    bad = SERIES | {"quiz": [SERIES["quiz"][0] | {"correct": 2}]}
    assert street.post("/lecture-series", bad).json["errors"][0]["pointer"] == "/quiz/0/correct"
    assert waits(district, "lecture", made)
    assert not waits(street, "lecture", made)

    assert district.done(f"{where}/return", {"reason": "热线号码有误"})["state"] == "returned"
    shorter = SERIES | {"lectures": SERIES["lectures"][:1]}
    assert street.done(f"{where}/edit", shorter)["lectures"] == 1
    assert district.done(f"{where}/open")["moves"] == ["close"]
    assert len(anyone.get(where).json["parts"]) == 1
    assert street.post(f"{where}/edit", SERIES).problem == "not-now"
    lecture = anyone.get(where).json["parts"][0]["id"]
    street.done(f"{where}/close")
    assert someone().post(f"/lectures/{lecture}/beat").problem == "no-such-lecture"


@pytest.mark.parametrize(("gap", "counted"), [(-5, 0), (0, 0), (0.9, 0), (30, 30), (75, 75), (75.1, 0), (3600, 0)])
def test_only_short_gaps_count(gap, counted):
    assert rules.counted_seconds(NOON, NOON + timedelta(seconds=gap)) == counted


def test_the_first_beat_counts_nothing_and_nine_tenths_are_enough():
    assert rules.counted_seconds(None, NOON) == 0
    assert [rules.needed_seconds(length) for length in (60, 61, 300)] == [54, 55, 270]
