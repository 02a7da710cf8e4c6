"""Signing in by WeChat and by password, proving a phone, tokens that are renewed, replayed and ended."""

from tests.conftest import PASSWORD
from tests.people import Someone, new_phone


def test_a_first_sign_in_makes_a_person_and_a_second_one_finds_them(app):
    first = Someone(app).by_wechat("grandma-li")
    second = Someone(app).by_wechat("grandma-li")

    assert first.person_id == second.person_id


def test_a_phone_proved_by_wechat_is_shown_masked(someone):
    resident = someone()
    phone = new_phone()

    resident.with_phone(phone)

    assert resident.get("/me").json["phone"] == f"{phone[:3]}****{phone[-4:]}"


def test_a_manager_signs_in_by_password_and_sees_the_role(app):
    clerk = Someone(app).by_password("wulidun-1", PASSWORD)

    assert [(r["role"], r["area"]) for r in clerk.get("/me").json["roles"]] == [("A3", "420105007002")]


def test_a_refresh_token_used_again_after_its_grace_ends_the_whole_family(someone, clock):
    resident = someone()
    stolen = resident.refresh_token
    renewed = resident.done("/auth/refresh", {"refresh_token": stolen})
    clock.wind(seconds=31)

    reply = resident.post("/auth/refresh", {"refresh_token": stolen})

    assert (reply.status, reply.problem) == (401, "refresh-reused")
    resident.token = renewed["access_token"]
    assert resident.get("/me").status == 401
    assert resident.post("/auth/refresh", {"refresh_token": renewed["refresh_token"]}).status == 401


def test_a_lost_answer_may_be_asked_for_again_within_the_grace(someone):
    resident = someone()

    once = resident.done("/auth/refresh", {"refresh_token": resident.refresh_token})
    again = resident.done("/auth/refresh", {"refresh_token": resident.refresh_token})

    assert once["refresh_token"] == again["refresh_token"]
