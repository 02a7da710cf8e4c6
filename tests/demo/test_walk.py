"""The main job, played by a client that knows only the wire, against the application in this process."""

from datetime import date

from stdnum.cn import ric

from service import invariants, jobs
from service.demo.company import id_number
from service.demo.walk import STEPS, Walk
from service.demo.wire import Answer, Someone
from tests.demo.conftest import PASSWORD
from tests.people import V1


def walker(hall, said, password=PASSWORD):
    client = hall.app.test_client()

    def send(method, path, body, headers):
        sent = {} if body is None else {"json": body}
        found = client.open(V1 + path, method=method, headers=headers, **sent)
        return Answer(found.status_code, found.get_json(silent=True), found.headers)

    def tick():
        with hall.app.app_context():
            jobs.tick()

    return Walk(send, password, said.append, tick)


def test_everybody_plays_the_main_job_twice_to_its_end(town_hall, clock):
    said = []

    first = walker(town_hall, said).play()
    second = walker(town_hall, said).play()

    assert (first, second) == (True, True), "\n".join(said)
    print("\n".join(said))
    assert sum(" ✓ " in line for line in said) == 2 * len(STEPS)
    with town_hall.app.app_context():
        while jobs.tick():
            pass
        assert invariants.broken() == []


def test_the_walk_stops_at_the_first_step_that_is_not_as_promised(town_hall, clock):
    said = []

    assert not walker(town_hall, said, password="wrong horse 42 battery").play()

    assert " ✗ " in "\n".join(said)
    assert "原因" in "\n".join(said)


def test_a_person_signs_in_anew_when_the_token_has_ended():
    seen = []

    def send(method, path, body, headers):
        seen.append((path, headers.get("Authorization"), headers.get("Idempotency-Key")))
        if path == "/auth/wechat":
            return Answer(200, {"access_token": f"t{len(seen)}", "person": {"id": "p"}})
        return Answer(401 if headers["Authorization"] == "Bearer t1" else 200, {})

    Someone.by_wechat(send, "居民", "as-liu").post("/orders", {})

    assert [path for path, _, _ in seen] == ["/auth/wechat", "/orders", "/auth/wechat", "/orders"]
    assert seen[1][2] == seen[3][2] is not None


def test_invented_papers_have_a_right_check_digit():
    number = id_number(date(1990, 3, 7))

    assert ric.calc_check_digit(number) == number[-1]
