"""Who may come in: forged tokens, hats, roles that are gone."""

import base64
import json
from datetime import timedelta
from uuid import UUID, uuid4

import jwt
import pytest

from service.accounts import actions as accounts
from service.core import clock as the_clock
from service.core.actors import system
from service.web import access, tokens
from tests.people import Someone

FIRST, SECOND, WULIDUN = "420105007002", "420105007003", "420105007"


@pytest.fixture
def resident(someone):
    return someone()


@pytest.fixture
def forge(app, resident):
    """A token of the resident's, with this much changed."""

    def make(key=None, algorithm="HS256", headers=None, without=(), **changed):
        real = jwt.decode(resident.token, options={"verify_signature": False, "verify_aud": False})
        claims = {name: value for name, value in {**real, **changed}.items() if name not in without}
        return jwt.encode(claims, app.config["JWT_SECRET_KEY"] if key is None else key, algorithm=algorithm, headers=headers)

    return make


def part(value):
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()


def who_am_i(app, token):
    visitor = Someone(app)
    visitor.token = token
    return visitor.get("/me")


def test_a_real_token_opens_the_door(app, resident, forge):
    assert who_am_i(app, resident.token).status == 200
    assert who_am_i(app, forge()).status == 200


@pytest.mark.asvs("9.1.1")
@pytest.mark.asvs("9.1.2")
@pytest.mark.parametrize(
    "attack",
    [
        pytest.param(lambda f, t: f(key="", algorithm="none"), id="alg none"),
        pytest.param(lambda f, t: ".".join([part({"alg": "none"}), t.split(".")[1], ""]), id="alg none, by hand"),
        pytest.param(lambda f, t: ".".join([part({"alg": "None"}), *t.split(".")[1:]]), id="alg None, old signature"),
        pytest.param(lambda f, t: f(key="k" * 64), id="another key"),
        pytest.param(lambda f, t: f(algorithm="HS512"), id="HS512"),
        pytest.param(lambda f, t: f(algorithm="HS384"), id="HS384"),
        pytest.param(lambda f, t: t[:-4] + ("AAAA" if t[-4:] != "AAAA" else "BBBB"), id="another signature"),
        pytest.param(lambda f, t: f(aud="elsewhere"), id="another audience"),
        pytest.param(lambda f, t: f(aud=["mp"]), id="a list of audiences"),
        pytest.param(lambda f, t: f(aud=7), id="audience a number"),
        pytest.param(lambda f, t: f(iss="somebody"), id="another issuer"),
        pytest.param(lambda f, t: f(without=("aud",)), id="no audience"),
        pytest.param(lambda f, t: f(without=("iss",)), id="no issuer"),
        pytest.param(lambda f, t: f(without=("sid",)), id="no session"),
        pytest.param(lambda f, t: f(without=("sub",)), id="no subject"),
        pytest.param(lambda f, t: f(without=("exp",)), id="no expiry"),
        pytest.param(lambda f, t: f(type="refresh"), id="a refresh token"),
        pytest.param(lambda f, t: f(sub="not-an-id"), id="subject no id"),
        pytest.param(lambda f, t: f(sid=5), id="session a number"),
        pytest.param(lambda f, t: f(sid={"a": 1}), id="session an object"),
        pytest.param(lambda f, t: f(exp="tomorrow"), id="expiry a word"),
        pytest.param(lambda f, t: f(exp=10**30), id="expiry beyond time"),
        pytest.param(lambda f, t: f(nbf=4102444800), id="not yet"),
        pytest.param(lambda f, t: f(headers={"crit": ["b64"], "b64": False}), id="crit"),
        pytest.param(lambda f, t: f(headers={"jwk": {"kty": "oct", "k": "AA"}}, key="k" * 64), id="a key of its own"),
        pytest.param(lambda f, t: ".".join([part({"alg": "HS256"}), part([1, 2]), t.split(".")[2]]), id="claims a list"),
        pytest.param(lambda f, t: ".".join(["", "", ""]), id="three nothings"),
        pytest.param(lambda f, t: "x", id="a letter"),
        pytest.param(lambda f, t: "a" * 1_000_000, id="a megabyte"),
        pytest.param(lambda f, t: t + "." + t, id="five parts"),
        pytest.param(lambda f, t: f(pad="x" * 4000), id="stuffed"),
    ],
)
def test_a_forged_token_is_401_and_never_500(app, resident, forge, attack):
    reply = who_am_i(app, attack(forge, resident.token))

    assert (reply.status, reply.problem) == (401, "token-invalid")
    assert reply.headers["WWW-Authenticate"] == "Bearer"
    assert reply.headers["Content-Type"] == "application/problem+json"


