"""Signing in by WeChat and by password, proving a phone, tokens that are renewed, replayed and ended."""

from datetime import timedelta
from uuid import UUID, uuid4

import httpx
import pytest
from sqlalchemy import text

from service.accounts import actions
from service.accounts import queries as accounts
from service.accounts.credentials import actions as credentials
from service.accounts.credentials import rules
from service.accounts.sessions import actions as sessions
from service.data.db import db
from service.outside import wechat
from tests.accounts.conftest import at_once
from tests.conftest import PASSWORD
from tests.people import Reply, Someone, new_phone


@pytest.fixture
def stub(app, wechat_url):
    """Trouble at the pretend platform, once: ``stub("/sns/jscode2session", errcode=40029)``. All is well afterwards."""
    usual = app.extensions["wechat"]
    yield lambda api, **trouble: httpx.post(
        f"{wechat_url}/__stub/faults", json={"api": api, "count": 1, **trouble}
    ).raise_for_status()
    httpx.delete(f"{wechat_url}/__stub/faults").raise_for_status()
    app.extensions["wechat"] = usual


def impatient(app):
    """A client of its own, which waits for a third of a second and whose breaker nobody else sees."""
    settings = app.extensions["settings"]
    return wechat.WeChat(settings.wechat_base_url, settings.wechat_appid, settings.wechat_secret, timeout=0.35)


@pytest.fixture
def fresh_manager(as_job):
    """A clerk whom nobody else locks out: the user name."""

    def make():
        username = f"fresh-{uuid4().hex[:8]}"
        with as_job():
            actions.make_manager(username, PASSWORD, "新人", "A3", "420105007002", totp=False)
        return username

    return make


def tries(app, username, password):
    return Reply(app.test_client().post("/api/v1/auth/password", json={"username": username, "password": password}))


@pytest.mark.does("VO01")
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


def test_a_clerk_is_offered_the_right_lengths(someone, manager):
    resident = someone()
    renewed = resident.done("/auth/refresh", {"refresh_token": resident.refresh_token})

    assert renewed["expires_in"] == 600
    assert renewed["must_change_password"] is False


@pytest.mark.asvs("2.3.4")
def test_fifty_first_sign_ins_of_one_openid_at_once_make_one_person(app):
    openid = f"everywhere-{uuid4().hex[:6]}"

    people = at_once(50, lambda _: Someone(app).post("/auth/wechat", {"code": f"as-{openid}"}))

    assert {reply.status for reply in people} == {200}
    assert len({reply.json["person"]["id"] for reply in people}) == 1


def test_whoever_has_closed_the_account_is_told_so(app, someone, as_job):
    openid = f"closed-{uuid4().hex[:6]}"
    gone = Someone(app).by_wechat(openid)
    with as_job():
        db.session.execute(text("UPDATE person SET closed_at = now() WHERE id = :id"), {"id": gone.person_id})

    assert gone.get("/me").problem == "session-ended"
    assert Someone(app).post("/auth/wechat", {"code": f"as-{openid}"}).problem == "account-closed"
    assert gone.post("/auth/refresh", {"refresh_token": gone.refresh_token}).problem == "refresh-invalid"


@pytest.mark.parametrize("errcode", [40029, 40163])
def test_a_code_that_wechat_does_not_know_is_a_wrong_code(anyone, stub, errcode):
    stub("/sns/jscode2session", errcode=errcode)

    reply = anyone.post("/auth/wechat", {"code": "as-somebody-at-all"})

    assert (reply.status, reply.problem) == (422, "wrong-code")


@pytest.mark.parametrize("errcode", [-1, 45011, 40125])
def test_a_wechat_that_is_busy_or_refuses_our_key_is_away(anyone, stub, errcode):
    stub("/sns/jscode2session", errcode=errcode)

    reply = anyone.post("/auth/wechat", {"code": "as-somebody-at-all"})

    assert (reply.status, reply.problem) == (503, "we-chat-away")
    assert int(reply.headers["Retry-After"]) > 0


def test_a_person_whom_wechat_holds_for_a_risk_is_told_so(anyone, stub):
    stub("/sns/jscode2session", errcode=40226)

    assert anyone.post("/auth/wechat", {"code": "as-somebody-at-all"}).problem == "blocked-by-we-chat"


