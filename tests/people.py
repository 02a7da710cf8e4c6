"""The people of the tests: each signs in and speaks to the API as a client would."""

import itertools
import re
from collections import defaultdict
from typing import Any
from uuid import uuid4

_serial = itertools.count(1)
V1 = "/api/v1"

# What everybody here has said or been told and nobody may find afterwards in a dump, in Redis or in a log, by its kind.
SECRETS: dict[str, set[str]] = defaultdict(set)
PUBLIC: set[str | None] = set()  # addresses of places for everybody: no secret, also where an order goes there
_SECRET_FIELDS = {
    "phone": ("phone", r"1[3-9]\d{9}"), "id_number": ("id_number", r"\d{17}[\dX]"), "code": ("code", r"(as|phone)-.{8,}"),
    "value": ("revealed", r"1[3-9]\d{9}|\d{17}[\dX]"), "password": ("password", r".{12,}"), "old": ("password", r".{12,}"),
    "new": ("password", r".{12,}"), "access_token": ("token", r".{20,}"), "refresh_token": ("token", r".{20,}"),
    "ticket": ("token", r".{20,}"), "secret": ("totp", r".{16,}"), "address": ("address", r".{8,}"),
}
_OF_PLACES = {  # a station, an activity, a pin, a room or a thing of a station, a counter of the mall, a gathering
    "opening", "services", "metres", "safeguards", "risk_disclosure", "served", "unit_name", "starts_at", "posts", "label",
    "station_name", "hours", "least",
}


def remember(said: Any) -> None:
    """Note the secrets in a body or an answer."""
    if isinstance(said, list):
        for inner in said:
            remember(inner)
    if not isinstance(said, dict):
        return
    for field, value in said.items():
        kind, shape = _SECRET_FIELDS.get(field, ("", ""))
        if field == "address" and _OF_PLACES & said.keys():
            PUBLIC.add(value)  # where everybody may go is for everybody
            continue
        if isinstance(value, str) and shape and re.fullmatch(shape, value):
            prefix, _, rest = value.partition("-")
            SECRETS[{"as": "openid", "phone": "phone"}.get(prefix, kind) if kind == "code" else kind].add(
                rest if kind == "code" else value
            )
        remember(value)


class Reply:
    """An answer: status, JSON, headers."""

    def __init__(self, response: Any) -> None:
        self.status = response.status_code
        self.json = response.get_json(silent=True)
        self.headers = response.headers
        remember(self.json)
        self.body = response.get_data()

    @property
    def problem(self) -> str:
        """The last part of a problem's type, or nothing."""
        return ((self.json or {}).get("type") or "").rsplit("/", 1)[-1]

    def __repr__(self) -> str:
        return f"<{self.status} {self.json}>"


class Someone:
    """A person with a client in hand."""

    def __init__(self, app: Any, name: str = "") -> None:
        self.app = app
        self.client = app.test_client()
        self.name = name
        self.token: str | None = None
        self.refresh_token: str | None = None
        self.person_id: str | None = None
        self.hat: str | None = None
        self.openid = ""

    def _headers(self, headers: dict[str, str] | None, key: str | None) -> dict[str, str]:
        found = dict(headers or {})
        if self.token:
            found.setdefault("Authorization", f"Bearer {self.token}")
        if self.hat:
            found.setdefault("X-Acting-As", self.hat)
        if key is not None:
            found["Idempotency-Key"] = key
        return found

    def get(self, path: str, query: dict[str, Any] | None = None, headers: dict[str, str] | None = None) -> Reply:
        """GET below the base."""
        return Reply(self.client.get(V1 + path, query_string=query, headers=self._headers(headers, None)))

    def post(self, path: str, body: Any = None, *, key: str | None = None, headers: dict[str, str] | None = None) -> Reply:
        """POST below the base, with a fresh Idempotency-Key unless one is given."""
        sent = {} if body is None else {"json": body}
        remember(body)
        return Reply(self.client.post(V1 + path, headers=self._headers(headers, key or str(uuid4())), **sent))

    def done(self, path: str, body: Any = None, **more: Any) -> Any:
        """A POST that must succeed; its JSON."""
        reply = self.post(path, body, **more)
        assert reply.status < 300, reply
        return reply.json

    def _signed_in(self, found: dict[str, Any]) -> "Someone":
        self.token, self.refresh_token = found["access_token"], found["refresh_token"]
        self.person_id = found["person"]["id"]
        return self

    def by_wechat(self, openid: str | None = None) -> "Someone":
        """Sign in through the pretend platform."""
        openid = openid or f"person-{next(_serial)}-{uuid4().hex[:6]}"
        return self._signed_in(self.done("/auth/wechat", {"code": f"as-{openid}"}))

    def by_password(self, username: str, password: str, **more: str) -> "Someone":
        """Sign in as a manager."""
        return self._signed_in(self.done("/auth/password", {"username": username, "password": password, **more}))

    def with_phone(self, phone: str | None = None) -> "Someone":
        """Prove a phone number."""
        self.done("/me/phone", {"code": f"phone-{phone or new_phone()}"})
        return self


def new_phone() -> str:
    """A number nobody else has in these tests."""
    return f"139{next(_serial) + uuid4().int % 90_000 * 1000:08d}"
