"""A town of its own: a scratch database, the demo switched on, and 400 people moved in."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import create_engine

from service.app import Service, create_app
from service.core import clock, config
from service.data import engines, schema
from service.data.db import db
from service.data.sealed import vault
from service.demo import town

PASSWORD = "correct horse 42 battery"
VOLUNTEERS = 400


@pytest.fixture(scope="session", autouse=True)
def daytime() -> timedelta:
    """Here the clock is the demo's own."""
    clock.set_offset(timedelta())
    return timedelta()


@pytest.fixture(autouse=True)
def by_day(daytime: timedelta) -> None:
    """As it was left by the demo."""


class Hall:
    """An application in demo mode over a database of its own."""

    def __init__(self, app: Service, owner_url: str, superuser_url: str, name: str) -> None:
        self.app, self.owner_url = app, owner_url
        self._address = (superuser_url, name)

    def ask(self, question: str, *values: Any) -> list[Any]:
        """Rows, as the owner sees them."""
        with engines.connected(self.owner_url) as connection:
            return connection.execute(question.encode(), values or None).fetchall()

    def one(self, question: str, *values: Any) -> Any:
        """The only value of the only row."""
        return self.ask(question, *values)[0][0]

    def close(self) -> None:
        """Take it down."""
        with self.app.app_context():
            db.session.remove()
            db.engine.dispose()
        engines.drop_database(*self._address)


def build(postgres: str, environment: dict[str, str]) -> Hall:
    """Empty, with all tables and fences."""
    name = f"town_{uuid4().hex[:12]}"
    owner_url, service_url = engines.create_database(postgres, name)
    owner = create_engine(owner_url)
    with owner.begin() as connection:
        schema.build(connection)
    owner.dispose()
    told = {"DEMO": "1", "RATE_LIMITS": "1", "DATABASE_OWNER_URL": owner_url, "DATABASE_URL": service_url}
    return Hall(create_app(config.load(environment | told)), owner_url, postgres, name)


@pytest.fixture(scope="module")
def hall(postgres: str, environment: dict[str, str]) -> Iterator[Hall]:
    """An empty one."""
    made = build(postgres, environment)
    yield made
    made.close()


@pytest.fixture(scope="module")
def town_hall(postgres: str, environment: dict[str, str]) -> Iterator[Hall]:
    """One with a small town."""
    made = build(postgres, environment)
    with made.app.app_context():
        town.raise_town(made.owner_url, vault(), clock.now(), PASSWORD, lambda step: None, volunteers=VOLUNTEERS)
    yield made
    made.close()


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Type a command: ``command(hall, "demo", "town")`` → (exit code, output)."""
    monkeypatch.setenv("DEMO_PASSWORD", PASSWORD)

    def run(there: Hall, *words: str) -> tuple[int, str]:
        found = there.app.test_cli_runner().invoke(args=list(words))
        return found.exit_code, found.output

    return run


