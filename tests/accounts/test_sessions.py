"""Tokens that are renewed, replayed, raced for and ended; sessions that one sees and ends."""

from uuid import uuid4

import pytest
from sqlalchemy import func, select

from service.accounts.models import RefreshToken, Session
from service.core import crypto
from service.data.db import db
from tests.accounts.conftest import at_once
from tests.people import Someone


@pytest.mark.asvs("10.4.5")
def test_twenty_refreshes_at_once_give_one_successor(app, someone, as_job):
    resident = someone()

    replies = at_once(20, lambda _: Someone(app).post("/auth/refresh", {"refresh_token": resident.refresh_token}))

    assert {reply.status for reply in replies} == {200}
    following = {reply.json["refresh_token"] for reply in replies}
    assert len(following) == 1
    with as_job():
        links = db.session.execute(
            select(RefreshToken.token_hash, RefreshToken.used_at)
            .join(Session, Session.id == RefreshToken.session_id)
            .where(Session.person_id == resident.person_id)
        ).all()
    assert len(links) == 2
    assert [bytes(h) for h, used in links if used is None] == [crypto.digest(following.pop())]


def test_a_chain_goes_on_and_on(someone):
    resident = someone()
    for _ in range(4):
        found = resident.done("/auth/refresh", {"refresh_token": resident.refresh_token})
        assert found["refresh_token"] != resident.refresh_token
        resident._signed_in(found)

    assert resident.get("/me").status == 200


def test_a_manager_who_rests_for_half_an_hour_signs_in_again(manager, clock):
    clerk = manager("wulidun-1")
    clock.wind(minutes=29)
    clerk._signed_in(clerk.done("/auth/refresh", {"refresh_token": clerk.refresh_token}))
    clock.wind(minutes=30, seconds=1)

    assert clerk.get("/me").problem == "token-expired"
    assert clerk.post("/auth/refresh", {"refresh_token": clerk.refresh_token}).problem == "refresh-invalid"


def test_after_twelve_hours_a_manager_signs_in_again_however_busy(manager, clock):
    clerk = manager("wulidun-1")
    for _ in range(12 * 3 - 1):
        clock.wind(minutes=20)
        clerk._signed_in(clerk.done("/auth/refresh", {"refresh_token": clerk.refresh_token}))
    clock.wind(minutes=18)
    last = clerk.done("/auth/refresh", {"refresh_token": clerk.refresh_token})
    assert last["expires_in"] <= 120
    clerk._signed_in(last)
    clock.wind(minutes=2, seconds=1)

    assert clerk.get("/me").problem == "token-expired"
    assert clerk.post("/auth/refresh", {"refresh_token": clerk.refresh_token}).problem == "refresh-invalid"


def test_a_resident_stays_for_thirty_days_of_rest_and_a_hundred_and_eighty_in_all(someone, clock):
    resident = someone()
    for _ in range(6):
        clock.wind(days=29, hours=23)
        resident._signed_in(resident.done("/auth/refresh", {"refresh_token": resident.refresh_token}))
    clock.wind(hours=7)
    assert resident.post("/auth/refresh", {"refresh_token": resident.refresh_token}).problem == "refresh-invalid"

    other = someone()
    clock.wind(days=30, seconds=1)
    assert other.post("/auth/refresh", {"refresh_token": other.refresh_token}).problem == "refresh-invalid"


def test_an_access_token_lives_ten_minutes_and_a_managers_five(someone, manager, clock):
    resident, clerk = someone(), manager("wulidun-1")
    clock.wind(minutes=4, seconds=55)
    assert (resident.get("/me").status, clerk.get("/me").status) == (200, 200)
    clock.wind(seconds=6)
    assert (resident.get("/me").status, clerk.get("/me").problem) == (200, "token-expired")
    clock.wind(minutes=5)
    assert resident.get("/me").problem == "token-expired"


@pytest.mark.asvs("7.4.1")
def test_whoever_signs_out_is_out(someone):
    resident = someone()

    resident.done("/auth/logout")

    assert resident.get("/me").problem == "session-ended"
    assert resident.post("/auth/refresh", {"refresh_token": resident.refresh_token}).problem == "refresh-invalid"


@pytest.mark.asvs("7.5.2")
def test_i_see_where_i_am_signed_in_and_end_the_lost_telephone(app):
    openid = f"two-phones-{uuid4().hex[:6]}"
    lost, kept = Someone(app).by_wechat(openid), Someone(app).by_wechat(openid)
    found = kept.get("/me/sessions").json["items"]

    assert [item["current"] for item in found] == [True, False]
    kept.done(f"/me/sessions/{found[1]['id']}/end")
    assert lost.get("/me").status == 401
    assert len(kept.get("/me/sessions").json["items"]) == 1
    assert kept.post(f"/me/sessions/{found[1]['id']}/end").problem == "no-such-session"


def test_i_end_all_other_sessions_at_once(app):
    openid = f"many-{uuid4().hex[:6]}"
    here, *others = [Someone(app).by_wechat(openid) for _ in range(4)]

    assert here.done("/me/sessions/end-others") == {"ended": 3}
    assert [who.get("/me").status for who in (here, *others)] == [200, 401, 401, 401]


def test_somebody_elses_session_does_not_exist(someone):
    one, other = someone(), someone()
    theirs = other.get("/me/sessions").json["items"][0]["id"]

    strange, never = one.post(f"/me/sessions/{theirs}/end"), one.post(f"/me/sessions/{uuid4()}/end")

    assert (strange.status, strange.problem) == (never.status, never.problem) == (404, "no-such-session")
    assert other.get("/me").status == 200


def test_the_list_of_sessions_is_paged(app):
    openid = f"paged-{uuid4().hex[:6]}"
    everywhere = [Someone(app).by_wechat(openid) for _ in range(3)]

    first = everywhere[0].get("/me/sessions", {"limit": 2}).json
    second = everywhere[0].get("/me/sessions", {"limit": 2, "after": first["next"]}).json

    assert (len(first["items"]), len(second["items"]), second["next"]) == (2, 1, None)


@pytest.mark.parametrize("token", ["x", "Yk3", "a" * 200, "é" * 50])
def test_a_refresh_token_that_is_none_is_refused(anyone, token):
    assert anyone.post("/auth/refresh", {"refresh_token": token}).problem == "refresh-invalid"


def test_no_token_lies_open_in_the_database(someone, as_job):
    resident = someone()

    with as_job():
        kept = db.session.scalars(select(func.encode(RefreshToken.token_hash, "escape"))).all()

    assert resident.refresh_token not in "".join(kept)


def test_an_access_token_is_no_refresh_token_and_the_other_way_round(someone):
    resident = someone()
    assert resident.post("/auth/refresh", {"refresh_token": resident.token[:200]}).problem == "refresh-invalid"

    resident.token = resident.refresh_token
    assert resident.get("/me").problem == "token-invalid"


def test_a_password_session_of_a_manager_and_a_wechat_session_are_two_kinds(app, manager):
    assert manager("wulidun-1").get("/me/sessions").json["items"][0]["kind"] == "admin"
    assert Someone(app).by_wechat().get("/me/sessions").json["items"][0]["kind"] == "mp"


def test_signing_out_asks_for_no_key(app, someone):
    person = someone()
    headers = {"Authorization": f"Bearer {person.token}"}

    assert app.test_client().post("/api/v1/auth/logout", headers=headers).status_code == 204
    assert person.get("/me").problem == "session-ended"
