"""The ground benchmarks stand on: an embedded PostgreSQL with the migrated schema and a district of a given size."""

import base64
import os
import secrets
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from service.data import engines

DATA = Path(os.environ.get("BENCH_DATA", ".data/bench"))
KEYS = ("DATA_KEY", "INDEX_KEY", "JWT_KEY", "REFRESH_KEY")


@dataclass(frozen=True)
class Ground:
    """One loaded database."""

    scale: float
    owner_url: str
    service_url: str

    @property
    def environment(self) -> dict[str, str]:
        """What the service's own commands need to work on it."""
        keys = {name: os.environ[name] for name in KEYS}
        return os.environ | keys | {
            "DATABASE_URL": self.service_url, "DATABASE_OWNER_URL": self.owner_url, "DEMO": "1", "ENV": "development",
            "WECHAT_BASE_URL": "http://127.0.0.1:9", "WECHAT_APPID": "wx-bench", "WECHAT_SECRET": "bench",
            "DATA_DIR": str(DATA), "DEMO_PASSWORD": os.environ["JWT_KEY"],
        }


def start() -> engines.Postgres:
    """The database server, with caches as they would be on a machine of its own."""
    for name in KEYS:
        os.environ.setdefault(name, base64.b64encode(secrets.token_bytes(32)).decode())
    DATA.mkdir(parents=True, exist_ok=True)
    return engines.start_postgres(DATA, fsync=False)


def load(postgres: engines.Postgres, scale: float) -> Ground:
    """A database of this scale: kept from an earlier run, or migrated and loaded now (progress on the screen)."""
    name = f"bench_{str(scale).replace('.', '_')}"
    ready = DATA / f"{name}.ready"
    owner_url, service_url = (
        engines.address_of(postgres.superuser_url, role, name) for role in (engines.OWNER, engines.SERVICE)
    )
    ground = Ground(scale, owner_url, service_url)
    if ready.exists():
        return ground
    engines.drop_database(postgres.superuser_url, name)
    engines.create_database(postgres.superuser_url, name)
    flask = [sys.executable, "-m", "flask", "--app", "wsgi"]
    subprocess.run([*flask, "db", "upgrade"], env=ground.environment, check=True, stderr=subprocess.DEVNULL)
    subprocess.run([*flask, "demo", "load", "--scale", str(scale), "--no-seal"], env=ground.environment, check=True)
    ready.touch()
    return ground
