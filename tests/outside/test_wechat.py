"""What WeChat tells us about people, what we may tell them, and every way it says no."""

import dataclasses
import io

import pytest
from PIL import Image

from service.outside import answers
from service.outside import wechat as window
from service.outside.wechat import (
    AppRefused,
    BadCode,
    BadMessage,
    Edition,
    ForeignNumber,
    NoGrantLeft,
    NoSuchPage,
    NoSuchPerson,
    NoSuchTemplate,
    NotSeenLately,
    PersonBlocked,
    QuotaSpent,
    Scene,
    SensitiveWords,
    SignedIn,
    Suggest,
    TextTooLong,
    TokenRefused,
    TooOften,
    WeChat,
    WeChatBusy,
    WeChatRefused,
    WeChatUnreachable,
)
from wechat_stub.server.refusals import DOCUMENTED, MEDIA_CHECK, PHONE, QR_CODE, SEND, SIGN_IN, STABLE_TOKEN, TEXT_CHECK

NEWS = {"thing1": {"value": "志愿者已接单"}, "time2": {"value": "2026年11月20日 15:01"}}

CALLS = {
    SIGN_IN: lambda wechat: wechat.sign_in("as-li"),
    STABLE_TOKEN: lambda wechat: wechat.qr_code("o=1", "pages/order"),
    PHONE: lambda wechat: wechat.phone_number("phone-13871000001"),
    SEND: lambda wechat: wechat.send("li", "accepted", "pages/order", NEWS),
    TEXT_CHECK: lambda wechat: wechat.check_text("li", Scene.COMMENT, "谢谢"),
    MEDIA_CHECK: lambda wechat: wechat.check_media("li", Scene.COMMENT, "https://files.example/1.jpg"),
    QR_CODE: lambda wechat: wechat.qr_code("o=1", "pages/order"),
}

NAMED = {
    -1: WeChatBusy,
    40001: TokenRefused,
    40003: NoSuchPerson,
    40013: AppRefused,
    40014: TokenRefused,
    40029: BadCode,
    40037: NoSuchTemplate,
    40125: AppRefused,
    40163: BadCode,
    40164: AppRefused,
    40226: PersonBlocked,
    40243: AppRefused,
    41030: NoSuchPage,
    42001: TokenRefused,
    43101: NoGrantLeft,
    43104: NoSuchPerson,
    43107: AppRefused,
    43108: TooOften,
    45002: TextTooLong,
    45009: QuotaSpent,
    45011: TooOften,
    45168: SensitiveWords,
    47003: BadMessage,
    48001: AppRefused,
    50002: AppRefused,
    61010: NotSeenLately,
    89503: AppRefused,
}


# Who is this


def test_grandma_li_signs_in_as_herself_as_often_as_she_likes(wechat):
    assert wechat.sign_in("as-grandma-li").openid == "grandma-li"
    assert wechat.sign_in("as-grandma-li").openid == "grandma-li"
    assert wechat.sign_in("as-王芳").openid == "王芳"


def test_a_code_from_a_phone_signs_in_once(platform, wechat):
    code = platform.pull("codes", openid="li", unionid="u-li")["code"]

    assert wechat.sign_in(code) == SignedIn("li", "u-li")

    with pytest.raises(BadCode) as refused:
        wechat.sign_in(code)
    assert refused.value.errcode == 40163


@pytest.mark.parametrize("code", ["login-wang", "0a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P"])
def test_any_other_code_signs_in_once_too(wechat, code):
    assert wechat.sign_in(code).openid

    with pytest.raises(BadCode):
        wechat.sign_in(code)


def test_who_waits_longer_than_five_minutes_must_tap_again(platform, wechat):
    code = platform.pull("codes", openid="li")["code"]
    platform.pull("wind", seconds=301)

    with pytest.raises(BadCode):
        wechat.sign_in(code)


@pytest.mark.parametrize("code", ["nonsense", "as-", "as-two words", "", "\ud800", "as-li\x00", "phone-13871000001"])
def test_a_code_nobody_gave_is_refused_and_nothing_breaks(wechat, code):
    with pytest.raises(WeChatRefused):
        wechat.sign_in(code)


def test_a_person_wechat_holds_for_a_risk_is_named_as_such(wechat):
    with pytest.raises(PersonBlocked):
        wechat.sign_in("login-blocked")


def test_the_session_key_stays_behind(wechat):
    signed_in = wechat.sign_in("as-li")

    assert set(dataclasses.asdict(signed_in)) == {"openid", "unionid"}
    assert "li" not in repr(signed_in)


@pytest.mark.parametrize("number", ["13871000001", "13871000002"])
def test_wang_binds_her_number_whether_its_country_is_a_text_or_a_number(wechat, number):
    assert wechat.phone_number(f"phone-{number}") == number


def test_a_phone_code_is_good_once_but_the_button_gives_another(wechat):
    wechat.phone_number("phone-13871000001")

    with pytest.raises(BadCode):
        wechat.phone_number("phone-13871000001")
    assert wechat.phone_number("phone-13871000001-again") == "13871000001"


