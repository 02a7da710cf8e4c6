"""The window to WeChat: who is this, may this be said, tell this person.

A call takes at most its budget of seconds, token and retry included. It answers with a checked shape, or raises
`WeChatRefused` (WeChat said no, and why) or `WeChatUnreachable` (no answer to be trusted). After the latter a message
may have been sent all the same: who repeats it sends at least once.

Nothing here is ever logged, and no exception carries an openid, a token, a code or a key.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import IntEnum, StrEnum
from typing import Any, ClassVar, TypeVar

from service.core import clock
from service.outside import answers
from service.outside.answers import Fields, Unreadable
from service.outside.breaker import Breaker, Resting
from service.outside.tokens import SomebodyElseIsFetching, Token, TokenInMemory, TokenStore
from service.outside.wire import Budget, Unwritable, Wire, WireBroken

TIMEOUT_SECONDS = 2.0
NOT_A_TEXT = 47001
LONGEST_TOKEN_SECONDS = 86_400
# WeChat grants twenty forced tokens a day; this way one process alone never spends them.
FORCED_APART_SECONDS = 4_320
PRIVATE = ("access_token", "appid", "secret", "js_code", "code", "openid", "touser")

Answer = TypeVar("Answer")

# Plugged in by the roof: true while this thread has a database transaction open. A slow neighbour must not hold rows.
forbid_when: Callable[[], bool] | None = None


class WeChatUnreachable(Exception):
    """No answer, or none that can be read. Trying again later may help."""

    worth_retrying: ClassVar[bool] = True

    def __init__(self, reason: str, retry_after: float | None = None) -> None:
        super().__init__(reason, retry_after)
        self.reason = reason
        self.retry_after = retry_after

    def __str__(self) -> str:
        return self.reason


class WeChatRefused(Exception):
    """WeChat answered, and said no."""

    worth_retrying: ClassVar[bool] = False

    def __init__(self, errcode: int, errmsg: str) -> None:
        super().__init__(errcode, errmsg)
        self.errcode = errcode
        self.errmsg = errmsg

    def __str__(self) -> str:
        return f"{self.errcode} {self.errmsg}"


class WeChatBusy(WeChatRefused):
    """The platform is in trouble and asks for patience."""

    worth_retrying = True


class TooOften(WeChatRefused):
    """Too many calls this minute, or two at once for one person."""

    worth_retrying = True


class QuotaSpent(WeChatRefused):
    """Today's calls are used up."""

    worth_retrying = True


class TokenRefused(WeChatRefused):
    """The token was refused twice, the second time a fresh one."""

    worth_retrying = True


class AppRefused(WeChatRefused):
    """Our app id, secret, address or permissions are not accepted: only an operator can mend it."""


class BadCode(WeChatRefused):
    """The code is unknown, used, too old, or of the other button."""


class PersonBlocked(WeChatRefused):
    """WeChat holds this person for a risk."""


class ForeignNumber(WeChatRefused):
    """The phone is not of mainland China."""


class NoSuchPerson(WeChatRefused):
    """The openid is not one of this app's."""


class NotSeenLately(WeChatRefused):
    """The person has not opened the mini-program for two hours, so WeChat will not check their words."""


class NoGrantLeft(WeChatRefused):
    """The person has not allowed, or no longer allows, a message of this template."""


class NoSuchTemplate(WeChatRefused):
    """The template id is unknown or of another type."""


class NoSuchPage(WeChatRefused):
    """The mini-program has no such page."""


class BadMessage(WeChatRefused):
    """A field of the message breaks the rule of its kind."""


class SensitiveWords(WeChatRefused):
    """The message says what may not be said."""


class TextTooLong(WeChatRefused):
    """More than WeChat reads at once."""


_STALE_TOKEN = (40001, 40014, 42001)
_REFUSALS: dict[int, type[WeChatRefused]] = {
    -1: WeChatBusy,
    **dict.fromkeys((43108, 45011), TooOften),
    45009: QuotaSpent,
    **dict.fromkeys(_STALE_TOKEN, TokenRefused),
    **dict.fromkeys((40002, 40013, 40125, 40164, 40243, 41002, 41004, 43107, 48001, 48004, 50002), AppRefused),
    **dict.fromkeys((89501, 89503, 89506, 89507), AppRefused),
    **dict.fromkeys((40029, 40163, 41008), BadCode),
    40226: PersonBlocked,
    **dict.fromkeys((40003, 43104), NoSuchPerson),
    61010: NotSeenLately,
    43101: NoGrantLeft,
    40037: NoSuchTemplate,
    41030: NoSuchPage,
    47003: BadMessage,
    45168: SensitiveWords,
    45002: TextTooLong,
}