def test_a_subject_that_is_no_text_is_401(app, resident, forge):
    token = forge()
    head, _, _ = token.split(".")
    claims = jwt.decode(token, options={"verify_signature": False, "verify_aud": False}) | {"sub": 42}
    signer = jwt.get_algorithm_by_name("HS256")
    payload = f"{head}.{part(claims)}"
    signature = signer.sign(payload.encode(), signer.prepare_key(app.config["JWT_SECRET_KEY"]))
    forged = payload + "." + base64.urlsafe_b64encode(signature).rstrip(b"=").decode()

    assert who_am_i(app, forged).problem == "token-invalid"


def test_an_expired_token_says_so(app, forge):
    reply = who_am_i(app, forge(exp=int(the_clock.now().timestamp()) - 1))

    assert (reply.status, reply.problem) == (401, "token-expired")


def test_expiry_is_told_by_our_clock_and_not_by_the_walls(app, resident, clock):
    clock.wind(minutes=9, seconds=55)
    assert who_am_i(app, resident.token).status == 200
    clock.wind(seconds=6)
    assert who_am_i(app, resident.token).problem == "token-expired"


def test_a_session_of_somebody_else_or_of_nobody_does_not_carry(app, someone, forge):
    other = someone()
    theirs = jwt.decode(other.token, options={"verify_signature": False, "verify_aud": False})["sid"]

    assert who_am_i(app, forge(sid=theirs)).problem == "session-ended"
    assert who_am_i(app, forge(sid=str(uuid4()))).problem == "session-ended"


@pytest.mark.parametrize("header", ["Bearer", "Bearer ", "Basic dXNlcjpwYXNz", "token", "Bearer\u00a0x", "bearer a b c"])
def test_an_odd_authorization_header_is_401(app, header):
    reply = Someone(app).get("/me", headers={"Authorization": header})

    assert (reply.status, reply.problem) == (401, "token-invalid")


def test_without_a_token_one_is_asked_who_one_is(anyone):
    reply = anyone.get("/me")

    assert (reply.status, reply.problem) == (401, "unauthorised")


def test_what_everybody_may_read_still_looks_at_a_token_that_is_sent(anyone):
    assert anyone.get("/divisions").status == 200
    anyone.token = "x"
    assert anyone.get("/divisions").problem == "token-invalid"


def test_verified_tokens_are_remembered_and_not_more_than_there_is_room_for(app, resident, forge, monkeypatch):
    monkeypatch.setattr(tokens, "_KEPT", 3)
    for number in range(6):
        assert who_am_i(app, forge(jti=str(number))).status == 200

    assert len(tokens._verified) <= 3


@pytest.fixture
def two_hats(app, as_job):
    """A clerk of two communities."""
    username = f"two-{uuid4().hex[:8]}"
    with as_job() as actor:
        person = accounts.make_manager(username, "correct horse 42 battery", "两处", "A3", FIRST, totp=False)
        accounts.grant(actor, person.id, "A3", "REGION", SECOND, SECOND)
    return Someone(app).by_password(username, "correct horse 42 battery")


def test_a_role_that_one_does_not_hold_is_403(manager, resident):
    for who, hat in ((manager("wulidun-1"), "A1"), (resident, "A3"), (manager("wulidun-1"), "A3:" + str(uuid4()))):
        reply = who.get("/me", headers={"X-Acting-As": hat})
        assert (reply.status, reply.problem) == (403, "no-such-role")


@pytest.mark.parametrize("hat", ["", " ", "A3", " A3 "])
def test_a_hat_is_the_only_one_or_named(manager, hat):
    assert manager("wulidun-1").get("/managers", headers={"X-Acting-As": hat}).status in (200, 403)


