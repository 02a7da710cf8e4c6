"""Managers who are made in a test, and how they come in for the first time."""

import threading
from typing import Any
from uuid import uuid4

import pyotp
import pytest

from service.core import clock as the_clock
from tests.people import Reply, Someone

OWN_PASSWORD = "four wells by the river"


def at_once(times: int, deed: Any) -> list[Any]:
    """Run `deed(number)` in so many threads that start together; their results."""
    start, results = threading.Barrier(times), []

    def run(number: int) -> None:
        start.wait()
        results.append(deed(number))

    threads = [threading.Thread(target=run, args=(number,)) for number in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def code_of(secret: str) -> str:
    """What an authenticator shows now, by our clock."""
    return pyotp.TOTP(secret).at(the_clock.now())


class NewManager(Someone):
    """Somebody with an account fresh from their parent: knows the first password, and enrols when told to."""

    username: str
    password: str
    secret: str | None = None

    def comes_in(self) -> "NewManager":
        """Sign in, enrolling a second factor where it is demanded and giving its code where it is enrolled."""
        reply = self.tries()
        if reply.problem == "totp-enrolment-required":
            ticket = reply.json["ticket"]
            self.secret = self.done("/auth/totp/enrol", {"ticket": ticket})["secret"]
            found = self.done("/auth/totp/confirm", {"ticket": ticket, "totp": code_of(self.secret)})
        else:
            assert reply.status == 200, reply
            found = reply.json
        self._signed_in(found)
        if found["must_change_password"]:
            self.done("/me/password", {"old": self.password, "new": OWN_PASSWORD})
            self.password = OWN_PASSWORD
        return self

    def tries(self, totp: str | None = None) -> Reply:
        """One attempt to sign in."""
        more = {"totp": totp} if totp else {}
        return Reply(
            self.client.post("/api/v1/auth/password", json={"username": self.username, "password": self.password, **more})
        )


@pytest.fixture
def made_by(app: Any) -> Any:
    """An account made by a parent: ``made_by(parent, "A3", "420105007002")`` → (account, somebody)."""

    def make(parent: Someone, role: str, region: str, **more: Any) -> tuple[dict[str, Any], NewManager]:
        username = f"new-{uuid4().hex[:10]}"
        account = parent.done("/managers", {"username": username, "name": "新人", "role": role, "region": region, **more})
        somebody = NewManager(app, username)
        somebody.username, somebody.password = username, account["password"] or more.get("password")
        return account, somebody

    return make
