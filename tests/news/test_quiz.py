"""Five questions a day: the same for everybody, tried once, explained afterwards (NW11)."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core import clock as the_clock
from service.core.workdays import service_day
from service.news.quiz import rules
from tests.news.desks import waits
from tests.points.test_races import all_at_once

QUESTION = {"text": "捡到银行卡取现？", "options": ["不违法", "可能犯罪"], "correct": 1, "why": "可能构成信用卡诈骗罪。",
            "basis": "刑法第一百九十六条"}


def written(street, district, many=1):
    found = [street.done("/quiz/questions", QUESTION | {"text": f"题{n} {uuid4().hex[:6]}"})["id"] for n in range(many)]
    for one in found:
        district.done(f"/quiz/questions/{one}/approve")
    return found


@pytest.mark.does("NW11")
def test_NW11_a_day_has_five_questions_for_everybody_and_one_try(manager, someone, clock):
    name = f"quiz-{uuid4().hex[:8]}"
    written(manager("wulidun"), manager("district"), 6)
    clock.wind(days=1)
    wang, li = someone(name), someone()
    asked = wang.get("/quiz/today").json

    assert len(asked["questions"]) == 5
    assert asked == li.get("/quiz/today").json, "the same five"
    assert all(set(one) == {"text", "options"} for one in asked["questions"]), "what is right is told to nobody before"
    assert asked["my_try"] is None
    right = {"day": asked["day"], "answers": [1, 1, 1, 0, 0]}
    assert wang.post("/quiz/today", right | {"answers": [1, 1, 1, 0]}).problem == "invalid-fields"
    assert wang.post("/quiz/today", right | {"answers": [1, 1, 1, 0, 5]}).json["errors"][0]["pointer"] == "/answers/4"
    done = wang.done("/quiz/today", right)
    assert (done["my_try"]["correct"], done["my_try"]["points"], done["days_in_a_row"]) == (3, 1, 1)
    assert done["my_try"]["solutions"][0] == {"correct": 1, "why": QUESTION["why"], "basis": QUESTION["basis"]}
    assert wang.post("/quiz/today", right | {"answers": [1] * 5}).problem == "already-played"
    assert wang.get("/me/points").json["balance"] == 1
    assert wang.get("/me/hours").json["minutes"] == 0, "no service"
    few = li.done("/quiz/today", right | {"answers": [1, 1, 0, 0, 0]})
    assert (few["my_try"]["correct"], few["my_try"]["points"]) == (2, 0)

    clock.wind(days=1)
    again = someone(name)
    assert again.post("/quiz/today", right).problem == "quiz-is-over", "yesterday's answers"
    tomorrow = again.get("/quiz/today").json
    assert tomorrow["questions"] != asked["questions"]
    assert (tomorrow["my_try"], tomorrow["days_in_a_row"]) == (None, 1)
    assert again.done("/quiz/today", {"day": tomorrow["day"], "answers": [1] * 5})["days_in_a_row"] == 2


def test_a_question_is_let_in_by_another_hand_and_is_asked_from_the_next_day_on(manager, someone, clock):
    street, district = manager("wulidun"), manager("district")
    made = street.done("/quiz/questions", QUESTION)
    assert street.post("/quiz/questions", QUESTION | {"correct": 2}).json["errors"][0]["pointer"] == "/correct"
    assert street.post("/quiz/questions", QUESTION | {"options": ["是", "是"]}).json["errors"][0]["pointer"] == "/options"
    where = f"/quiz/questions/{made['id']}"
    assert (made["state"], made["moves"]) == ("waiting", ["edit"])
    assert street.post(f"{where}/approve").status == 403
    own = district.done("/quiz/questions", QUESTION)["id"]
    assert district.post(f"/quiz/questions/{own}/approve").problem == "own-question"
    assert manager("jianqiao").post(f"{where}/edit", QUESTION).status == 404
    assert waits(district, "quiz-question", made["id"])
    assert not waits(district, "quiz-question", own)

    district.done(f"{where}/return", {"reason": "依据有误"})
    assert street.done(f"{where}/edit", QUESTION | {"basis": "刑法"})["state"] == "waiting"
    written(street, district, 5)
    before = someone().get("/quiz/today").json["questions"]
    assert district.done(f"{where}/approve")["state"] == "live"
    assert someone().get("/quiz/today").json["questions"] == before, "today's five stay"
    assert street.post(f"{where}/edit", QUESTION).problem == "not-now"
    assert street.done(f"{where}/retire")["moves"] == []


def test_twenty_tries_at_once_are_one(manager, someone, clock):
    written(manager("wulidun"), manager("district"), 5)
    clock.wind(days=1)
    wang = someone()
    body = {"day": service_day(the_clock.now()).isoformat(), "answers": [1] * 5}

    replies = all_at_once(*[lambda: wang.post("/quiz/today", body) for _ in range(20)])

    assert sorted(reply.status for reply in replies) == [200] + [409] * 19
    assert wang.get("/me/points").json["balance"] == 1


@given(st.integers(5, 60), st.dates(date(2026, 1, 1), date(2030, 1, 1)))
def test_each_question_has_its_turn_before_any_comes_again(size, day):
    days = -(-size // rules.A_DAY)
    asked = [one for n in range(days) for one in rules.of_the_day(range(size), day + timedelta(days=n))]

    assert set(asked) == set(range(size))
    assert all(len(set(asked[n:n + rules.A_DAY])) == rules.A_DAY for n in range(0, len(asked), rules.A_DAY))


def test_four_questions_make_no_quiz():
    assert rules.of_the_day(range(4), date(2026, 11, 26)) == []


@pytest.mark.parametrize(("played", "row"), [((), 0), ((26,), 1), ((25,), 1), ((24,), 0), ((26, 25, 24, 22), 3)])
def test_a_row_of_days_ends_today_or_yesterday(played, row):
    assert rules.days_in_a_row([date(2026, 11, day) for day in played], date(2026, 11, 26)) == row
