"""The house stands as it is drawn (docs/decisions, design sections 2 and 3).

The rules are read off the source and nothing of it is run, so a forbidden arrow is found even where no test walks.
A new module must be given a place in the tables below, or the first test fails. Each rule is itself tested, at the end,
with a small house that breaks it.
"""

import ast
import functools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[1]

# From the roof to the ground; who stands on one line is a stranger to the others on it.
FLOORS = (
    ["app", "routes", "reactions", "jobs", "postman", "exporter", "importer", "takeout", "leased", "cli", "launch", "demo",
     "walk", "worker", "notices", "inbox_api", "photos_api", "clock_api", "docs_pages", "docs_commands", "openapi_file",
     "invariants", "clients"],
    ("exports",),
    ("dashboard", "desk", "search"),
    ("campaigns",),
    ("appeals",),
    ("orders",),
    ("activities",),
    ("news",),
    ("volunteers", "points"),
    ("map", "emergency"),
    ("accounts",),
    ("web",),
    ("data",),
    ("outside",),
    ("core",),
)
ROOF = FLOORS[0]
GROUND = ("web", "data", "outside", "core")
ROOMS = tuple(name for floor in FLOORS[1:] for name in floor if name not in GROUND)

# The same in every room and in every alcove of a room, from the street down.
FURNITURE = (("api",), ("schemas",), ("actions",), ("queries",), ("models",), ("states", "rules", "events"))
DOORS = ("actions", "queries", "events")
PLAIN = FURNITURE[-1]
NOT_PLAIN = {
    *("flask", "apiflask", "flask_jwt_extended", "flask_limiter", "flask_migrate", "flask_sqlalchemy", "werkzeug"),
    *("marshmallow", "sqlalchemy", "alembic", "psycopg", "redis", "rq", "httpx"),
}

# What stands in a room and is no furniture: `service.<room>.<module>` → the furniture it stands beside.
BESIDE: dict[str, str] = {}

JUNK_DRAWERS = {"util", "utils", "helper", "helpers", "common", "misc", "base", "stuff", "tools", "shared"}
WALL_CLOCK = {
    ("datetime", "now"),
    ("datetime", "utcnow"),
    ("datetime", "today"),
    ("date", "today"),
    ("time", "time"),
    ("time", "time_ns"),
    ("func", "now"),
    ("func", "current_timestamp"),
}
BARE_FIELDS = {"Str", "String", "Int", "Integer", "Float", "DateTime", "Raw", "Dict", "Decimal"}
PICKLES = {"pickle", "cPickle", "dill", "cloudpickle", "marshal", "shelve", "jsonpickle"}


@dataclass(frozen=True)
class Module:
    """One source file, read."""

    path: str  # from the top of the project, with slashes
    source: ast.Module

    @property
    def name(self) -> str:
        parts = self.path.removesuffix(".py").split("/")
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @property
    def is_package(self) -> bool:
        return self.path.endswith("__init__.py")

    @property
    def section(self) -> str:
        """The room, roof module or ground package under service/."""
        parts = self.name.split(".")
        return parts[1] if parts[0] == "service" and len(parts) > 1 else ""

    @property
    def furniture(self) -> str:
        if self.section not in ROOMS or self.is_package:
            return ""
        return BESIDE.get(self.name, self.name.rpartition(".")[2])

    def at(self, node: ast.AST) -> str:
        return f"{self.path}:{getattr(node, 'lineno', 1)}"


House = dict[str, Module]


def house(sources: dict[str, str]) -> House:
    """Modules by name, of path → source."""
    modules = (Module(path, ast.parse(source, path)) for path, source in sources.items())
    return {module.name: module for module in modules}


@functools.cache
def our_house() -> House:
    places = [*(HOUSE / "service").rglob("*.py"), *(HOUSE / "wechat_stub").rglob("*.py"), *(HOUSE / "bench").rglob("*.py")]
    places += [*(HOUSE / "tests").rglob("*.py"), HOUSE / "wsgi.py"]
    # miniprogram/ is a web client with packages of its own
    ours = (place for place in places if place.exists() and "node_modules" not in place.parts)
    return house({place.relative_to(HOUSE).as_posix(): place.read_text() for place in ours})


