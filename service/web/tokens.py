"""Access tokens: short, signed, holding only subject and session. Everything else is read on each request."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Lock
from uuid import UUID

from flask_jwt_extended import JWTManager, create_access_token, decode_token
from flask_jwt_extended.exceptions import JWTExtendedException
from jwt.exceptions import PyJWTError

from service.core import clock
from service.core.problems import Unauthorised

AUDIENCE_PUBLIC, AUDIENCE_MANAGER = "mp", "admin"
ISSUER = "hanyang"
_KEPT = 4096

jwt = JWTManager()


class TokenInvalid(Unauthorised):
    """Not a token of ours, or not for this place."""

    title = "登录凭证无效"


class TokenExpired(Unauthorised):
    """The access token is past its minutes; the refresh token gets a new one."""

    title = "登录已过期"


@dataclass(frozen=True)
class Claims:
    """What a verified token says."""

    person_id: UUID
    session_id: UUID
    audience: str
    expires: float


_verified: OrderedDict[str, Claims] = OrderedDict()
_lock = Lock()


def issue(person_id: UUID, session_id: UUID, audience: str, until: datetime) -> str:
    """An access token good until a moment of our clock."""
    expires = int(until.timestamp())
    return create_access_token(
        identity=str(person_id),
        expires_delta=False,
        additional_claims={"sid": str(session_id), "aud": audience, "iss": ISSUER, "exp": expires},
    )


def verify(token: str) -> Claims:
    """The claims of a token; TokenInvalid or TokenExpired. A token once verified is remembered until it expires."""
    claims = _verified.get(token)
    if claims is None:
        claims = _decode(token)
        with _lock:
            _verified[token] = claims
            while len(_verified) > _KEPT:
                _verified.popitem(last=False)
    if claims.expires <= clock.now().timestamp():
        with _lock:
            _verified.pop(token, None)
        raise TokenExpired()
    return claims


def _decode(token: str) -> Claims:
    if len(token) > 2000:
        raise TokenInvalid()
    try:
        found = decode_token(token, allow_expired=True)
        if found.get("iss") != ISSUER or found.get("aud") not in (AUDIENCE_PUBLIC, AUDIENCE_MANAGER):
            raise TokenInvalid()
        if found.get("type") != "access":
            raise TokenInvalid()
        moment = datetime.fromtimestamp(int(found["exp"]), UTC)
        return Claims(UUID(found["sub"]), UUID(found["sid"]), found["aud"], moment.timestamp())
    except (PyJWTError, JWTExtendedException, KeyError, TypeError, ValueError, OverflowError, AttributeError) as wrong:
        raise TokenInvalid() from wrong
