"""Databases of known sizes for the measurements: filled once by `flask demo load`, kept until the schema changes."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import text

from service import launch
from service.app import Service, create_app
from service.core import config
from service.core.regions import area
from service.data import engines, scope
from service.data.db import db

FOLDER = Path(os.environ.get("BENCH_DIR") or launch.HOUSE / ".data-bench")
ROOM = "2GB"  # a box query that has to fetch its rows from outside the database's own memory would be too easy to beat
_SOURCES = ("migrations/versions/*.py", "service/**/routines.sql", "service/demo/scale.py", "service/demo/neighbours.py")


class Ground:
    """One embedded server, and a database for each size."""

    def __init__(self) -> None:
        FOLDER.mkdir(mode=0o700, exist_ok=True)
        self.secrets = launch.known_secrets(FOLDER / "secrets.json")
        self.postgres = engines.start_postgres(FOLDER, die_with_parent=True)
        with self.superuser("postgres") as connection:
            room = connection.execute("SHOW shared_buffers").fetchone()
            if room != (ROOM,):
                connection.execute(f"ALTER SYSTEM SET shared_buffers = '{ROOM}'")
        if room != (ROOM,):
            self.postgres.stop()
            self.postgres = engines.start_postgres(FOLDER, die_with_parent=True)
        digest = hashlib.sha256()
        for pattern in _SOURCES:
            for path in sorted(launch.HOUSE.glob(pattern)):
                digest.update(path.read_bytes())
        self.edition = digest.hexdigest()[:8]

    def close(self) -> None:
        """The databases stay for the next run."""
        self.postgres.stop()

    def environment(self, name: str) -> dict[str, str]:
        """The surroundings of the service on this database."""
        superuser = self.postgres.superuser_url
        return {
            **self.secrets, "DEMO": "1", "DATA_DIR": str(FOLDER), "WECHAT_BASE_URL": "http://127.0.0.1:9",
            "DATABASE_URL": engines.address_of(superuser, engines.SERVICE, name),
            "DATABASE_OWNER_URL": engines.address_of(superuser, engines.OWNER, name), "RATE_LIMITS": "0",
        }

    def filled(self, scale: str) -> str:
        """The name of a database with this part of the district: made now, or kept from the last run."""
        name = f"bench_{scale.replace('.', '_')}_{self.edition}"
        if self._is_ready(name):
            return name
        if os.environ.get("BENCH_KEEP") and (kept := self._named(f"bench_{scale.replace('.', '_')}_%")):
            return kept[0]
        for old in self._named(f"bench_{scale.replace('.', '_')}_%"):
            engines.drop_database(self.postgres.superuser_url, old)
        engines.create_database(self.postgres.superuser_url, name)
        self.flask(name, "db", "upgrade")
        self.flask(name, "demo", "load", "--scale", scale, "--no-seal", "--workers", "2")
        with self.superuser(name) as connection:
            connection.execute("VACUUM (ANALYZE)")
            connection.execute("CREATE TABLE bench_ready ()")
        return name

    def flask(self, name: str, *words: str) -> None:
        """A command on this database, seen by whoever waits for it."""
        command = [sys.executable, "-m", "flask", "--app", "wsgi", *words]
        outside = {key: value for key, value in os.environ.items() if key not in ("ENV", "REDIS_URL")}
        subprocess.run(command, cwd=launch.HOUSE, env={**outside, **self.environment(name)}, check=True)

    def _named(self, pattern: str) -> list[str]:
        with self.superuser("postgres") as connection:
            found = connection.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", [pattern]).fetchall()
        return [name for (name,) in found]

    def _is_ready(self, name: str) -> bool:
        if name not in self._named(name):
            return False
        with self.superuser(name) as connection:
            (found,) = connection.execute("SELECT to_regclass('bench_ready') IS NOT NULL").fetchone() or (False,)
        return bool(found)

    @contextmanager
    def superuser(self, name: str) -> Iterator[psycopg.Connection[Any]]:
        """A plain connection past all fences."""
        plain = engines.address_of(self.postgres.superuser_url, "postgres", name).replace("+psycopg", "")
        with psycopg.connect(plain, autocommit=True) as connection:
            yield connection

    def service(self, name: str) -> "Speaker":
        """The service on this database, in this process."""
        return Speaker(create_app(config.load(self.environment(name))))


class Speaker:
    """An application that speaks as one manager of a community, in a transaction that never ends."""

    def __init__(self, app: Service) -> None:
        self.context = app.app_context()
        self.context.push()  # for good: the session lives as long
        who = area("420105007002")
        scope.use(db.session, scope.Scope(lo=who.lo, hi=who.hi, read_only=True))
        db.session.execute(text("SET idle_in_transaction_session_timeout = 0"))
        db.session.commit()  # or a rollback takes it back
        self.backend = int(db.session.scalar(text("SELECT pg_backend_pid()")) or 0)

    def hush(self) -> None:
        """End the transaction, so that others may change what it looked at; the next question begins another."""
        with self.speaking():
            db.session.rollback()

    @contextmanager
    def speaking(self) -> Iterator[None]:
        """Inside, the application's queries go to this database."""
        self.context.push()
        try:
            yield
        finally:
            self.context.pop()