# Reading


def imports(module: Module, modules: House) -> Iterator[tuple[ast.AST, str]]:
    """Every import wherever it hides: `from a import b` names the module a.b if there is one, else a."""
    for node in ast.walk(module.source):
        if isinstance(node, ast.Import):
            for name in node.names:
                yield node, name.name
        elif isinstance(node, ast.ImportFrom) and not node.level:
            for name in node.names:
                inner = f"{node.module}.{name.name}"
                yield node, inner if inner in modules else node.module or ""


def in_service(modules: House) -> Iterator[Module]:
    return (module for module in modules.values() if module.path.startswith("service/"))


def dotted(node: ast.AST) -> list[str]:
    """`db.session.get` → ['db', 'session', 'get']; what is not a name at the left is left out."""
    if isinstance(node, ast.Attribute):
        return [*dotted(node.value), node.attr]
    return [node.id] if isinstance(node, ast.Name) else []


def calls(module: Module) -> Iterator[tuple[ast.Call, list[str]]]:
    for node in ast.walk(module.source):
        if isinstance(node, ast.Call):
            yield node, dotted(node.func) or ([node.func.attr] if isinstance(node.func, ast.Attribute) else [])


def docstrings(module: Module) -> set[int]:
    found = set()
    for node in ast.walk(module.source):
        body = getattr(node, "body", None)
        if isinstance(body, list) and body and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
            found.add(id(body[0].value))
    return found


# Rules. Each answers with its complaints; the first line of its docstring is the rule.


def every_module_has_a_place(modules: House) -> Iterator[str]:
    """A module that nobody placed belongs nowhere: put it into FLOORS, FURNITURE or BESIDE."""
    placed = {name for floor in FLOORS for name in floor}
    furniture = {name for row in FURNITURE for name in row}
    for module in in_service(modules):
        if module.section and module.section not in placed:
            yield f"{module.path}: service/{module.section} has no floor"
        elif module.section in ROOF and module.is_package and module.section not in ("demo", "walk"):
            yield f"{module.path}: the roof is made of modules, not of packages"
        elif module.section in ROOMS and not module.is_package and module.furniture not in furniture:
            yield f"{module.path}: {module.furniture!r} is no furniture of a room"


def imports_go_down(modules: House) -> Iterator[str]:
    """The roof knows the rooms, a room those below it, and the ground nobody above."""
    height = {name: -row for row, floor in enumerate(FLOORS) for name in floor}
    for module in in_service(modules):
        for node, imported in imports(module, modules):
            target = (imported.split(".") + [""])[1] if imported.split(".")[0] == "service" else ""
            if not target or target == module.section or not {target, module.section} <= height.keys():
                continue
            both_on_the_roof = target in ROOF and module.section in ROOF
            if height[target] >= height[module.section] and not both_on_the_roof:
                how = "beside" if height[target] == height[module.section] else "up"
                yield f"{module.at(node)}: {module.section} looks {how} to {imported}"


def rooms_are_entered_by_their_doors(modules: House) -> Iterator[str]:
    """Another room is entered by its actions, queries or events; only the roof walks through walls."""
    for module in in_service(modules):
        if module.section not in ROOMS:
            continue
        for node, imported in imports(module, modules):
            parts = imported.split(".")
            if parts[0] != "service" or len(parts) < 2 or parts[1] not in ROOMS or parts[1] == module.section:
                continue
            if parts[-1] not in DOORS:
                yield f"{module.at(node)}: enters {parts[1]} by {imported}, which is no door"


