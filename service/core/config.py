"""Settings, read once from the environment. No secret has a default value."""

import base64
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

CLIENTS_DIR = Path(__file__).resolve().parents[2] / ".build"


class MissingSetting(RuntimeError):
    """The environment lacks something the service cannot do without."""


@dataclass(frozen=True)
class Settings:
    """Everything the service is told from outside.

    Lengths of time carry their unit. Defaults are those of the security table (docs/decisions/0006).
    """

    env: str
    demo: bool
    data_dir: Path
    database_url: str
    database_owner_url: str
    redis_url: str | None
    data_keys: Mapping[str, bytes]
    data_key_id: str
    index_key: bytes
    jwt_key: bytes
    refresh_key: bytes
    wechat_base_url: str
    wechat_appid: str
    wechat_secret: str
    port: int = 8000
    public_url: str | None = None
    clients_dir: Path = CLIENTS_DIR
    district: str = "420105"
    totp_required: bool = True
    auto_approve_volunteers: bool = False
    access_minutes: int = 10
    manager_access_minutes: int = 5
    manager_idle_minutes: int = 30
    manager_absolute_hours: int = 12
    refresh_idle_days: int = 30
    refresh_absolute_days: int = 180
    refresh_grace_seconds: int = 30
    password_failures: int = 5
    password_window_minutes: int = 15
    password_lock_minutes: int = 15
    wave_size: int = 5
    pool_size: int = 16
    statement_timeout_ms: int = 5000
    rate_limits: bool = True
    shared_seconds: float = 0
    geocoder: str | None = None
    geocoder_options: Mapping[str, Any] = field(default_factory=dict, repr=False)
    geocoder_datum: str = "wgs84"
    population: Mapping[str, int] = field(default_factory=lambda: {"420105": 652_700})

    @property
    def production(self) -> bool:
        """Is this the real city?"""
        return self.env == "production"


def _need(env: Mapping[str, str], name: str) -> str:
    value = env.get(name, "").strip()
    if not value:
        raise MissingSetting(f"缺少环境变量 {name}")
    return value


def _flag(env: Mapping[str, str], name: str, default: bool) -> bool:
    return env.get(name, "1" if default else "0").strip().lower() in ("1", "true", "yes", "on")


def _population(env: Mapping[str, str]) -> dict[str, int]:
    """`420105=652700,420105007=61000`: residents by division code. Absent: the district's at the end of 2019."""
    pairs = [pair.partition("=") for pair in env.get("POPULATION", "420105=652700").split(",") if pair.strip()]
    wrong = [code for code, _, people in pairs if not (code.strip().isdigit() and people.strip().isdigit())]
    if wrong:
        raise MissingSetting("POPULATION 应为 区划代码=人数，以逗号分隔")
    return {code.strip(): int(people) for code, _, people in pairs}


def _options(env: Mapping[str, str], name: str) -> dict[str, Any]:
    """A JSON object, as the arguments of a library; empty where absent."""
    try:
        found = json.loads(env.get(name) or "{}")
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise MissingSetting(f"{name} 应为 JSON 对象")
    return found


def _key(env: Mapping[str, str], name: str) -> bytes:
    key = base64.b64decode(_need(env, name), validate=True)
    if len(key) < 32:
        raise MissingSetting(f"{name} 至少需要 32 字节")
    return key[:32]


def _datum(env: Mapping[str, str]) -> str:
    """In which datum the geocoder answers."""
    found = env.get("GEOCODER_DATUM", "wgs84").strip().lower()
    if found not in ("gcj02", "wgs84"):
        raise MissingSetting("GEOCODER_DATUM 应为 gcj02 或 wgs84")
    return found


def load(env: Mapping[str, str] | None = None) -> Settings:
    """Settings from the environment. MissingSetting names what is absent or unsafe."""
    env = os.environ if env is None else env
    name = env.get("ENV", "development")
    demo = _flag(env, "DEMO", False)
    if name == "production" and demo:
        raise MissingSetting("生产环境不能开启 DEMO")
    database_url = _need(env, "DATABASE_URL")
    keys = {"a1": _key(env, "DATA_KEY")}
    if env.get("DATA_KEY_SM4"):
        keys["s1"] = _key(env, "DATA_KEY_SM4")[:16]
    return Settings(
        env=name,
        demo=demo,
        data_dir=Path(env.get("DATA_DIR", ".data")),
        database_url=database_url,
        database_owner_url=env.get("DATABASE_OWNER_URL", "") or database_url,
        redis_url=env.get("REDIS_URL") or None,
        data_keys=keys,
        data_key_id=env.get("DATA_KEY_ID", "a1"),
        index_key=_key(env, "INDEX_KEY"),
        jwt_key=_key(env, "JWT_KEY"),
        refresh_key=_key(env, "REFRESH_KEY"),
        wechat_base_url=_need(env, "WECHAT_BASE_URL"),
        wechat_appid=_need(env, "WECHAT_APPID"),
        wechat_secret=_need(env, "WECHAT_SECRET"),
        port=int(env.get("PORT", "8000")),
        public_url=env.get("PUBLIC_URL", "").strip().rstrip("/") or None,
        clients_dir=Path(env.get("CLIENTS_DIR") or CLIENTS_DIR),
        totp_required=_flag(env, "TOTP_REQUIRED", not demo),
        auto_approve_volunteers=_flag(env, "AUTO_APPROVE_VOLUNTEERS", False),
        pool_size=int(env.get("DB_POOL_SIZE", "16")),
        rate_limits=_flag(env, "RATE_LIMITS", True),
        shared_seconds=float(env.get("SHARED_SECONDS") or (0 if demo else 1)),
        population=_population(env),
        geocoder=env.get("GEOCODER", "").strip().lower() or None,
        geocoder_options=_options(env, "GEOCODER_OPTIONS"),
        geocoder_datum=_datum(env),
    )
