"""Courses from their making to a certificate; minutes of study are in no total of hours (VO11)."""

import threading
from datetime import timedelta
from uuid import UUID

import pytest

from service.core import clock as the_clock
from service.volunteers.training import queries, rules
from tests.people import Someone
from tests.volunteers.serving import make_volunteer

QUESTIONS = [
    {"text": "入户前先做什么？", "options": ["直接推门", "联系并敲门"], "right": 1},
    {"text": "发现老人摔倒？", "options": ["先观察询问", "马上扶起", "离开"], "right": 0},
    {"text": "可以收红包吗？", "options": ["可以", "不可以"], "right": 1},
]
ONLINE = {"kind": "online", "title": "入户服务须知", "text": "两人同行，先联系、再敲门。", "minutes": 30, "pass_mark": 60,
          "questions": QUESTIONS}


def class_(seats=1, **changes):
    begins = the_clock.now() + timedelta(days=2)
    return {"kind": "class", "title": "急救班", "text": "心肺复苏实操。", "minutes": 90, "place": "街道三楼会议室",
            "seats": seats, "starts_at": begins.isoformat(), "ends_at": (begins + timedelta(hours=2)).isoformat(),
            "questions": []} | changes


@pytest.fixture
def street(manager):
    return manager("wulidun")


@pytest.fixture
def learner(as_job, someone):
    return make_volunteer(as_job, someone()).client


def opened(street, body):
    course = street.done("/courses", body)["id"]
    street.done(f"/courses/{course}/open")
    return course


@pytest.mark.does("VO11")
def test_VO11_a_course_is_learnt_examined_and_certified_and_no_hours_come_of_it(
    street, learner, clock, as_job, someone, manager
):
    course = street.done("/courses", ONLINE)["id"]
    assert learner.get(f"/courses/{course}").status == 404, "a draft is nobody's to see"
    street.done(f"/courses/{course}/open")
    assert any(one["id"] == course for one in someone().get("/courses", {"limit": 100}).json["items"])
    assert learner.post(f"/courses/{course}/quiz", {"answers": [1, 0, 1]}).problem == "not-enrolled"

    learner.done(f"/courses/{course}/enrol")
    asked = learner.get(f"/courses/{course}/quiz").json["items"]
    assert [set(one) for one in asked] == [{"text", "options"}] * 3, "what is right is told to nobody"
    clock.wind(minutes=5)
    wrong = learner.done(f"/courses/{course}/quiz", {"answers": [1, 1, 0]})
    assert (wrong["score"], wrong["passed"], wrong["wrong"]) == (33, False, [1, 2])
    clock.wind(minutes=1)
    right = learner.done(f"/courses/{course}/quiz", {"answers": [1, 0, 0]})

    assert (right["score"], right["passed"]) == (66, True)
    part = right["part"]
    assert (part["state"], part["minutes"], part["tries"]) == ("passed", 6, 2)
    assert part["certificate_number"].startswith("PX")
    assert learner.get("/me/courses").json["items"][0]["my_part"]["certificate_number"] == part["certificate_number"]
    assert learner.get("/me/hours").json["minutes"] == 0
    with as_job():
        assert queries.passed(UUID(learner.person_id)) == {UUID(course)}
        assert queries.titles([UUID(course)]) == {UUID(course): "入户服务须知"}
    (seen,) = manager("wulidun").get(f"/courses/{course}/results").json["items"]
    assert (seen["name"], seen["best_score"]) == ("王志强", 66)
    assert learner.get(f"/courses/{course}/results").status == 403


def test_three_tries_a_day_and_again_tomorrow(street, learner, clock):
    course = opened(street, ONLINE)
    learner.done(f"/courses/{course}/enrol")
    for _ in range(3):
        learner.done(f"/courses/{course}/quiz", {"answers": [0, 1, 0]})

    assert learner.post(f"/courses/{course}/quiz", {"answers": [1, 0, 1]}).problem == "enough-tries-today"
    clock.wind(hours=24)
    learner._signed_in(learner.done("/auth/refresh", {"refresh_token": learner.refresh_token}))
    assert learner.done(f"/courses/{course}/quiz", {"answers": [1, 0, 1]})["passed"]
    again = learner.post(f"/courses/{course}/quiz", {"answers": [1, 0, 1]})
    assert again.problem == "not-now", "whoever has passed has passed"