@pytest.mark.parametrize("hat", ["::", ":", "A3:", "A3:x:y", "a3", "Ａ３", "A3'--", "x" * 5000])
def test_an_odd_hat_is_no_500(manager, hat):
    reply = manager("wulidun-1").get(
        "/managers", headers={"X-Acting-As": hat.encode("latin-1", "replace").decode("latin-1")}
    )

    assert reply.status in (200, 403)


def test_with_two_hats_and_none_named_a_read_shows_own_rows_and_says_that_a_role_is_to_be_named(two_hats):
    assert [role["area"] for role in two_hats.get("/me").json["roles"]] == [FIRST, SECOND]

    assert two_hats.get("/me/sessions").status == 200
    for reply in (two_hats.get("/managers"), two_hats.get("/me", headers={"X-Acting-As": "A3"})):
        assert (reply.status, reply.problem) == (403, "name-your-role")
        assert [(r["role"], r["area"]) for r in reply.json["roles"]] == [("A3", FIRST), ("A3", SECOND)]


def test_with_two_hats_and_none_named_a_move_is_made_in_the_only_one_that_fits(two_hats):
    sent = {"username": f"x-{uuid4().hex[:8]}", "name": "x", "role": "A4", "region": SECOND + "001"}

    made = two_hats.done("/managers", sent)

    assert made["made_by"]["id"] == two_hats.person_id
    two_hats.hat = next(f"A3:{r['grant']}" for r in two_hats.get("/me").json["roles"] if r["area"] == SECOND)
    assert len(two_hats.get(f"/managers/{made['id']}/history").json["items"]) == 1


def test_the_hat_that_is_named_is_the_one_that_counts(two_hats):
    roles = {role["area"]: role["grant"] for role in two_hats.get("/me").json["roles"]}

    two_hats.hat = f"A3:{roles[SECOND]}"

    found = two_hats.get("/managers", {"limit": 100}).json["items"]
    assert found
    assert {item["region"][:12] for item in found} == {SECOND}
    reply = two_hats.post(
        "/managers", {"username": f"x-{uuid4().hex[:8]}", "name": "x", "role": "A4", "region": FIRST + "001"}
    )
    assert reply.problem == "outside-your-area"


def test_a_role_taken_away_is_gone_at_the_next_request(two_hats, as_job):
    assert len(two_hats.get("/me").json["roles"]) == 2

    with as_job() as actor:
        accounts.revoke(actor, UUID(two_hats.person_id), "A3", SECOND)

    assert [role["area"] for role in two_hats.get("/me").json["roles"]] == [FIRST]


def test_a_role_begins_and_ends_by_our_clock(app, someone, as_job, clock):
    leader, key = someone(), str(uuid4())
    with as_job() as actor:
        accounts.grant(actor, UUID(leader.person_id), "TL", "TEAM", key, None, until=the_clock.now() + timedelta(minutes=5))
    assert leader.get("/me", headers={"X-Acting-As": "TL"}).status == 200
    clock.wind(minutes=5, seconds=1)
    assert leader.get("/me", headers={"X-Acting-As": "TL"}).problem == "no-such-role"


def test_a_get_never_answers_409_for_roles(two_hats, app):
    for rule in app.url_map.iter_rules():
        if "GET" in rule.methods and rule.rule.startswith("/api/v1") and not rule.arguments:
            view = app.view_functions[rule.endpoint]
            if access.of(view) == access.SIGNED_IN:
                assert two_hats.get(rule.rule.removeprefix("/api/v1")).status != 409, rule.rule


# What a process remembers of a caller is only a guess


def test_what_changed_since_the_last_request_counts_at_this_one(someone, as_job):
    person = someone()
    assert person.get("/me").json["roles"] == []
    shop = str(uuid4())
    with as_job():
        accounts.grant(system("tests"), UUID(person.person_id), "SHOP", "SHOP", shop, "420105007002")

    assert [role["role"] for role in person.get("/me").json["roles"]] == ["SHOP"]
    with as_job():
        accounts.revoke(system("tests"), UUID(person.person_id), "SHOP", shop)
    assert person.get("/me").json["roles"] == []
    assert person.get("/me", headers={"X-Acting-As": "SHOP"}).problem == "no-such-role"


def test_a_token_for_another_person_is_refused_though_the_session_was_just_used(app, resident, forge, someone):
    assert resident.get("/me").status == 200

    assert who_am_i(app, forge(sub=someone().person_id)).problem == "session-ended"
