"""What every test stands on: real PostgreSQL, a pretend WeChat on loopback, the application, and people."""

import base64
import logging
import os
import secrets
import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, update
from werkzeug.serving import make_server

from service import clients
from service.accounts import actions as accounts
from service.app import Service, create_app
from service.core import clock as the_clock
from service.core import config
from service.core.clients import CLIENTS
from service.data import division_import, engines, schema
from service.data.db import db
from service.data.outbox import Letter
from service.web import boundary
from tests.daytime import until_morning
from tests.people import Someone
from tests.whole_town import DemoTown
from wechat_stub.server.app import create_app as create_stub

PASSWORD = "correct horse 42 battery"
DIVISIONS = Path(__file__).resolve().parent / "divisions.csv"
OWN_WORLDS = ("clients", "browser", "miniprogram")
JIANQIAO, WULIDUN = "420105002", "420105007"


@pytest.fixture(scope="session", autouse=True)
def daytime() -> timedelta:
    """The clock of this process stands by day: how far ahead of the wall."""
    ahead = until_morning(the_clock.now())
    the_clock.set_offset(ahead)
    return ahead


@pytest.fixture(autouse=True)
def by_day(daytime: timedelta) -> None:
    """Also after a test with a demo, whose clock is its own."""
    the_clock.set_offset(max(daytime, the_clock.offset()))


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The superuser's URL: of TEST_DATABASE_URL, or of the embedded PostgreSQL 18."""
    given = os.environ.get("TEST_DATABASE_URL")
    if given:
        engines.prepare_roles(given)
        yield given
        return
    embedded = engines.start_postgres(tmp_path_factory.mktemp("postgres"), fsync=False, die_with_parent=True)
    yield embedded.superuser_url
    embedded.stop()


@pytest.fixture(scope="session")
def wechat_url() -> Iterator[str]:
    """The pretend WeChat platform, listening on loopback."""
    server = make_server("127.0.0.1", 0, create_stub(), threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="session")