def test_a_class_is_sat_through_before_it_is_passed(street, learner, manager, clock, as_job):
    course = opened(street, class_(seats=2, questions=QUESTIONS))
    plain = opened(street, class_(seats=2))
    for one in (course, plain):
        learner.done(f"/courses/{one}/enrol")
    assert learner.post(f"/courses/{course}/quiz", {"answers": [1, 0, 1]}).problem == "attend-first"
    parts = {one["id"]: one["my_part"]["id"] for one in learner.get("/me/courses").json["items"]}
    assert street.post(f"/course-parts/{parts[plain]}/attend").problem == "course-not-open", "not before it begins"
    clock.wind(days=2, minutes=1)
    street = manager("wulidun")
    learner._signed_in(learner.done("/auth/refresh", {"refresh_token": learner.refresh_token}))
    assert learner.post(f"/courses/{course}/cancel").problem == "class-has-begun"

    with_quiz = street.done(f"/course-parts/{parts[course]}/attend")
    without = street.done(f"/course-parts/{parts[plain]}/attend")

    assert (with_quiz["state"], without["state"]) == ("learning", "passed")
    assert without["minutes"] == 90
    assert learner.done(f"/courses/{course}/quiz", {"answers": [1, 0, 1]})["passed"]
    assert manager("jianqiao").post(f"/course-parts/{parts[plain]}/attend").status == 404


@pytest.mark.parametrize("_", range(3))
def test_the_last_seat_goes_to_one(street, as_job, someone, app, _):
    course = opened(street, class_(seats=1))
    rivals = [make_volunteer(as_job, someone()).client for _ in range(4)]
    answers = []

    def go(who):
        answers.append(who.post(f"/courses/{course}/enrol"))

    threads = [threading.Thread(target=go, args=(who,)) for who in rivals]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(reply.status for reply in answers) == [200, 409, 409, 409]
    assert {reply.problem for reply in answers if reply.status == 409} == {"class-is-full"}
    winner = next(who for who in rivals if who.get(f"/courses/{course}").json["my_part"])
    winner.done(f"/courses/{course}/cancel")
    loser: Someone = next(who for who in rivals if who is not winner)
    assert loser.done(f"/courses/{course}/enrol")["state"] == "learning"


@pytest.mark.parametrize(
    ("changes", "named"),
    [({"pass_mark": 59}, "/pass_mark"), ({"kind": "class"}, "/place"), ({"video_url": "javascript:alert(1)"}, "/video_url"),
     ({"questions": [QUESTIONS[0] | {"right": 5}]}, "/questions/0/right")],
)
def test_a_course_that_cannot_be_is_refused_by_its_field(street, changes, named):
    refused = street.post("/courses", ONLINE | changes)

    assert refused.status == 422
    assert [one["pointer"] for one in refused.json["errors"]][0].startswith(named)


def test_an_online_course_without_questions_could_never_be_passed(street, manager):
    assert street.post("/courses", ONLINE | {"questions": []}).problem == "nothing-to-pass"
    assert manager("wulidun-1").post("/courses", ONLINE).problem == "wrong-role"
    course = opened(street, ONLINE)
    assert street.post(f"/courses/{course}/edit", ONLINE).problem == "not-now"
    assert manager("jianqiao").post(f"/courses/{course}/close").status == 404


def test_the_arithmetic_of_learning():
    moment = the_clock.now()
    assert rules.score([1, 0, 0], [1, 0, 1]) == 66
    assert rules.study_minutes(moment - timedelta(minutes=90), moment, 30, 0) == 30
    assert rules.study_minutes(moment - timedelta(minutes=5, seconds=59), moment, 30, 10) == 15
    with pytest.raises(ValueError):
        rules.score([1], [1, 0])