def test_the_sign_in_code_is_no_phone_code(platform, wechat):
    code = platform.pull("codes", openid="li")["code"]

    with pytest.raises(BadCode):
        wechat.phone_number(code)


def test_a_number_from_abroad_is_refused_by_name(platform, wechat):
    code = platform.pull("codes", phone="91234567", country="852")["code"]

    with pytest.raises(ForeignNumber):
        wechat.phone_number(code)


# Tell this person


def test_one_tap_on_allow_is_one_message(platform, wechat):
    platform.pull("grant", openid="li", template_id="accepted", count=1)

    wechat.send("li", "accepted", "pages/order?id=7", NEWS)

    (message,) = platform.look("sent", openid="li")["items"]
    assert message["data"] == {"thing1": "志愿者已接单", "time2": "2026年11月20日 15:01"}
    assert (message["page"], message["miniprogram_state"]) == ("pages/order?id=7", "formal")
    with pytest.raises(NoGrantLeft):
        wechat.send("li", "accepted", "pages/order?id=7", NEWS)


def test_allowing_one_kind_of_message_is_not_allowing_another(platform, wechat):
    platform.pull("grant", openid="li", template_id="accepted", count=1)

    with pytest.raises(NoGrantLeft):
        wechat.send("li", "cancelled", "pages/order", NEWS)
    with pytest.raises(NoGrantLeft):
        wechat.send("wang", "accepted", "pages/order", NEWS)


def test_a_message_whose_answer_is_lost_has_arrived_all_the_same_and_a_second_one_shows(platform, wechat):
    platform.pull("grant", openid="li", template_id="accepted", count=2)
    platform.pull("faults", api=SEND, reset=True, after=True, count=1)

    with pytest.raises(WeChatUnreachable):
        wechat.send("li", "accepted", "pages/order", NEWS)
    wechat.send("li", "accepted", "pages/order", NEWS)

    assert len(platform.look("sent", openid="li")["items"]) == 2


def test_testers_get_messages_that_open_the_trial_edition(platform, connect):
    platform.pull("grant", openid="li", template_id="accepted", count=1)

    connect(edition=Edition.TRIAL).send("li", "accepted", "pages/order", NEWS)

    assert platform.look("sent")["items"][0]["miniprogram_state"] == "trial"


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"template_id": "no-such-template"}, NoSuchTemplate),
        ({"page": "pages/no-such"}, NoSuchPage),
        ({"openid": "two words"}, NoSuchPerson),
        ({"data": {"thing1": {"value": ""}}}, BadMessage),
        ({"data": {"thing1": {"value": "字" * 21}}}, BadMessage),
        ({"data": {"thing1": {"value": "违禁"}}}, SensitiveWords),
    ],
)
def test_a_message_wechat_would_not_send_uses_up_no_grant(platform, wechat, wrong, problem):
    platform.pull("grant", openid="li", template_id="accepted", count=1)
    letter = {"openid": "li", "template_id": "accepted", "page": "pages/order", "data": NEWS}

    with pytest.raises(problem):
        wechat.send(**(letter | wrong))

    assert platform.look("grant")["items"] == [{"openid": "li", "template_id": "accepted", "count": 1}]
    assert platform.look("sent")["items"] == []


# May this be said


@pytest.mark.parametrize(
    ("words", "suggest", "label"),
    [
        ("谢谢小王帮我修灯", Suggest.PASS, 100),
        ("这里有违禁的话", Suggest.RISKY, 21000),
        ("存疑", Suggest.REVIEW, 21000),
    ],
)
def test_a_residents_words_are_weighed_before_others_read_them(wechat, words, suggest, label):
    verdict = wechat.check_text("li", Scene.COMMENT, words)

    assert (verdict.suggest, verdict.label) == (suggest, label)


def test_a_nickname_is_weighed_too(wechat):
    assert wechat.check_text("li", Scene.PROFILE, "大家好", nickname="违禁").suggest == "risky"


def test_the_words_of_somebody_long_away_cannot_be_weighed(wechat):
    with pytest.raises(NotSeenLately):
        wechat.check_text("away-li", Scene.COMMENT, "谢谢")


@pytest.mark.parametrize(
    ("scene", "words", "errcode"), [(9, "谢谢", 40129), (2, " ", 44002), (2, "字" * 2501, 45002), (2, "\ud800", 47001)]
)
def test_words_that_cannot_be_weighed_are_refused(wechat, scene, words, errcode):
    with pytest.raises(WeChatRefused) as refused:
        wechat.check_text("li", scene, words)
    assert refused.value.errcode == errcode


def test_a_picture_is_handed_in_and_known_by_its_trace(platform, wechat):
    trace_id = wechat.check_media("li", Scene.COMMENT, "https://files.example/1.jpg")

    assert [media["trace_id"] for media in platform.look("media")["items"]] == [trace_id]