def environment(wechat_url: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The secrets of this run, and where the outside world is."""
    keys = ("DATA_KEY", "INDEX_KEY", "JWT_KEY", "REFRESH_KEY")
    found = {name: base64.b64encode(secrets.token_bytes(32)).decode() for name in keys}
    return found | {
        "WECHAT_BASE_URL": wechat_url, "WECHAT_APPID": "wx-test", "WECHAT_SECRET": "not-a-secret",
        "DATA_DIR": str(tmp_path_factory.mktemp("data")), "RATE_LIMITS": "0", "DB_POOL_SIZE": "8", "SHARED_SECONDS": "0",
        "CLIENTS_DIR": str(tmp_path_factory.mktemp("clients")),
    }


@pytest.fixture(scope="session")
def database(postgres: str) -> Iterator[tuple[str, str]]:
    """An own database with all tables and fences: (owner's URL, service's URL)."""
    name = f"test_{uuid4().hex[:12]}"
    owner_url, service_url = engines.create_database(postgres, name)
    owner = create_engine(owner_url)
    with owner.begin() as connection:
        schema.build(connection)
    owner.dispose()
    yield owner_url, service_url
    engines.drop_database(postgres, name)


@pytest.fixture(scope="session")
def settings(environment: dict[str, str], database: tuple[str, str]) -> config.Settings:
    """The settings of the application under test."""
    return config.load(environment | {"DATABASE_OWNER_URL": database[0], "DATABASE_URL": database[1]})


def not_here(words: str) -> None:
    """A machine may lack a browser or Node, and one line says so. The build machine may lack nothing."""
    if os.environ.get("NOTHING_SKIPPED"):
        pytest.fail(words)
    pytest.skip(words)


@pytest.fixture(scope="session")
def node() -> Path:
    """The folder of Node and npm, of the system or of the wheel."""
    try:
        return clients.node()
    except clients.CannotBuild as why:
        not_here(f"没有 Node，客户端的测试没有运行：{why}")
        raise


@pytest.fixture(scope="session")
def built_clients(node: Path) -> Path:
    """Where all clients stand, built if need be."""
    failed = clients.build(client for client in CLIENTS if clients.sources(client))
    assert failed == [], "not built; the reason stands above"
    return clients.FOLDER


@pytest.fixture(scope="session")
def town(built_clients: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoTown]:
    """A whole demo town in processes of its own, with both clients; each story moves in its own people."""
    with DemoTown(tmp_path_factory.mktemp("town"), built_clients) as made:
        yield made


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What wants an empty post office and an untouched world comes first; what looks at all traces comes last.

    The world of the matrix ages when other tests wind the clock and sweep. After all of them come those with a world of
    their own: the browser and the mini-program have a whole town in processes beside this one, and touch nothing here.
    """
    places = {
        "test_bad_days.py": 0, "test_matrix.py": 1, "test_scope.py": 1, "test_moves.py": 1, "test_schemathesis.py": 2,
        "test_privacy.py": 4,
    }
    for item in items:
        if item.path.parent.name in OWN_WORLDS:
            item.add_marker(pytest.mark.timeout(600))  # the first of them may have to install and build the clients
    items.sort(key=lambda item: 5 if item.path.parent.name in OWN_WORLDS else places.get(item.path.name, 3))


@pytest.fixture(scope="session")
def log_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every line the application has logged in this run."""
    return tmp_path_factory.mktemp("log") / "service.log"


@pytest.fixture(scope="session")
def app(settings: config.Settings, log_file: Path) -> Service:
    """The application, with the divisions and a pyramid of managers."""
    made = create_app(settings)
    written = logging.FileHandler(log_file, encoding="utf-8")
    written.setFormatter(logging.getLogger().handlers[0].formatter)
    logging.getLogger().addHandler(written)
    with made.app_context(), boundary.job("tests") as actor:
        division_import.load(actor, DIVISIONS.read_text(encoding="utf-8"))
        for username, role, code in PYRAMID:
            accounts.make_manager(username, PASSWORD, f"管理员{username}", role, code, totp=False)
    with made.app_context():
        db.session.remove()
    return made


@pytest.fixture(scope="session")
def own_app(environment: dict[str, str], postgres: str) -> Iterator[Service]:
    """An application on a database of its own, in which nobody else has ever written: for those who look at every row."""
    name = f"test_{uuid4().hex[:12]}"
    owner_url, service_url = engines.create_database(postgres, name)
    owner = create_engine(owner_url)
    with owner.begin() as connection:
        schema.build(connection)
    owner.dispose()
    made = create_app(config.load(environment | {"DATABASE_OWNER_URL": owner_url, "DATABASE_URL": service_url}))
    with made.app_context(), boundary.job("tests") as actor:
        division_import.load(actor, DIVISIONS.read_text(encoding="utf-8"))
    yield made
    with made.app_context():
        db.session.remove()
        db.engine.dispose()
    engines.drop_database(postgres, name)


PYRAMID = (
    ("district", "A1", "420105"), ("district-2", "A1", "420105"),
    ("wulidun", "A2", WULIDUN), ("jianqiao", "A2", JIANQIAO),
    ("wulidun-1", "A3", WULIDUN + "002"), ("wulidun-1b", "A3", WULIDUN + "002"), ("wulidun-2", "A3", WULIDUN + "003"),
    ("jianqiao-1", "A3", JIANQIAO + "001"), ("wulidun-1-point", "A4", WULIDUN + "002001"),
)


class Clock:
    """The one clock, in a test's hand. `wind(minutes=90)`; it goes back when the test ends."""

    def wind(self, **amount: float) -> None:
        the_clock.wind(**amount)

    def now(self) -> Any:
        return the_clock.now()


@pytest.fixture
def empty_post_office(app: Service) -> None:
    """Thousands of letters that the tests of other rooms have left are not delivered here."""
    with app.app_context(), boundary.job("tests"):
        db.session.execute(update(Letter).where(Letter.done_at.is_(None)).values(done_at=the_clock.now()))


@pytest.fixture
def clock() -> Iterator[Clock]:
    """Wind the clock by hand."""
    before = the_clock.offset()
    yield Clock()
    the_clock.set_offset(before)


@pytest.fixture
def anyone(app: Service) -> Someone:
    """Somebody who has not signed in."""
    return Someone(app)


@pytest.fixture
def someone(app: Service) -> Any:
    """Make a person who signed in by WeChat: ``someone()`` or ``someone("grandma-li")``."""
    return lambda openid=None: Someone(app).by_wechat(openid)


@pytest.fixture
def manager(app: Service) -> Any:
    """Sign in one of the pyramid: ``manager("wulidun-1")``."""
    return lambda username: Someone(app, username).by_password(username, PASSWORD)


@pytest.fixture
def as_job(app: Service) -> Any:
    """A block in the worker's name: ``with as_job("look"): …`` sees every row."""

    def enter(name: str = "tests") -> Any:
        return _Job(app, name)

    return enter


class _Job:
    def __init__(self, app: Service, name: str) -> None:
        self.app, self.name = app, name

    def __enter__(self) -> Any:
        self.context = self.app.app_context()
        self.context.push()
        self.job = boundary.job(self.name)
        return self.job.__enter__()

    def __exit__(self, *wrong: Any) -> Any:
        try:
            return self.job.__exit__(*wrong)
        finally:
            self.context.pop()
