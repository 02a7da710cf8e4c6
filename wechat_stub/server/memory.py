"""What the pretend platform remembers: tokens, codes, grants, sent messages. It lives in memory and dies with it."""

import hashlib
import re
import secrets
import threading
import time
from collections import Counter, deque
from dataclasses import dataclass
from typing import Any

from wechat_stub.server.refusals import Refusal

TOKEN_SECONDS = 7200
OVERLAP_SECONDS = 300
CODE_SECONDS = 300
FORCED_APART_SECONDS = 30
FORCED_A_DAY = 20
DAY_SECONDS = 86_400

_TOKEN_SHAPE = re.compile(r"stub_[A-Za-z0-9_-]{128}")
_REAL_CODE_SHAPE = re.compile(r"[0-9A-Za-z]{32}")
_PHONE_CODE_SHAPE = re.compile(r"phone-(\d{11})(?:-.+)?", re.ASCII)
_FAIL_CODE_SHAPE = re.compile(r"fail-(-?\d{1,6})", re.ASCII)


@dataclass
class Token:
    """One access token and the moment it dies."""

    value: str
    appid: str
    expires_at: float


@dataclass
class Code:
    """A code made on request, good for one use within five minutes."""

    openid: str | None
    unionid: str | None
    phone: str | None
    country: str
    expires_at: float


