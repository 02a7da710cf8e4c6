"""How often one may knock: by address and by user name, without Redis too, and never as an error of its own."""

from dataclasses import replace
from uuid import uuid4

import pytest

from service.app import create_app
from service.web.limits import limiter
from tests.people import V1, Reply, Someone


@pytest.fixture
def strict(app, settings):
    """The application with its limits on, and every counter at nought."""
    made = create_app(replace(settings, rate_limits=True, redis_url=None))
    limiter.reset()
    yield made
    limiter.reset()
    limiter.reset()


def knock(app, path, body, address="10.1.2.3"):
    return Reply(app.test_client().post(f"{V1}{path}", json=body, environ_base={"REMOTE_ADDR": address}))


@pytest.mark.asvs("6.3.1")
def test_the_eleventh_try_of_one_user_name_in_a_minute_is_too_many_from_whatever_address(strict):
    name = f"nobody-{uuid4().hex[:8]}"

    replies = [knock(strict, "/auth/password", {"username": name, "password": "wrong"}, f"10.0.0.{n}") for n in range(11)]

    assert [reply.status for reply in replies] == [401] * 10 + [429]
    assert replies[-1].problem == "too-many"
    assert int(replies[-1].headers["Retry-After"]) > 0
    other = knock(strict, "/auth/password", {"username": f"other-{name}", "password": "wrong"})
    assert other.status == 401


def test_capitals_and_blanks_make_no_other_name(strict):
    name = f"nobody-{uuid4().hex[:8]}"
    for spelling in (name, name.upper(), f" {name} ", name.title(), name) * 2:
        knock(strict, "/auth/password", {"username": spelling, "password": "wrong"})

    assert knock(strict, "/auth/password", {"username": name, "password": "wrong"}).status == 429


def test_one_address_knocks_at_all_doors_together_a_hundred_and_twenty_times_a_minute(strict):
    doors = [("/auth/refresh", {"refresh_token": "x"}), ("/auth/totp/enrol", {"ticket": "x"})]
    replies = [knock(strict, *doors[n % 2]) for n in range(121)]

    assert {reply.status for reply in replies[:120]} == {401}
    assert replies[120].status == 429
    assert knock(strict, "/auth/wechat", {"code": "as-x"}).status == 429
    assert knock(strict, *doors[0], address="10.9.9.9").status == 401


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"username": 5}', b'{"username": null}', b'"x"', b"\xff", b"[" * 5000])
def test_a_body_that_names_nobody_is_counted_and_refused_as_ever(strict, body):
    reply = Reply(strict.test_client().post(f"{V1}/auth/password", data=body, content_type="application/json"))

    assert reply.status in (400, 422)


def test_a_redis_that_is_away_costs_no_answer(app, settings):
    made = create_app(replace(settings, rate_limits=True, redis_url="redis://127.0.0.1:1/0"))
    try:
        name = f"nobody-{uuid4().hex[:8]}"
        replies = [knock(made, "/auth/password", {"username": name, "password": "wrong"}) for _ in range(12)]
        assert {reply.status for reply in replies} <= {401, 429}
        assert replies[-1].status == 429
    finally:
        create_app(settings)  # the limiter is one for all: back to counting in memory


def test_with_the_limits_off_nobody_is_counted(app):
    replies = [knock(app, "/auth/refresh", {"refresh_token": "x"}) for _ in range(125)]

    assert {reply.status for reply in replies} == {401}
    assert Someone(app).by_wechat().get("/me").status == 200