def furniture_stands_in_order(modules: House) -> Iterator[str]:
    """In a room and between its alcoves: api, schemas, actions, queries, models, then states, rules and events."""
    rank = {name: row for row, names in enumerate(FURNITURE) for name in names}
    for module in in_service(modules):
        here = rank.get(module.furniture)
        if here is None:
            continue
        for node, imported in imports(module, modules):
            target = modules.get(imported)
            if target is None or target.section != module.section or target.is_package:
                continue
            there = rank.get(target.furniture)
            if there is not None and there < here:
                yield f"{module.at(node)}: {module.furniture} reaches up to {imported}"


def plain_modules_are_plain(modules: House) -> Iterator[str]:
    """core, states, rules and events can be read and tested without Flask and without a database."""
    for module in in_service(modules):
        if module.section != "core" and module.furniture not in PLAIN:
            continue
        for node, imported in imports(module, modules):
            first, *rest = imported.split(".")
            plain_neighbour = bool(rest) and (rest[0] == "core" or (rest[0] == module.section and rest[-1] in PLAIN))
            if first in NOT_PLAIN or (first == "service" and not plain_neighbour):
                yield f"{module.at(node)}: a plain module imports {imported}"


def no_circles(modules: House) -> Iterator[str]:
    """The largest import cycle is none, counting every import."""
    arrows = {
        module.name: {target for _, target in imports(module, modules) if target in modules and target != module.name}
        for module in in_service(modules)
    }
    done: set[str] = set()

    def walk(name: str, path: list[str]) -> Iterator[str]:
        if name in path:
            yield "a circle: " + " → ".join([*path[path.index(name) :], name])
        elif name not in done:
            for target in sorted(arrows.get(name, ())):
                yield from walk(target, [*path, name])
            done.add(name)

    for name in sorted(arrows):
        yield from walk(name, [])


def imports_stand_at_the_top(modules: House) -> Iterator[str]:
    """No import inside a function or a class, and none by a function call."""
    for module in modules.values():
        for node in ast.walk(module.source):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda):
                for inner in ast.walk(node):
                    if isinstance(inner, ast.Import | ast.ImportFrom):
                        yield f"{module.at(inner)}: an import inside {getattr(node, 'name', 'a lambda')}"
        if module.path.startswith("service/"):
            for call, name in calls(module):
                if name and name[-1] in ("import_module", "__import__"):
                    yield f"{module.at(call)}: an import by a call"


def imports_are_absolute(modules: House) -> Iterator[str]:
    """No relative import, no star."""
    for module in modules.values():
        for node in ast.walk(module.source):
            if isinstance(node, ast.ImportFrom) and node.level:
                yield f"{module.at(node)}: a relative import"
            if isinstance(node, ast.ImportFrom) and any(name.name == "*" for name in node.names):
                yield f"{module.at(node)}: a star import"


def packages_re_export_nothing(modules: House) -> Iterator[str]:
    """A package's __init__ holds at most a docstring."""
    for module in in_service(modules):
        if module.is_package:
            for node in module.source.body:
                if id(getattr(node, "value", None)) not in docstrings(module):
                    yield f"{module.at(node)}: an __init__ that does something"


def one_place_commits(modules: House) -> Iterator[str]:
    """Only the boundary ends a transaction."""
    for module in in_service(modules):
        for node in ast.walk(module.source):
            is_commit = isinstance(node, ast.Attribute) and node.attr == "commit"
            if is_commit and module.path != "service/web/boundary.py":
                yield f"{module.at(node)}: a commit outside the boundary"


def one_clock(modules: House) -> Iterator[str]:
    """Only core/clock.py asks the wall what time it is; monotonic clocks measure lengths and are free."""
    for module in in_service(modules):
        # An identifier grows with the wall, also while the demo clock is wound ahead and back.
        if module.path in ("service/core/clock.py", "service/core/ids.py"):
            continue
        for node in ast.walk(module.source):
            if isinstance(node, ast.Attribute) and tuple(dotted(node)[-2:]) in WALL_CLOCK:
                yield f"{module.at(node)}: asks the wall clock ({'.'.join(dotted(node))})"
            if isinstance(node, ast.ImportFrom) and node.module == "time":
                for name in node.names:
                    if ("time", name.name) in WALL_CLOCK:
                        yield f"{module.at(node)}: asks the wall clock ({name.name})"