@pytest.mark.parametrize("trouble", [{"delay_ms": 700}, {"reset": True}, {"garbage": True}, {"status": 502}])
def test_a_wechat_that_is_slow_or_ill_leaves_nothing_half_done(app, stub, as_job, trouble):
    app.extensions["wechat"] = impatient(app)
    openid = f"late-{uuid4().hex[:6]}"
    stub("/sns/jscode2session", **trouble)

    reply = Someone(app).post("/auth/wechat", {"code": f"as-{openid}"})

    assert (reply.status, reply.problem) == (503, "we-chat-away")
    assert reply.headers["Retry-After"]
    with as_job():
        assert accounts.person_by_openid(openid) is None


def test_a_phone_is_not_half_bound_while_wechat_is_away_and_the_same_key_may_be_used_again(app, someone, stub):
    app.extensions["wechat"] = impatient(app)
    resident, phone = someone(), new_phone()
    stub("/wxa/business/getuserphonenumber", reset=True)

    first = resident.post("/me/phone", {"code": f"phone-{phone}"}, key="the same key")
    second = resident.post("/me/phone", {"code": f"phone-{phone}"}, key="the same key")

    assert (first.status, first.problem) == (503, "we-chat-away")
    assert second.status == 200
    assert second.json["phone"].endswith(phone[-4:])


def test_no_transaction_is_open_while_wechat_is_asked(app, someone, monkeypatch):
    seen = []
    watch = wechat.forbid_when
    monkeypatch.setattr(wechat, "forbid_when", lambda: bool(seen.append(watch())) or watch())
    resident = someone()

    resident.with_phone()

    assert len(seen) >= 2
    assert not any(seen)


def test_a_call_with_an_open_transaction_is_a_mistake_that_shows(app, as_job):
    with as_job():
        accounts.person_by_openid("anybody")
        with pytest.raises(RuntimeError, match="inside a transaction"):
            app.extensions["wechat"].sign_in("as-anybody")


def test_a_taken_phone_is_refused(someone):
    phone = new_phone()
    someone().with_phone(phone)

    reply = someone().post("/me/phone", {"code": f"phone-{phone}-again"})

    assert (reply.status, reply.problem) == (409, "phone-taken")


def test_of_ten_who_prove_one_phone_at_once_one_has_it(someone):
    phone, people = new_phone(), [someone() for _ in range(10)]

    replies = at_once(10, lambda n: people[n].post("/me/phone", {"code": f"phone-{phone}-{n}"}))

    assert sorted(reply.status for reply in replies) == [200] + [409] * 9
    assert {reply.problem for reply in replies if reply.status == 409} == {"phone-taken"}


def test_a_phone_may_be_proved_again_and_changed(someone):
    resident, phone = someone(), new_phone()
    resident.with_phone(phone).with_phone(f"{phone}-again")
    other = new_phone()

    resident.with_phone(other)

    assert resident.get("/me").json["phone"].endswith(other[-4:])
    someone().with_phone(f"{phone}-of-somebody-else")


@pytest.mark.asvs("6.3.1")
def test_five_wrong_passwords_lock_for_a_quarter_of_an_hour(app, fresh_manager, clock):
    username = fresh_manager()
    for _ in range(5):
        assert tries(app, username, "wrong").problem == "wrong-password"

    locked = tries(app, username, PASSWORD)

    assert (locked.status, locked.problem, locked.headers["Retry-After"]) == (401, "account-locked", "900")
    clock.wind(minutes=14, seconds=58)
    assert tries(app, username, PASSWORD).problem == "account-locked"
    clock.wind(seconds=3)
    assert tries(app, username, PASSWORD).status == 200


def test_failures_that_are_far_apart_or_forgiven_do_not_lock(app, fresh_manager, clock):
    username = fresh_manager()
    for _ in range(2):
        for _ in range(4):
            tries(app, username, "wrong")
        assert tries(app, username, PASSWORD).status == 200
    for _ in range(4):
        tries(app, username, "wrong")
    clock.wind(minutes=15, seconds=1)
    tries(app, username, "wrong")

    assert tries(app, username, PASSWORD).status == 200


