"""Six digits beside the password: enrolling, giving, losing."""

import pytest

from tests.accounts.conftest import OWN_PASSWORD, code_of
from tests.conftest import PASSWORD
from tests.people import Someone

FIRST, POINT = "420105007002", "420105007002001"


@pytest.fixture
def clerk(manager, made_by, clock):
    """A clerk who has come in once, enrolled and changed the first password, half a minute ago."""
    _, somebody = made_by(manager("wulidun"), "A3", FIRST)
    somebody.comes_in()
    clock.wind(seconds=60)
    return somebody


@pytest.mark.asvs("6.3.3")
def test_a_clerk_without_a_second_factor_comes_no_further_than_its_enrolment(manager, made_by):
    _, somebody = made_by(manager("wulidun"), "A3", FIRST)

    reply = somebody.tries()

    assert (reply.status, reply.problem) == (401, "totp-enrolment-required")
    assert set(reply.json) == {"type", "title", "status", "ticket", "request_id"}
    ticket = reply.json["ticket"]
    shown = somebody.done("/auth/totp/enrol", {"ticket": ticket})
    assert shown["otpauth_uri"].startswith("otpauth://totp/")
    assert shown["secret"] in shown["otpauth_uri"]
    assert shown["qr_svg"].startswith("<svg")
    found = somebody.done("/auth/totp/confirm", {"ticket": ticket, "totp": code_of(shown["secret"])})
    assert found["access_token"]
    for path, body in (("enrol", {"ticket": ticket}), ("confirm", {"ticket": ticket, "totp": "123456"})):
        assert somebody.post(f"/auth/totp/{path}", body).problem == "ticket-invalid"


def test_a_ticket_is_good_for_ten_minutes(manager, made_by, clock):
    _, somebody = made_by(manager("wulidun"), "A3", FIRST)
    ticket = somebody.tries().json["ticket"]
    clock.wind(minutes=10, seconds=1)

    assert somebody.post("/auth/totp/enrol", {"ticket": ticket}).problem == "ticket-invalid"


def test_a_newer_ticket_replaces_the_older(manager, made_by):
    _, somebody = made_by(manager("wulidun"), "A3", FIRST)
    older, newer = somebody.tries().json["ticket"], somebody.tries().json["ticket"]

    assert somebody.post("/auth/totp/enrol", {"ticket": older}).problem == "ticket-invalid"
    assert somebody.post("/auth/totp/confirm", {"ticket": newer, "totp": "123456"}).problem == "nothing-to-confirm"


def test_after_enrolling_the_code_is_demanded_and_works_once(clerk, clock):
    assert clerk.tries().problem == "totp-required"
    code = code_of(clerk.secret)
    assert clerk.tries(code).status == 200
    again = clerk.tries(code)
    assert (again.status, again.problem) == (401, "wrong-totp")
    clock.wind(seconds=30)
    assert clerk.tries(code_of(clerk.secret)).status == 200


def test_five_wrong_codes_lock_the_name(clerk, clock):
    for _ in range(5):
        assert clerk.tries("000000").problem == "wrong-totp"

    assert clerk.tries(code_of(clerk.secret)).problem == "account-locked"
    clock.wind(minutes=15, seconds=1)
    assert clerk.tries(code_of(clerk.secret)).status == 200


def test_six_digits_are_six_digits(clerk):
    for wrong in ("12345", "1234567", "12345x", "１２３４５６", "-12345"):
        reply = clerk.tries(wrong)
        assert (reply.status, reply.json["errors"][0]["pointer"]) == (422, "/totp")


def test_a_point_may_enrol_and_is_then_asked_too(manager, made_by, clock):
    _, guard = made_by(manager("wulidun-1"), "A4", POINT)
    guard.comes_in()
    assert guard.get("/me/totp").json == {"enrolled": False, "demanded": False, "confirmed_at": None}

    assert guard.post("/me/totp", {"password": "not my password"}).problem == "wrong-old-password"
    assert guard.post("/me/totp/confirm", {"totp": "123456"}).problem == "nothing-to-confirm"
    guard.secret = guard.done("/me/totp", {"password": OWN_PASSWORD})["secret"]
    assert guard.post("/me/totp/confirm", {"totp": "000000"}).problem == "wrong-totp"
    assert guard.get("/me/totp").json["enrolled"] is False
    guard.done("/me/totp/confirm", {"totp": code_of(guard.secret)})

    assert guard.get("/me/totp").json["enrolled"] is True
    assert guard.tries().problem == "totp-required"


def test_changing_the_authenticator_takes_the_present_code(clerk, clock):
    sent = {"password": OWN_PASSWORD}
    assert clerk.post("/me/totp", sent).problem == "already-enrolled"
    assert clerk.post("/me/totp", sent | {"totp": "000000"}).problem == "wrong-totp"
    old = clerk.secret

    clerk.secret = clerk.done("/me/totp", sent | {"totp": code_of(old)})["secret"]
    clock.wind(seconds=60)
    assert clerk.tries(code_of(old)).status == 200
    clerk.done("/me/totp/confirm", {"totp": code_of(clerk.secret)})
    clock.wind(seconds=60)

    assert clerk.tries(code_of(old)).problem == "wrong-totp"
    assert clerk.tries(code_of(clerk.secret)).status == 200


def test_whoever_comes_by_wechat_has_neither_password_nor_second_factor(someone):
    resident = someone()

    assert resident.get("/me/totp").json["enrolled"] is False
    assert resident.post("/me/totp", {"password": "x"}).problem == "no-password-here"
    assert resident.post("/me/password", {"old": "x", "new": "y"}).problem == "no-password-here"


def test_a_new_password_is_longer_than_eleven_and_another_one(clerk):
    old = clerk.password

    assert clerk.post("/me/password", {"old": "wrong", "new": "seven geese fly south"}).problem == "wrong-old-password"
    assert clerk.post("/me/password", {"old": old, "new": old}).problem == "same-password"
    reply = clerk.post("/me/password", {"old": old, "new": "too short"})
    assert (reply.status, reply.json["errors"][0]["pointer"]) == (422, "/new")


def test_a_new_password_ends_the_other_sessions(clerk, app):
    elsewhere = Someone(app)._signed_in(clerk.tries(code_of(clerk.secret)).json)

    clerk.done("/me/password", {"old": clerk.password, "new": "seven geese fly south"})

    assert clerk.get("/me").status == 200
    assert elsewhere.get("/me").status == 401
    assert clerk.tries().problem == "wrong-password"


def test_wrong_present_passwords_are_counted_too(app, manager, made_by):
    _, guard = made_by(manager("wulidun-1"), "A4", POINT)
    guard.comes_in()
    for _ in range(5):
        assert guard.post("/me/password", {"old": "wrong", "new": "seven geese fly south"}).problem == "wrong-old-password"

    reply = guard.post("/me/password", {"old": OWN_PASSWORD, "new": "seven geese fly south"})

    assert reply.problem == "account-locked"
    assert guard.tries().problem == "account-locked"


def test_a_demo_manager_is_not_asked(app):
    assert Someone(app).by_password("wulidun-1", PASSWORD).get("/me/totp").json["demanded"] is False
