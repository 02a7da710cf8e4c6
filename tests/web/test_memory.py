"""What everybody may read is made once a second and given to all who ask; nobody's own is ever kept."""

from dataclasses import replace

import pytest

from service.app import create_app
from service.web import memory
from tests.people import Someone

LIST, PATHS = "/activities", {"/api/v1/activities"}


class App:
    """An application that counts how often it was asked."""

    def __init__(self, status="200 OK", body=b"{}"):
        self.asked, self.status, self.body = 0, status, body

    def __call__(self, environ, start_response):
        self.asked += 1
        start_response(self.status, [("Content-Type", "application/json"), ("X-Request-Id", str(self.asked))])
        return [self.body]


def ask(door, path="/api/v1/activities", query="", method="GET", **more):
    said = {}

    def start(status, headers, *wrong):
        said.update(status=status, headers=dict(headers))

    body = b"".join(door({"PATH_INFO": path, "QUERY_STRING": query, "REQUEST_METHOD": method, **more}, start))
    return said["status"], said["headers"], body


def test_AC01_the_same_question_is_answered_once_a_second_and_another_by_itself(monkeypatch):
    app, now = App(), [100.0]
    monkeypatch.setattr(memory, "monotonic", lambda: now[0])
    door = memory.ShortMemory(app, 1, PATHS)

    first, second, other = ask(door), ask(door), ask(door, query="region=420105")
    now[0] += 1.01
    ask(door)

    assert app.asked == 3
    assert first[0] == second[0] == other[0] == "200 OK"
    assert first[2] == second[2]
    assert (first[1]["X-Request-Id"], "X-Request-Id" in second[1]) == ("1", False)


@pytest.mark.parametrize("more", [
    {"HTTP_AUTHORIZATION": "Bearer x"}, {"HTTP_COOKIE": "a=b"}, {"method": "POST"}, {"path": "/api/v1/me"},
])
def test_what_is_somebodys_own_is_never_kept(more):
    app = App()
    door = memory.ShortMemory(app, 60, PATHS)

    ask(door, **more)
    ask(door, **more)

    assert app.asked == 2
    assert not door.kept


def test_a_complaint_and_something_huge_are_not_kept_and_the_memory_is_bounded():
    for app in (App("422 UNPROCESSABLE CONTENT"), App(body=b"x" * (memory.LARGEST_BYTES + 1))):
        door = memory.ShortMemory(app, 60, PATHS)
        ask(door)
        assert not door.kept
    door = memory.ShortMemory(App(), 60, PATHS)
    for number in range(memory.MOST_KEPT + 5):
        ask(door, query=f"after={number}")
    assert len(door.kept) == memory.MOST_KEPT


def test_the_public_list_comes_from_the_memory_until_somebody_signs_in(settings, someone):
    made = create_app(replace(settings, shared_seconds=60))
    door = made.wsgi_app

    first = Someone(made).get(LIST, {"limit": 3})
    again = Someone(made).get(LIST, {"limit": 3})

    assert (first.status, first.body) == (200, again.body)
    assert "X-Request-Id" not in again.headers
    assert [one for one in door.kept if one.startswith("/api/v1/activities?limit=3")]
    create_app(settings)