class Scene(IntEnum):
    """Where a person's words will stand."""

    PROFILE = 1
    COMMENT = 2
    FORUM = 3
    JOURNAL = 4


class Suggest(StrEnum):
    """What WeChat advises."""

    PASS = "pass"  # noqa: S105 (an opinion, no password)
    REVIEW = "review"
    RISKY = "risky"


class Edition(StrEnum):
    """Which edition of the mini-program a message or a code opens."""

    RELEASE = "release"
    TRIAL = "trial"
    DEVELOP = "develop"

    @property
    def in_messages(self) -> str:
        """Messages have other words for the same three."""
        return {"release": "formal", "trial": "trial", "develop": "developer"}[self]


@dataclass(frozen=True)
class SignedIn:
    """Who signed in. The session key stays behind: nothing of ours decrypts with it."""

    openid: str = field(repr=False)
    unionid: str | None = field(repr=False)


@dataclass(frozen=True)
class Verdict:
    """What WeChat thinks of a text; label 100 is «nothing found»."""

    suggest: Suggest
    label: int


class WeChat:
    """The calls we make. One instance for all threads: it keeps the connections, the token and the breaker."""

    def __init__(
        self,
        base_url: str,
        appid: str,
        secret: str,
        timeout: float = TIMEOUT_SECONDS,
        token_store: TokenStore | None = None,
        breaker: Breaker | None = None,
        edition: Edition = Edition.RELEASE,
    ) -> None:
        self._wire = Wire(base_url)
        self._appid = appid
        self._secret = secret
        self._timeout = timeout
        self._tokens = token_store or TokenInMemory()
        self._breaker = breaker or Breaker()
        self._edition = edition
        self._force_again_at = 0.0

    def sign_in(self, code: str) -> SignedIn:
        """Whose sign-in code this is."""
        query = {
            "appid": self._appid,
            "secret": self._secret,
            "js_code": code,
            "grant_type": "authorization_code",
        }
        return self._ask("GET", "/sns/jscode2session", query, None, _signed_in, Budget(self._timeout))

    def phone_number(self, code: str) -> str:
        """The eleven digits that WeChat vouches for."""
        return self._ask_with_token("/wxa/business/getuserphonenumber", {"code": code}, self._vouched_number)

    def send(self, openid: str, template_id: str, page: str, data: Mapping[str, Mapping[str, str]]) -> None:
        """Send a subscription message: ``data`` is ``{"thing1": {"value": "…"}}``. It uses up one grant of the person's."""
        letter = {
            "touser": openid,
            "template_id": template_id,
            "page": page,
            "data": data,
            "miniprogram_state": self._edition.in_messages,
            "lang": "zh_CN",
        }
        self._ask_with_token("/cgi-bin/message/subscribe/send", letter, _nothing)

    def check_text(
        self,
        openid: str,
        scene: int,
        content: str,
        title: str | None = None,
        nickname: str | None = None,
        signature: str | None = None,
    ) -> Verdict:
        """Whether a person's words may stand where others read them."""
        asides = {"title": title, "nickname": nickname, "signature": signature}
        letter: dict[str, Any] = {"version": 2, "openid": openid, "scene": int(scene), "content": content}
        letter |= {name: text for name, text in asides.items() if text}
        return self._ask_with_token("/wxa/msg_sec_check", letter, _verdict)

    def check_media(self, openid: str, scene: int, url: str) -> str:
        """Hand a picture in for checking: the trace id under which the verdict is pushed within half an hour."""
        letter = {"version": 2, "openid": openid, "scene": int(scene), "media_url": url, "media_type": 2}
        return self._ask_with_token("/wxa/media_check_async", letter, _trace_id)

    def qr_code(self, scene: str, page: str) -> bytes:
        """The picture of a mini-program code that opens the page with this scene."""
        letter: dict[str, Any] = {"scene": scene, "page": page, "env_version": self._edition.value}
        # Pages of other editions are unknown to the released mini-program, which is what the check asks.
        letter |= {"check_path": self._edition is Edition.RELEASE}
        return self._ask_with_token("/wxa/getwxacodeunlimit", letter, answers.picture)

    def _ask_with_token(self, path: str, letter: Mapping[str, Any], read: Callable[[Fields], Answer]) -> Answer:
        """Ask with the token we have; where WeChat does not know it any more, once again with a new one."""
        budget = Budget(self._timeout)
        token = self._token(budget)
        try:
            return self._ask("POST", path, {"access_token": token}, letter, read, budget)
        except TokenRefused:
            fresh = self._token(budget, refused=token)
        return self._ask("POST", path, {"access_token": fresh}, letter, read, budget)

    def _token(self, budget: Budget, refused: str | None = None) -> str:
        kept = self._tokens.read()
        if kept is not None and kept.serves(refused):
            return kept.value
        try:
            with self._tokens.fetching(budget.left()):
                # Whoever held the lock before us has most likely fetched it already.
                kept = self._tokens.read()
                if kept is None or not kept.serves(refused):
                    kept = self._fetch_token(budget, refused)
                    self._tokens.write(kept)
                return kept.value
        except SomebodyElseIsFetching:
            raise WeChatUnreachable("too slow") from None

    def _fetch_token(self, budget: Budget, refused: str | None) -> Token:
        token = self._ask_for_token(budget, force=False)
        # Forcing ends the token of every other process: only where WeChat gives the very one it has just refused.
        if token.value == refused and time.monotonic() >= self._force_again_at:
            self._force_again_at = time.monotonic() + FORCED_APART_SECONDS
            return self._ask_for_token(budget, force=True)
        return token

    def _ask_for_token(self, budget: Budget, force: bool) -> Token:
        letter = {
            "grant_type": "client_credential",
            "appid": self._appid,
            "secret": self._secret,
            "force_refresh": force,
        }
        try:
            return self._ask("POST", "/cgi-bin/stable_token", {}, letter, _token, budget)
        except TokenRefused as refused:
            # The same errcodes mean the secret here: there is no token yet that could be stale.
            raise AppRefused(refused.errcode, refused.errmsg) from None

    def _ask(
        self,
        method: str,
        path: str,
        query: Mapping[str, str],
        letter: Mapping[str, Any] | None,
        read: Callable[[Fields], Answer],
        budget: Budget,
    ) -> Answer:
        if forbid_when is not None and forbid_when():
            raise RuntimeError("a network call inside a transaction")
        try:
            request = self._wire.write(method, path, query, letter)
            with self._breaker.watch(WireBroken, Unreadable, WeChatBusy):
                answer = answers.fields(self._wire.ask(request, budget))
                _must_not_refuse(answer, {**query, **(letter or {})})
                return read(answer)
        except Unwritable:
            raise WeChatRefused(NOT_A_TEXT, "not a text") from None
        except WireBroken as broken:
            raise WeChatUnreachable(str(broken)) from None
        except Unreadable:
            raise WeChatUnreachable("unreadable") from None
        except Resting as resting:
            raise WeChatUnreachable("resting", resting.seconds) from None

    def _vouched_number(self, answer: Fields) -> str:
        phone = answers.inner(answer, "phone_info")
        if answers.word(answers.inner(phone, "watermark"), "appid") != self._appid:
            raise Unreadable()
        digits = answers.word(phone, "purePhoneNumber")
        if not answers.is_mainland_number(answers.number(phone, "countryCode"), digits):
            raise ForeignNumber(0, "not a mainland number")
        return digits


