"""The pretend platform itself: as strict as the real one, and reachable from this machine only."""

import hashlib
import json
import subprocess
import sys

import pytest

from wechat_stub.server import push
from wechat_stub.server.app import create_app, server
from wechat_stub.server.refusals import APIS, PHONE, SEND, SIGN_IN, STABLE_TOKEN, TEXT_CHECK, TOKEN

WHO = {"appid": "wx0123456789abcdef", "secret": "a-secret", "grant_type": "client_credential"}
SIGNING_IN = {"appid": "wx0123456789abcdef", "secret": "a-secret", "js_code": "as-li", "grant_type": "authorization_code"}


@pytest.fixture
def token(platform):
    return platform.http.post(STABLE_TOKEN, json=WHO).json()["access_token"]


def errcode(answer):
    assert answer.status_code == 200
    return answer.json().get("errcode", 0)


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        ({"appid": ""}, 41002),
        ({"secret": ""}, 41004),
        ({"appid": "somebody"}, 40013),
        ({"secret": "wrong"}, 40125),
        ({"grant_type": "please"}, 40002),
        ({"js_code": ""}, 41008),
        ({}, 0),
    ],
)
def test_signing_in_takes_an_app_and_a_code(platform, wrong, expected):
    assert errcode(platform.http.get(SIGN_IN, params=SIGNING_IN | wrong)) == expected


def test_success_carries_no_errcode_and_a_refusal_an_id_of_the_request(platform):
    assert set(platform.http.get(SIGN_IN, params=SIGNING_IN).json()) == {"openid", "session_key"}
    assert " rid: " in platform.http.get(SIGN_IN).json()["errmsg"]


def test_each_api_has_one_method(platform, token):
    assert errcode(platform.http.post(SIGN_IN, params=SIGNING_IN)) == 43001
    assert errcode(platform.http.get(PHONE, params={"access_token": token})) == 43002
    assert errcode(platform.http.get(TEXT_CHECK, params={"access_token": token})) == 43302


def test_a_token_belongs_into_the_query_and_must_live(platform, token):
    ask = {"code": "phone-13871000001"}
    assert errcode(platform.http.post(PHONE, json=ask)) == 41001
    assert errcode(platform.http.post(PHONE, json=ask | {"access_token": token})) == 47001
    assert errcode(platform.http.post(PHONE, json=ask, params={"access_token": "x"})) == 40014
    assert errcode(platform.http.post(PHONE, json=ask, params={"access_token": "stub_" + "x" * 128})) == 40001
    assert errcode(platform.http.post(PHONE, json=ask, params={"access_token": token})) == 0
    platform.pull("wind", seconds=7201)
    assert errcode(platform.http.post(PHONE, json=ask, params={"access_token": token})) == 42001


@pytest.mark.parametrize(("written", "expected"), [(b"", 44002), (b"{", 47001), (b"[1]", 47001), (b"[" * 99_999, 47001)])
def test_a_body_must_be_readable(platform, token, written, expected):
    assert errcode(platform.http.post(PHONE, params={"access_token": token}, content=written)) == expected


def test_a_stable_token_stays_until_it_is_nearly_over(platform):
    def stable(**wishes):
        return platform.http.post(STABLE_TOKEN, json=WHO | wishes).json()

    first = stable()
    assert stable()["access_token"] == first["access_token"]
    platform.pull("wind", seconds=6901)
    second = stable()
    assert second["access_token"] != first["access_token"]

    forced = stable(force_refresh=True)
    assert forced["access_token"] != second["access_token"]
    assert stable(force_refresh=True)["errcode"] == 45011
    for token in (second, forced):
        assert (
            errcode(platform.http.post(PHONE, params={"access_token": token["access_token"]}, json={"code": "x"})) == 40029
        )
    platform.pull("wind", seconds=301)
    assert errcode(platform.http.post(PHONE, params={"access_token": second["access_token"]}, json={"code": "x"})) == 42001


def test_twenty_forced_tokens_a_day(platform):
    for _ in range(20):
        assert errcode(platform.http.post(STABLE_TOKEN, json=WHO | {"force_refresh": True})) == 0
        platform.pull("wind", seconds=31)
    assert errcode(platform.http.post(STABLE_TOKEN, json=WHO | {"force_refresh": True})) == 45009


