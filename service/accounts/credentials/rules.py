"""Passwords, six-digit codes and locks: arithmetic with a name, by a moment that is given."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

import pyotp
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from service.core import crypto
from service.core.actors import AUDIT_ADMIN, COMMUNITY, DEPARTMENT, DISTRICT, SECURITY_ADMIN, STREET, SYSTEM_ADMIN

SHORTEST_PASSWORD = 12
STEP_SECONDS = 30
TOTP_ROLES = frozenset({DISTRICT, STREET, COMMUNITY, DEPARTMENT, SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN})
TICKET_GOOD_FOR = timedelta(minutes=10)
ISSUER = "汉阳文明实践"

_FEWEST_DIFFERENT = 5
# Words that everybody here thinks of first; a password that is little more than one of them is none.
_DENIED = (
    "password", "passw0rd", "qwertyuiop", "asdfghjkl", "1q2w3e4r", "1qaz2wsx", "qwerty", "letmein", "welcome",
    "administrator", "admin", "iloveyou", "woaini", "5201314", "1314520", "hanyang", "wuhan", "wenming", "zhiyuan",
    "123456", "654321", "abc123", "abcdef", "111111", "888888", "666666", "000000", "汉阳", "武汉", "文明实践", "志愿者",
)
_FEWEST_OF_ITS_OWN = 6
_ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"

_hasher = PasswordHasher(time_cost=2, memory_cost=19456, parallelism=1)


def hash_password(password: str) -> str:
    """argon2id with the parameters OWASP names for 19 MiB."""
    return _hasher.hash(password)


NOBODYS_HASH = hash_password("nobody has this password")


def matches(stored: str, password: str) -> bool:
    """Is this the password behind the hash? As much work for the wrong one as for the right one."""
    try:
        return _hasher.verify(stored, password)
    except (VerificationError, InvalidHashError):
        return False


def complaint(password: str, *known: str) -> str | None:
    """What is wrong with a manager's new password, in Chinese; None when it will do.

    Length and a deny list, no composition rules (ASVS 6.2.1, 6.2.4, 6.2.11). known: user name and name, which it
    must not hold.
    """
    if len(password) < SHORTEST_PASSWORD:
        return f"密码至少 {SHORTEST_PASSWORD} 位"
    left = password.lower()
    if len(set(left)) < _FEWEST_DIFFERENT:
        return "密码中不同的字符太少"
    if any(word and len(word) >= 2 and word.lower() in left for word in known):
        return "密码不能包含用户名或姓名"
    for word in _DENIED:
        left = left.replace(word, "")
    if len(left) < _FEWEST_OF_ITS_OWN:
        return "密码太常见，容易被猜中"
    return None


def new_password() -> str:
    """Sixteen letters and digits that are not taken for one another: 93 bits."""
    while True:
        found = "".join(secrets.choice(_ALPHABET) for _ in range(16))
        if complaint(found) is None:
            return "-".join(found[at : at + 4] for at in range(0, 16, 4))


def new_totp_secret() -> str:
    """160 random bits in base 32 (RFC 4226 section 4, R6)."""
    return pyotp.random_base32()


def otpauth_uri(secret: str, username: str) -> str:
    """What an authenticator app reads from the QR code."""
    return pyotp.TOTP(secret).provisioning_uri(name=username, issuer_name=ISSUER)


def totp_step(secret: str, code: str, moment: datetime, last_step: int | None) -> int | None:
    """The step whose code this is: now, the one before or after, and later than any used (RFC 6238 section 5.2)."""
    present = int(moment.timestamp()) // STEP_SECONDS
    totp = pyotp.TOTP(secret)
    found = None
    for step in (present - 1, present, present + 1):
        if crypto.constant_time_equal(totp.generate_otp(step), code) and (last_step is None or step > last_step):
            found = step
    return found


@dataclass(frozen=True)
class Count:
    """Failures in a row inside a window, and until when that locks."""

    failures: int = 0
    failing_since: datetime | None = None
    locked_until: datetime | None = None

    def is_locked(self, moment: datetime) -> bool:
        """Still locked at this moment?"""
        return self.locked_until is not None and self.locked_until > moment

    def one_more(self, moment: datetime, *, most: int, window: timedelta, lock: timedelta) -> "Count":
        """After another failure: `most` of them within `window` lock for `lock` and begin a new count."""
        fresh = self.failing_since is None or self.failing_since + window <= moment
        failures, since = (1, moment) if fresh else (self.failures + 1, self.failing_since)
        if failures >= most:
            return Count(0, None, moment + lock)
        return Count(failures, since, self.locked_until)
