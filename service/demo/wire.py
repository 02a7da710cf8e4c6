"""A client that knows only the wire: people who sign in, ask, and see what is answered."""

import json
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx

UNAUTHORISED = 401


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    json: Any
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def problem(self) -> str:
        """The last part of a problem's type, or nothing."""
        return str((self.json or {}).get("type") or "").rsplit("/", 1)[-1] if isinstance(self.json, dict) else ""

    @property
    def words(self) -> str:
        """What a person is told."""
        if not isinstance(self.json, dict):
            return f"HTTP {self.status}"
        told = [str(self.json[name]) for name in ("title", "detail") if self.json.get(name)]
        told += [f"{one.get('pointer')} {one.get('detail')}" for one in self.json.get("errors") or []]
        return f"{self.status} {'；'.join(told)}"


Send = Callable[[str, str, Any, dict[str, str]], Answer]
"""Method, path below the base, JSON body or None, headers → the answer."""


class NotAsPromised(Exception):
    """Something else was answered than the wire promises; the message says what, to a person."""


def over_http(base: str) -> Send:
    """Send to a running server. base: with the version, without a slash at the end."""
    client = httpx.Client(timeout=20, trust_env=False)

    def send(method: str, path: str, body: Any, headers: dict[str, str]) -> Answer:
        content = None if body is None else json.dumps(body, ensure_ascii=False).encode()
        if content is not None:
            headers = headers | {"Content-Type": "application/json"}
        try:
            found = client.request(method, base + path, content=content, headers=headers)
        except httpx.HTTPError as why:
            raise NotAsPromised(f"服务没有响应：{type(why).__name__} {why}") from why
        try:
            read = found.json() if found.content else None
        except ValueError:
            read = None
        return Answer(found.status_code, read, found.headers)

    return send


@dataclass
class Someone:
    """A person with a client in hand, who signs in anew when time has moved on."""

    send: Send
    name: str
    way_in: tuple[str, dict[str, str]]
    token: str = ""
    person_id: str = ""

    @classmethod
    def by_wechat(cls, send: Send, name: str, code: str) -> "Someone":
        """Whoever the pretend platform says: the code ``as-<name>``."""
        return cls(send, name, ("/auth/wechat", {"code": code}))

    @classmethod
    def by_password(cls, send: Send, name: str, username: str, password: str) -> "Someone":
        """A manager."""
        return cls(send, name, ("/auth/password", {"username": username, "password": password}))

    def sign_in(self) -> dict[str, Any]:
        """The answer of signing in."""
        path, body = self.way_in
        found = self.send("POST", path, body, {})
        if found.status != 200:
            raise NotAsPromised(f"{self.name}登录不成功：{found.words}")
        self.token, self.person_id = found.json["access_token"], found.json["person"]["id"]
        read: dict[str, Any] = found.json
        return read

    def ask(self, method: str, path: str, body: Any = None, *, key: str | None = None) -> Answer:
        """Any answer. Time moves on in a demo, and tokens end with it: then once more, with the same key."""
        if not self.token:
            self.sign_in()
        headers = {"Idempotency-Key": key or secrets.token_hex(12)} if method == "POST" else {}
        found = self.send(method, path, body, headers | {"Authorization": f"Bearer {self.token}"})
        if found.status == UNAUTHORISED:
            self.sign_in()
            found = self.send(method, path, body, headers | {"Authorization": f"Bearer {self.token}"})
        return found

    def get(self, path: str) -> Any:
        """The JSON of a GET that must succeed."""
        return self._done("GET", path, self.ask("GET", path))

    def post(self, path: str, body: Any = None, *, key: str | None = None) -> Any:
        """The JSON of a POST that must succeed."""
        return self._done("POST", path, self.ask("POST", path, body, key=key))

    def refused(self, method: str, path: str, body: Any = None, *, status: int, problem: str = "") -> Answer:
        """An answer that must be this refusal; problem: the end of its type, any where none is given."""
        found = self.ask(method, path, body)
        if found.status != status or (problem and found.problem != problem):
            raise NotAsPromised(f"应拒绝为 {status} {problem}，实际 {found.words}（{found.problem}）")
        return found

    def _done(self, method: str, path: str, found: Answer) -> Any:
        if found.status >= 300:
            raise NotAsPromised(f"{self.name} {method} {path}：{found.words}")
        return found.json