def test_a_plain_token_ends_the_one_before_after_five_minutes(platform):
    first, second = (platform.http.get(TOKEN, params=WHO).json()["access_token"] for _ in range(2))
    assert first != second
    assert errcode(platform.http.post(PHONE, params={"access_token": first}, json={"code": "x"})) == 40029
    platform.pull("wind", seconds=301)
    assert errcode(platform.http.post(PHONE, params={"access_token": first}, json={"code": "x"})) == 42001
    assert errcode(platform.http.post(PHONE, params={"access_token": second}, json={"code": "x"})) == 40029


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("thing", ["字" * 20, "a b"], ["字" * 21]),
        ("number", ["12", "3.5", 7], ["一", "1" * 33]),
        ("letter", ["abc"], ["a1", "a" * 33]),
        ("symbol", ["+-*"], ["a", "+" * 6]),
        ("character_string", ["A-1_2"], ["字", "a" * 33]),
        ("time", ["15:01", "2026年11月20日 15:01", "08:00~09:30"], ["25:01", "2026-11-20 15:01"]),
        ("date", ["2026年11月20日", "2026年11月20日 15:01"], ["15:01", "20.11.2026"]),
        ("amount", ["¥100.50", "100元", "15"], ["十元", "1" * 11]),
        ("phone_number", ["+86-027-84468888"], ["1" * 18, "电话"]),
        ("car_number", ["鄂A8Z888挂"], ["鄂A8Z8888888"]),
        ("name", ["王小明", "Grandma Li"], ["王" * 11, "a" * 21]),
        ("phrase", ["已接单"], ["已接单了吗啊", "ok"]),
        ("opinion", [], ["good"]),
    ],
)
def test_each_field_of_a_message_has_its_rule(platform, token, kind, good, bad):
    def send(value):
        platform.pull("grant", openid="li", template_id="t", count=1)
        letter = {"touser": "li", "template_id": "t", "data": {f"{kind}1": {"value": value}}}
        return platform.http.post(SEND, params={"access_token": token}, json=letter).json()

    assert [send(value)["errcode"] for value in good] == [0] * len(good)
    for value in bad:
        refused = send(value)
        assert refused["errcode"] == 47003
        assert f"data.{kind}1.value" in refused["errmsg"]


def test_an_empty_field_is_emtpy_as_on_the_real_platform(platform, token):
    letter = {"touser": "li", "template_id": "t", "data": {"thing3": {"value": ""}}}
    refused = platform.http.post(SEND, params={"access_token": token}, json=letter).json()

    assert refused["errmsg"].startswith("argument invalid! data.thing3.value is emtpy rid: ")


def test_a_check_of_the_first_version_is_no_longer_read(platform, token):
    answer = platform.http.post(TEXT_CHECK, params={"access_token": token}, json={"content": "谢谢"})

    assert errcode(answer) == 47001


# Strings


def test_faults_come_as_often_as_they_are_told(platform):
    platform.pull("faults", api=SIGN_IN, status=503, probability=0.5)
    ill = sum(platform.http.get(SIGN_IN, params=SIGNING_IN).status_code == 503 for _ in range(60))
    assert 15 <= ill <= 45

    platform.lift_faults()
    platform.pull("faults", status=503, count=2)
    answers = [platform.http.get(SIGN_IN, params=SIGNING_IN).status_code for _ in range(4)]
    assert answers == [503, 503, 200, 200]


@pytest.mark.parametrize(
    ("string", "letter"),
    [
        ("fault", {"api": SIGN_IN}),
        ("fault", {"errcode": "x"}),
        ("faults", {"api": "/nowhere"}),
        ("faults", {"probability": 2}),
        ("faults", {"delay_ms": -1}),
        ("faults", {"explode": True}),
        ("faults", []),
        ("grant", {"openid": "li"}),
        ("codes", {}),
        ("wind", {"seconds": "1"}),
    ],
)
def test_a_string_that_does_not_exist_moves_nothing(platform, string, letter):
    assert platform.http.post(f"/__stub/{string}", json=letter).status_code == 400
    assert errcode(platform.http.get(SIGN_IN, params=SIGNING_IN)) == 0


# Pushes


@pytest.mark.parametrize(
    ("timestamp", "nonce", "expected"),
    [
        ("1714036504", "1514711492", "f464b24fc39322e44b38aa78f5edd27bd1441696"),
        ("1714037059", "486452656", "899cf89e464efb63f54ddac96b0a0a235f53aa78"),
    ],
)
def test_pushes_are_signed_as_in_the_official_examples(timestamp, nonce, expected):
    assert push.signature("AAAAA", timestamp, nonce) == expected


def test_the_verdict_on_a_picture_is_pushed_with_its_trace():
    query, body = push.media_verdict(
        "AAAAA", 1714036504, "7", appid="wx1", openid="li", trace_id="t1", media_url="https://a/%E8%BF%9D%E7%A6%81.jpg"
    )

    told = json.loads(body)
    assert (told["Event"], told["trace_id"], told["FromUserName"]) == ("wxa_media_check", "t1", "li")
    assert told["result"] == {"suggest": "risky", "label": "21000"}
    assert query["signature"] == hashlib.sha1("".join(sorted(["AAAAA", "1714036504", "7"])).encode()).hexdigest()


# Nobody else


@pytest.mark.parametrize("path", [*APIS, "/__stub/sent"])
def test_a_stranger_on_the_network_is_nobody(path):
    stranger = create_app().test_client()

    assert stranger.get(path, environ_overrides={"REMOTE_ADDR": "192.168.1.7"}).status_code == 403


def test_the_platform_never_listens_to_the_network():
    with pytest.raises(ValueError, match="loopback"):
        server(0, "0.0.0.0")
    tried = subprocess.run(
        [sys.executable, "-m", "wechat_stub.server", "--port", "0", "--host", "0.0.0.0"], capture_output=True, text=True
    )
    assert tried.returncode == 2
    assert "loopback only" in tried.stderr