def test_parallel_guesses_are_all_counted(app, fresh_manager):
    username = fresh_manager()

    replies = at_once(12, lambda n: tries(app, username, f"guess {n}"))

    assert {reply.status for reply in replies} == {401}
    assert tries(app, username, PASSWORD).problem == "account-locked"


@pytest.mark.asvs("6.3.8")
def test_a_name_that_nobody_has_answers_exactly_like_one_that_somebody_has(app, fresh_manager):
    def answers(username):
        found = []
        for _ in range(7):
            reply = tries(app, username, "wrong")
            body = {k: v for k, v in reply.json.items() if k != "request_id"}
            found.append((reply.status, body, reply.headers.get("Retry-After"), reply.headers.get("WWW-Authenticate")))
        return found

    assert answers(fresh_manager()) == answers(f"nobody-{uuid4().hex[:8]}")


def test_a_name_that_nobody_has_costs_as_much_work(app, fresh_manager, monkeypatch):
    checked = []
    real = rules.matches
    monkeypatch.setattr(rules, "matches", lambda stored, password: checked.append(stored) or real(stored, password))
    cost = [hash_.split("$")[1:4] for hash_ in (rules.NOBODYS_HASH, rules.hash_password("x"))]

    tries(app, fresh_manager(), "wrong")
    tries(app, f"nobody-{uuid4().hex[:8]}", "wrong")

    assert len(checked) == 2
    assert cost[0] == cost[1]


def test_a_user_name_is_the_same_in_capitals_and_with_blanks(app, fresh_manager):
    username = fresh_manager()

    assert tries(app, f"  {username.upper()} ", PASSWORD).status == 200


def test_a_managers_wechat_session_carries_no_managers_rights(app, someone, as_job):
    resident = someone()
    with as_job() as actor:
        actions.grant(actor, UUID(resident.person_id), "A3", "REGION", "420105007002", "420105007002")

    assert resident.get("/me").json["roles"] == []
    assert resident.get("/managers").problem == "wrong-role"


def test_counts_of_failures_and_old_links_of_chains_are_swept(app, someone, as_job, clock):
    tries(app, f"nobody-{uuid4().hex[:8]}", "wrong")
    someone()
    clock.wind(days=61)

    with as_job() as actor:
        assert credentials.sweep_failed_sign_ins(actor) >= 1
        assert sessions.sweep_refresh_tokens(actor) >= 1
    with as_job() as actor:
        while sessions.sweep_refresh_tokens(actor):
            pass
        assert credentials.sweep_failed_sign_ins(actor) == 0


def test_the_first_two_district_managers_are_made_by_command_and_no_third(app, as_job):
    with as_job() as actor, pytest.raises(actions.EnoughFirstManagers):
        assert actor
        actions.make_first_manager("third", "four wells by the river", "第三位", "420105")


def test_granting_twice_is_granting_once(someone, as_job):
    volunteer = someone()
    key = str(uuid4())
    with as_job() as actor:
        first = actions.grant(actor, UUID(volunteer.person_id), "TL", "TEAM", key, None).id
        assert actions.grant(actor, UUID(volunteer.person_id), "TL", "TEAM", key, None).id == first
        actions.revoke(actor, UUID(volunteer.person_id), "TL", key)
        assert actions.grant(actor, UUID(volunteer.person_id), "TL", "TEAM", key, None).id != first


def test_a_grant_that_has_ended_makes_way_for_a_new_one(someone, as_job, clock):
    volunteer, key = someone(), str(uuid4())
    with as_job() as actor:
        actions.grant(actor, UUID(volunteer.person_id), "TL", "TEAM", key, None, until=clock.now() + timedelta(hours=1))
    assert [r["role"] for r in volunteer.get("/me").json["roles"]] == ["TL"]
    clock.wind(hours=2)
    volunteer._signed_in(volunteer.done("/auth/refresh", {"refresh_token": volunteer.refresh_token}))
    assert volunteer.get("/me").json["roles"] == []

    with as_job() as actor:
        actions.grant(actor, UUID(volunteer.person_id), "TL", "TEAM", key, None)

    assert [r["role"] for r in volunteer.get("/me").json["roles"]] == ["TL"]