class Memory:
    """Everything the platform knows. Each method holds the one lock, so answers never interleave."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self.forget()

    def forget(self) -> None:
        """Begin anew, as after a restart: every token and code given out so far is unknown."""
        with self._lock:
            self._wound_seconds = 0.0
            self._tokens: dict[str, Token] = {}
            self._newest: dict[tuple[str, str], Token] = {}
            self._forced: dict[str, list[float]] = {}
            self._codes: dict[str, Code] = {}
            self._used_codes: set[str] = set()
            self._grants: Counter[tuple[str, str]] = Counter()
            self._calls: Counter[str] = Counter()
            self._sent: deque[dict[str, Any]] = deque(maxlen=200_000)
            self._media: deque[dict[str, Any]] = deque(maxlen=10_000)
            self._messages = 0

    def now(self) -> float:
        """Seconds since the epoch, ahead by as much as the clock was wound."""
        return time.time() + self._wound_seconds

    def wind(self, seconds: float) -> None:
        """Let time pass at once: codes and tokens grow old without anybody waiting."""
        with self._lock:
            self._wound_seconds += seconds

    def count_call(self, path: str) -> None:
        """One more call of an API, refused or not."""
        with self._lock:
            self._calls[path] += 1

    def calls(self) -> dict[str, int]:
        """How often each API was called."""
        with self._lock:
            return dict(self._calls)

    # Tokens

    def new_token(self, appid: str) -> tuple[str, int]:
        """The old way: each call makes a new token and ends the previous one after the overlap."""
        with self._lock:
            return self._issue("plain", appid), TOKEN_SECONDS

    def stable_token(self, appid: str, force: bool) -> tuple[str, int]:
        """The stable way: the same token again, until five minutes before its end or until forced."""
        with self._lock:
            newest = self._newest.get(("stable", appid))
            if force:
                self._note_forced(appid)
            elif newest is not None and newest.expires_at - self.now() > OVERLAP_SECONDS:
                return newest.value, int(newest.expires_at - self.now())
            return self._issue("stable", appid), TOKEN_SECONDS

    def _note_forced(self, appid: str) -> None:
        times = [at for at in self._forced.get(appid, []) if self.now() - at < DAY_SECONDS]
        if len(times) >= FORCED_A_DAY:
            raise Refusal(45009)
        if times and self.now() - times[-1] < FORCED_APART_SECONDS:
            raise Refusal(45011)
        self._forced[appid] = [*times, self.now()]

    def _issue(self, kind: str, appid: str) -> str:
        previous = self._newest.get((kind, appid))
        if previous is not None:
            previous.expires_at = min(previous.expires_at, self.now() + OVERLAP_SECONDS)
        token = Token(f"stub_{secrets.token_urlsafe(96)}", appid, self.now() + TOKEN_SECONDS)
        self._newest[kind, appid] = self._tokens[token.value] = token
        return token.value

    def appid_of(self, token: str) -> str:
        """Whose token this is, while it lives."""
        with self._lock:
            if not _TOKEN_SHAPE.fullmatch(token):
                raise Refusal(40014)
            if token not in self._tokens:
                raise Refusal(40001)
            if self._tokens[token].expires_at <= self.now():
                raise Refusal(42001)
            return self._tokens[token].appid

    # Codes

    def make_code(self, openid: str | None, unionid: str | None, phone: str | None, country: str) -> str:
        """A code as a phone would get it from WeChat."""
        with self._lock:
            code = secrets.token_hex(16)
            self._codes[code] = Code(openid, unionid, phone, country, self.now() + CODE_SECONDS)
            return code

    def sign_in(self, code: str) -> tuple[str, str | None]:
        """The openid and perhaps the unionid behind a sign-in code."""
        with self._lock:
            _provoke(code)
            if code == "login-blocked":
                raise Refusal(40226)
            # Anyone may be anyone, as often as they like: a demo signs in as the same person on many
            # screens, and a test must not care which code an earlier test has spent.
            if code.startswith("as-"):
                return _openid_named(code.removeprefix("as-")), None
            if code in self._codes:
                made = self._spend_made(code)
                if made.openid is None:
                    raise Refusal(40029)
                return made.openid, made.unionid
            if code.startswith("login-"):
                openid = _openid_named(code.removeprefix("login-"))
                self._spend(code, 40163)
                return openid, None
            if _REAL_CODE_SHAPE.fullmatch(code):
                self._spend(code, 40163)
                return f"o{hashlib.sha256(code.encode()).hexdigest()[:27]}", None
            raise Refusal(40029)

    def phone(self, code: str) -> tuple[str, str]:
        """The phone number and its country behind a phone code; a sign-in code is no phone code."""
        with self._lock:
            _provoke(code)
            if code in self._codes:
                made = self._spend_made(code, used=40029)
                if made.phone is None:
                    raise Refusal(40029)
                return made.phone, made.country
            shaped = _PHONE_CODE_SHAPE.fullmatch(code)
            if shaped is None:
                raise Refusal(40029)
            self._spend(code, 40029)
            return shaped[1], "86"

    def _spend_made(self, code: str, used: int = 40163) -> Code:
        made = self._codes[code]
        self._spend(code, used)
        if made.expires_at <= self.now():
            raise Refusal(40029)
        return made

    def _spend(self, code: str, used: int) -> None:
        if code in self._used_codes:
            raise Refusal(used)
        self._used_codes.add(code)

    # Messages

    def grant(self, openid: str, template_id: str, count: int) -> int:
        """The person tapped «allow» that many times; returns how many sends are left."""
        with self._lock:
            self._grants[openid, template_id] = max(0, self._grants[openid, template_id] + count)
            return self._grants[openid, template_id]

    def grants(self) -> list[dict[str, Any]]:
        """The ledger of what is left."""
        with self._lock:
            return [
                {"openid": openid, "template_id": template_id, "count": count}
                for (openid, template_id), count in self._grants.items()
            ]

    def deliver(self, message: dict[str, Any]) -> int:
        """Use up one grant and keep the message; a letter posted twice is kept twice, so that tests see it."""
        with self._lock:
            key = (message["openid"], message["template_id"])
            if self._grants[key] <= 0:
                raise Refusal(43101)
            self._grants[key] -= 1
            self._messages += 1
            self._sent.append({**message, "msgid": self._messages, "sent_at": self.now()})
            return self._messages

    def sent(self, openid: str | None = None) -> list[dict[str, Any]]:
        """What reached people's phones, oldest first."""
        with self._lock:
            return [message for message in self._sent if openid in (None, message["openid"])]

    def keep_media(self, media: dict[str, Any]) -> str:
        """Take a picture or sound in for checking; the verdict is pushed later."""
        with self._lock:
            trace_id = secrets.token_hex(16)
            self._media.append({**media, "trace_id": trace_id})
            return trace_id

    def media(self) -> list[dict[str, Any]]:
        """What waits for a verdict, oldest first."""
        with self._lock:
            return list(self._media)


def _provoke(code: str) -> None:
    wanted = _FAIL_CODE_SHAPE.fullmatch(code)
    if wanted:
        raise Refusal(int(wanted[1]))


def _openid_named(name: str) -> str:
    if not is_openid(name):
        raise Refusal(40029)
    return name


def is_openid(value: object) -> bool:
    """One word of at most 64 characters; Chinese names are welcome in a demo."""
    return isinstance(value, str) and 1 <= len(value) <= 64 and value.isprintable() and not re.search(r"\s", value)