def one_version_of_the_wire(modules: House) -> Iterator[str]:
    """The version of the API is written once, in routes.py."""
    for module in in_service(modules):
        if module.path == "service/routes.py":
            continue
        for node in ast.walk(module.source):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and "/v1" in node.value:
                yield f"{module.at(node)}: names /v1"


def no_junk_drawers(modules: House) -> Iterator[str]:
    """A thing has its noun: no utils, helpers, common, misc."""
    for module in modules.values():
        for part in module.name.split("."):
            if part in JUNK_DRAWERS:
                yield f"{module.path}: {part} is a junk drawer"


def nothing_is_pickled(modules: House) -> Iterator[str]:
    """What comes out of Redis is never code."""
    for module in modules.values():
        if module.path.startswith("tests/"):
            continue
        for node, imported in imports(module, modules):
            if imported.split(".")[0] in PICKLES:
                yield f"{module.at(node)}: imports {imported}"
        for node in ast.walk(module.source):
            if isinstance(node, ast.Constant) and node.value in PICKLES:
                yield f"{module.at(node)}: names {node.value}"


def unknown_fields_are_refused(modules: House) -> Iterator[str]:
    """No schema lets unknown fields in."""
    for module in in_service(modules):
        for node in ast.walk(module.source):
            if (isinstance(node, ast.Name) and node.id in ("INCLUDE", "EXCLUDE")) or (
                isinstance(node, ast.Attribute) and node.attr in ("INCLUDE", "EXCLUDE")
            ):
                yield f"{module.at(node)}: lets unknown fields pass"


def rows_are_selected(modules: House) -> Iterator[str]:
    """Never session.get: the identity map answers it without asking whose row it is."""
    for module in in_service(modules):
        for node in ast.walk(module.source):
            if isinstance(node, ast.Attribute) and tuple(dotted(node)[-2:]) == ("session", "get"):
                yield f"{module.at(node)}: session.get"
            if isinstance(node, ast.Attribute) and node.attr in ("get_or_404", "first_or_404", "one_or_404"):
                yield f"{module.at(node)}: {node.attr}"


def what_comes_in_uses_our_fields(modules: House) -> Iterator[str]:
    """Bare marshmallow fields only in fields.py, and in an Answer, which is what goes out."""
    for module in in_service(modules):
        # paging.py makes the schema of a page, which only goes out
        if module.path in ("service/web/fields.py", "service/web/paging.py"):
            continue
        bare = {}  # the name here → what it is there
        for node in ast.walk(module.source):
            if isinstance(node, ast.ImportFrom) and node.module in ("marshmallow", "apiflask", "webargs"):
                bare |= {name.asname or name.name: "fields" for name in node.names if name.name == "fields"}
            if isinstance(node, ast.ImportFrom) and node.module in ("marshmallow.fields", "apiflask.fields"):
                bare |= {name.asname or name.name: name.name for name in node.names if name.name in BARE_FIELDS}
        outgoing = {id(inner) for answer in _answers(module) for inner in ast.walk(answer)}
        for node in ast.walk(module.source):
            name = dotted(node)
            is_bare = (
                (len(name) == 2 and bare.get(name[0]) == "fields" and name[1] in BARE_FIELDS)
                or (len(name) == 1 and bare.get(name[0]) in BARE_FIELDS)
                or (name[:2] in (["marshmallow", "fields"], ["apiflask", "fields"]) and name[-1] in BARE_FIELDS)
            )
            if is_bare and id(node) not in outgoing:
                yield f"{module.at(node)}: a bare {'.'.join(name)}"


def _answers(module: Module) -> Iterator[ast.ClassDef]:
    """Classes that inherit from Answer, also over others of this file."""
    kin = {"Answer"}
    for node in module.source.body:
        if isinstance(node, ast.ClassDef) and any(dotted(base)[-1:] and dotted(base)[-1] in kin for base in node.bases):
            kin.add(node.name)
            yield node