def _must_not_refuse(answer: Fields, said: Mapping[str, Any]) -> None:
    errcode = answers.errcode(answer)
    if errcode != 0:
        private = [str(value) for name, value in said.items() if name in PRIVATE and value]
        raise _REFUSALS.get(errcode, WeChatRefused)(errcode, answers.errmsg(answer, private))


def _signed_in(answer: Fields) -> SignedIn:
    # The session key is looked for, because an answer without one is not WeChat's, and left where it is.
    answers.word(answer, "session_key")
    return SignedIn(answers.word(answer, "openid"), answers.word_or_none(answer, "unionid"))


def _token(answer: Fields) -> Token:
    seconds = answers.number(answer, "expires_in")
    if not 0 < seconds <= LONGEST_TOKEN_SECONDS:
        raise Unreadable()
    return Token(answers.word(answer, "access_token"), clock.now() + timedelta(seconds=seconds))


def _verdict(answer: Fields) -> Verdict:
    result = answers.inner(answer, "result")
    suggest = answers.word(result, "suggest")
    if suggest not in list(Suggest):
        raise Unreadable()
    return Verdict(Suggest(suggest), answers.number(result, "label"))


def _trace_id(answer: Fields) -> str:
    return answers.word(answer, "trace_id")


def _nothing(answer: Fields) -> None:
    """All that matters is that nothing was refused; but an answer must say so."""
    if "errcode" not in answer:
        raise Unreadable()