def test_a_mini_program_code_is_a_picture(wechat):
    picture = Image.open(io.BytesIO(wechat.qr_code("a=42", "pages/activity")))

    assert 280 <= picture.width == picture.height <= 430


@pytest.mark.parametrize(
    ("scene", "page", "errcode"),
    [
        ("", "pages/x", 40169),
        ("字", "pages/x", 40169),
        ("a" * 33, "pages/x", 40169),
        ("a", "/pages/x", 41030),
        ("a", "no-such", 41030),
    ],
)
def test_a_mini_program_code_to_nowhere_is_refused(wechat, scene, page, errcode):
    with pytest.raises(WeChatRefused) as refused:
        wechat.qr_code(scene, page)
    assert refused.value.errcode == errcode


# Every way to say no


@pytest.mark.parametrize(("api", "errcode"), [(api, errcode) for api in CALLS for errcode in sorted(set(DOCUMENTED[api]))])
def test_every_documented_errcode_arrives_with_its_name(platform, wechat, api, errcode):
    platform.pull("fault", api=api, errcode=errcode, times=2)

    with pytest.raises(WeChatRefused) as refused:
        CALLS[api](wechat)

    assert refused.value.errcode == errcode
    assert refused.value.errmsg
    if api == STABLE_TOKEN and errcode == 40001:
        assert type(refused.value) is AppRefused
    elif errcode in NAMED:
        assert type(refused.value) is NAMED[errcode]


@pytest.mark.parametrize("errcode", [-1, 40013, 40029, 40163, 40226, 45011, 50002])
def test_a_code_can_ask_for_any_errcode(wechat, errcode):
    for ask in (wechat.sign_in, wechat.phone_number):
        with pytest.raises(WeChatRefused) as refused:
            ask(f"fail-{errcode}")
        assert refused.value.errcode == errcode


def test_an_errcode_nobody_documented_is_still_a_refusal(wechat):
    with pytest.raises(WeChatRefused) as refused:
        wechat.sign_in("fail-99999")
    assert type(refused.value) is WeChatRefused


@pytest.mark.parametrize(("problem", "again"), [(WeChatBusy, True), (TooOften, True), (QuotaSpent, True), (BadCode, False)])
def test_a_postman_knows_when_it_is_worth_coming_again(problem, again):
    assert problem(0, "").worth_retrying is again
    assert WeChatUnreachable("too slow").worth_retrying


def test_a_wrong_secret_is_the_operators_trouble(connect):
    with pytest.raises(AppRefused):
        connect(secret="wrong-secret").sign_in("as-li")
    with pytest.raises(AppRefused):
        connect(secret="wrong-secret").phone_number("phone-13871000001")


# What never happens


def test_nobody_calls_wechat_while_rows_are_locked(platform, wechat, monkeypatch):
    monkeypatch.setattr(window, "forbid_when", lambda: True)
    with pytest.raises(RuntimeError, match="a network call inside a transaction"):
        wechat.sign_in("as-li")
    with pytest.raises(RuntimeError, match="a network call inside a transaction"):
        wechat.qr_code("a=1", "pages/order")
    assert platform.look("calls") == {}

    monkeypatch.setattr(window, "forbid_when", lambda: False)
    assert wechat.sign_in("as-li").openid == "li"


def test_nothing_private_is_ever_written_down(platform, connect, caplog, capfd):
    caplog.set_level(0)
    wechat = connect(secret="sesame-sesame")
    platform.pull("grant", openid="grandma-li", template_id="accepted", count=1)

    wechat.sign_in("as-grandma-li")
    wechat.phone_number("phone-13871000001")
    wechat.send("grandma-li", "accepted", "pages/order", NEWS)
    for errcode in (40001, 40003):
        platform.pull("fault", api=TEXT_CHECK, errcode=errcode, times=1)
    with pytest.raises(WeChatRefused) as refused:
        wechat.check_text("grandma-li", Scene.COMMENT, "谢谢")
    assert "grandma-li" not in repr(refused.value)

    out = capfd.readouterr()
    written = caplog.text + out.out + out.err
    ours = "\n".join(line for line in written.splitlines() if "__stub" not in line)
    for private in ("grandma-li", "sesame", "13871000001", "stub_", "session_key", "as-"):
        assert private not in ours


def test_a_refusal_that_quotes_the_openid_is_quoted_without_it():
    said = {"errcode": 40003, "errmsg": "invalid openid grandma-li rid: 1-2-3"}

    assert answers.errmsg(said, ["grandma-li"]) == "invalid openid … rid: 1-2-3"


@pytest.mark.parametrize("address", ["http://api.weixin.qq.com", "ftp://127.0.0.1", "127.0.0.1:8100"])
def test_secrets_leave_this_machine_only_under_a_seal(address):
    with pytest.raises(ValueError, match="only HTTPS"):
        WeChat(address, "wx1", "secret")