def the_pretend_platform_stands_alone(modules: House) -> Iterator[str]:
    """wechat_stub knows nothing of the service, and the service nothing of wechat_stub, tests or bench."""
    for module in modules.values():
        top = module.path.split("/")[0]
        foreign = {"wechat_stub": {"service", "tests", "bench"}, "service": {"wechat_stub", "tests", "bench"}}.get(
            top, set()
        )
        for node, imported in imports(module, modules):
            if imported.split(".")[0] in foreign:
                yield f"{module.at(node)}: {top} imports {imported}"


RULES = (
    every_module_has_a_place,
    imports_go_down,
    rooms_are_entered_by_their_doors,
    furniture_stands_in_order,
    plain_modules_are_plain,
    no_circles,
    imports_stand_at_the_top,
    imports_are_absolute,
    packages_re_export_nothing,
    one_place_commits,
    one_clock,
    one_version_of_the_wire,
    no_junk_drawers,
    nothing_is_pickled,
    unknown_fields_are_refused,
    rows_are_selected,
    what_comes_in_uses_our_fields,
    the_pretend_platform_stands_alone,
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_our_house_keeps_the_rule(rule):
    complaints = list(rule(our_house()))

    assert not complaints, "\n".join([rule.__doc__.splitlines()[0], *complaints])


def test_our_house_is_really_read():
    modules = our_house()

    assert {"service.core.clock", "service.data.engines", "service.web.boundary"} <= modules.keys()


# The rules themselves

SMALL_HOUSE = {
    "service/__init__.py": '"""The house."""\n',
    "service/app.py": "from service.orders import api, models\nfrom service.routes import BASE\n",
    "service/routes.py": "BASE = '/api/v1'\n",
    "service/orders/__init__.py": "",
    "service/orders/api.py": "from service.orders import actions\nfrom service.orders.schemas import CancelIn\n",
    "service/orders/schemas.py": (
        "from marshmallow import fields\nfrom service.web.fields import Answer, Strict, Text\n"
        "class CancelIn(Strict):\n    reason = Text(longest=200)\n"
        "class OrderOut(Answer):\n    id = fields.String()\n"
        "class LongOrderOut(OrderOut):\n    text = fields.String()\n"
    ),
    "service/orders/actions.py": (
        "from service.orders.offers import queries as offers\nfrom service.volunteers import actions as volunteers\n"
    ),
    "service/orders/models.py": "from service.data.db import db\nfrom service.orders.states import S\n",
    "service/orders/states.py": "from service.core.lifecycle import Move\nfrom service.orders.rules import LIMIT\nS = 1\n",
    "service/orders/rules.py": "import math\nLIMIT = 1\n",
    "service/orders/offers/__init__.py": "",
    "service/orders/offers/queries.py": "from service.orders.offers import models\n",
    "service/orders/offers/models.py": "from service.data.db import db\n",
    "service/volunteers/__init__.py": "",
    "service/volunteers/actions.py": "from service.accounts import queries\n",
    "service/accounts/queries.py": "from service.core import clock\nclock.now()\n",
    "service/points/rules.py": "",
    "service/web/boundary.py": "from service.data.db import db\ndb.session.commit()\n",
    "service/web/fields.py": "from marshmallow import fields\nclass Text(fields.String):\n    pass\n",
    "service/data/db.py": "import time\ntime.monotonic()\n",
    "service/core/clock.py": "from datetime import datetime\ndatetime.now()\n",
    "service/core/lifecycle.py": "class Move: ...\n",
    "wechat_stub/server.py": "import flask\n",
    "tests/test_small.py": "from service.core import clock\n",
}

BROKEN = [
    ("a room that nobody placed", every_module_has_a_place, "service/cinema/api.py", ""),
    ("a module that nobody placed", every_module_has_a_place, "service/cinema.py", ""),
    ("a chair that is no furniture", every_module_has_a_place, "service/orders/matcher.py", ""),
    ("a chair in an alcove", every_module_has_a_place, "service/orders/offers/matcher.py", ""),
    ("a ground that looks up", imports_go_down, "service/data/scope.py", "from service.orders import models"),
    ("the ground's own order", imports_go_down, "service/outside/wechat.py", "from service.data import db"),
    ("core that looks at web", imports_go_down, "service/core/x.py", "import service.web.errors"),
    ("web that knows accounts", imports_go_down, "service/web/auth.py", "from service.accounts import queries"),
    ("a room that calls up", imports_go_down, "service/map/actions.py", "from service.orders import actions"),
    ("a room that calls the roof", imports_go_down, "service/map/api.py", "from service.routes import BASE"),
    ("strangers", imports_go_down, "service/points/actions.py", "from service.volunteers import queries"),
    ("strangers the other way", imports_go_down, "service/volunteers/queries.py", "import service.points.events"),
    ("an upward look inside a function", imports_go_down, "service/map/rules.py", "def f():\n import service.orders.rules"),
    (
        "by the window: models",
        rooms_are_entered_by_their_doors,
        "service/orders/queries.py",
        "from service.map import models",
    ),
    (
        "a window: a name of models",
        rooms_are_entered_by_their_doors,
        "service/orders/queries.py",
        "from service.volunteers.models import Volunteer",
    ),
    ("by the wall", rooms_are_entered_by_their_doors, "service/orders/queries.py", "import service.volunteers"),
    ("by the states", rooms_are_entered_by_their_doors, "service/orders/rules.py", "from service.map.states import S"),
    (
        "an alcove's window",
        rooms_are_entered_by_their_doors,
        "service/orders/queries.py",
        "import service.map.bookings.models",
    ),
    ("models that act", furniture_stands_in_order, "service/orders/models.py", "from service.orders import actions"),
    (
        "askers that act",
        furniture_stands_in_order,
        "service/orders/queries.py",
        "from service.orders.actions import cancel",
    ),
    ("actions that know shapes", furniture_stands_in_order, "service/orders/actions.py", "import service.orders.schemas"),
    ("rules with tables", furniture_stands_in_order, "service/orders/rules.py", "from service.orders import models"),
    (
        "an alcove that reaches up",
        furniture_stands_in_order,
        "service/orders/offers/models.py",
        "from service.orders import actions",
    ),
    ("rules with SQL", plain_modules_are_plain, "service/orders/rules.py", "from sqlalchemy import select"),
    ("core with Flask", plain_modules_are_plain, "service/core/actors.py", "from flask import g"),
    ("events with a session", plain_modules_are_plain, "service/orders/events.py", "from service.data.db import db"),
    ("a circle of two", no_circles, "service/orders/rules.py", "from service.orders.states import S"),
    ("a circle of itself over a package", no_circles, "service/data/db.py", "def f():\n from service.web import boundary"),
    ("a hidden import", imports_stand_at_the_top, "service/orders/rules.py", "def f():\n    import json"),
    (
        "a hidden import in a method",
        imports_stand_at_the_top,
        "tests/x.py",
        "class A:\n def f(self):\n  from json import loads",
    ),
    ("an import in a class", imports_stand_at_the_top, "service/orders/rules.py", "class A:\n    import json"),
    ("an import by call", imports_stand_at_the_top, "service/jobs.py", "import importlib\nimportlib.import_module('os')"),
    ("a built-in import by call", imports_stand_at_the_top, "service/jobs.py", "__import__('os')"),
    ("a relative import", imports_are_absolute, "service/orders/queries.py", "from . import models"),
    ("a relative import of a name", imports_are_absolute, "wechat_stub/codes.py", "from .server import app"),
    ("a star", imports_are_absolute, "service/orders/queries.py", "from json import *"),
    ("a re-export", packages_re_export_nothing, "service/orders/__init__.py", "from service.orders import actions"),
    ("an __init__ with code", packages_re_export_nothing, "service/orders/__init__.py", '"""Orders."""\nX = 1'),
    ("a commit in an action", one_place_commits, "service/orders/actions.py", "db.session.commit()"),
    ("a commit by another name", one_place_commits, "service/jobs.py", "finish = connection.commit\nfinish()"),
    ("now", one_clock, "service/orders/rules.py", "import datetime\ndatetime.datetime.now()"),
    ("today", one_clock, "service/orders/rules.py", "from datetime import date\ndate.today()"),
    ("utcnow as a default", one_clock, "service/orders/models.py", "at = mapped_column(default=datetime.utcnow)"),
    ("time.time", one_clock, "service/data/outbox.py", "import time\ntime.time()"),
    ("time by name", one_clock, "service/data/outbox.py", "from time import time"),
    ("the database's clock", one_clock, "service/data/outbox.py", "func.now()"),
    ("the version twice", one_version_of_the_wire, "service/orders/api.py", "URL = '/api/v1/orders'"),
    ("the version in an f-string", one_version_of_the_wire, "service/web/openapi.py", "f'{host}/v1/orders'"),
    ("a drawer", no_junk_drawers, "service/orders/utils.py", ""),
    ("a cupboard", no_junk_drawers, "service/common/money.py", ""),
    ("a drawer of tests", no_junk_drawers, "tests/helpers.py", ""),
    ("a pickle", nothing_is_pickled, "service/jobs.py", "import pickle"),
    ("a pickle by name", nothing_is_pickled, "service/jobs.py", "Queue(serializer='pickle')"),
    ("unknown fields", unknown_fields_are_refused, "service/orders/schemas.py", "schema.load(data, unknown=INCLUDE)"),
    (
        "unknown fields by Meta",
        unknown_fields_are_refused,
        "service/orders/schemas.py",
        "class A:\n class Meta:\n  unknown = marshmallow.INCLUDE",
    ),
    ("session.get", rows_are_selected, "service/orders/queries.py", "db.session.get(Order, 1)"),
    ("get_or_404", rows_are_selected, "service/orders/queries.py", "db.get_or_404(Order, 1)"),
    (
        "a bare field coming in",
        what_comes_in_uses_our_fields,
        "service/orders/schemas.py",
        "from marshmallow import fields\nclass A(Strict):\n    x = fields.Str()",
    ),
    (
        "a bare field by its own name",
        what_comes_in_uses_our_fields,
        "service/orders/schemas.py",
        "from apiflask.fields import Integer as I\nclass A(Strict):\n    x = I()",
    ),
    (
        "a bare field by a long name",
        what_comes_in_uses_our_fields,
        "service/orders/schemas.py",
        "import marshmallow\nclass A(Strict):\n    x = marshmallow.fields.Raw()",
    ),
    (
        "a bare field under another name",
        what_comes_in_uses_our_fields,
        "service/orders/schemas.py",
        "from marshmallow import fields as f\nclass A(Strict):\n    x = f.Dict()",
    ),
    ("a stub that knows us", the_pretend_platform_stands_alone, "wechat_stub/server.py", "from service.core import clock"),
    ("a service that knows the stub", the_pretend_platform_stands_alone, "service/launch.py", "import wechat_stub.server"),
    ("a service that knows its tests", the_pretend_platform_stands_alone, "service/demo.py", "from tests import conftest"),
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_house_in_order_is_left_in_peace(rule):
    assert list(rule(house(SMALL_HOUSE))) == []


@pytest.mark.parametrize(("rule", "path", "source"), [broken[1:] for broken in BROKEN], ids=[broken[0] for broken in BROKEN])
def test_a_broken_house_is_found_out(rule, path, source):
    complaints = list(rule(house(SMALL_HOUSE | {path: source})))

    assert any(path.removesuffix(".py").replace("/", ".") in complaint or path in complaint for complaint in complaints)


def test_every_rule_has_been_broken_once():
    assert {broken[1] for broken in BROKEN} == set(RULES)
