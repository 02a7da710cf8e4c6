"""The 155 functions of the domain and how far each has come: `python -m tests.functions` writes docs/functions.md.

docs/functions.csv names each function with the clients it belongs to and the operations of the API that do it; both are
said by hand. What is looked up: whether those operations exist, whether a page of each client says `functions: OD09` in
a comment, and which tests are named after the function, `test_OD09_…` or `@pytest.mark.does("OD09")`.
"""

import ast
import csv
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from service import routes
from service.app import Service

HOUSE = Path(__file__).resolve().parents[1]
LIST, PAGE = HOUSE / "docs" / "functions.csv", HOUSE / "docs" / "functions.md"
CLIENTS = {"mini": HOUSE / "wechat_stub" / "miniprogram" / "src", "console": HOUSE / "console" / "src"}
WORDS = {"mini": "小程序", "console": "后台"}
MODULES = {
    "AC": "活动列表 Activities", "OD": "群众点单 Orders", "PT": "积分商城 Points mall", "VO": "志愿者中心 Volunteers",
    "TM": "志愿队伍 Teams", "ST": "服务站点地图 Stations", "NW": "活动动态与学习 News and learning",
    "CV": "诉求共治 Civic voice", "AD": "管理后台 Console",
}
_ID = re.compile(r"\b(?:AC|OD|PT|VO|TM|ST|NW|CV|AD)\d\d\b")
_SAID = re.compile(r"functions:((?:[\s,]*(?:AC|OD|PT|VO|TM|ST|NW|CV|AD)\d\d)+)")


@dataclass(frozen=True)
class Function:
    """One row of the list, and what was found of it."""

    id: str
    zh: str
    en: str
    clients: tuple[str, ...]
    operations: tuple[str, ...]
    pages: dict[str, int]
    tests: tuple[str, ...]

    @property
    def done(self) -> bool:
        """The API does it, each client it belongs to offers it, a test named after it proves it."""
        return bool(self.operations and self.tests) and all(self.pages.get(client) for client in self.clients)


def operations_of(app: Service) -> set[str]:
    """`POST /orders/{order_id}/claim` for everything below the base."""
    found = set()
    for rule in app.url_map.iter_rules():
        if rule.rule.startswith(routes.BASE + "/"):
            path = re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule.removeprefix(routes.BASE))
            found |= {f"{method} {path}" for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}}
    return found


def tests_of() -> dict[str, list[str]]:
    """Function → names of the tests that prove it."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted((HOUSE / "tests").rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                for function in sorted(_claimed(node)):
                    found[function].append(node.name)
    return found


def _claimed(node: ast.FunctionDef) -> set[str]:
    named = set(_ID.findall(node.name.replace("_", " ")))
    for decorator in node.decorator_list:
        if isinstance(decorator, ast.Call) and ast.unparse(decorator.func) == "pytest.mark.does":
            named |= {ast.literal_eval(argument) for argument in decorator.args}
    return named


def pages_of(client: str) -> dict[str, int]:
    """Function → how many source files of this client say they offer it."""
    found: dict[str, int] = defaultdict(int)
    for path in sorted(CLIENTS[client].rglob("*")) if CLIENTS[client].exists() else ():
        if path.suffix in (".vue", ".ts"):
            for function in {one for said in _SAID.findall(path.read_text(encoding="utf-8")) for one in _ID.findall(said)}:
                found[function] += 1
    return found


def functions() -> Iterator[Function]:
    """All of them, in the order of the list."""
    tests, pages = tests_of(), {client: pages_of(client) for client in CLIENTS}
    with LIST.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            clients = tuple(row["clients"].split())
            operations = tuple(part.strip() for part in row["operations"].split(";") if part.strip())
            offered = {client: pages[client].get(row["id"], 0) for client in clients}
            yield Function(row["id"], row["zh"], row["en"], clients, operations, offered, tuple(tests.get(row["id"], ())))


def page(found: list[Function]) -> str:
    """docs/functions.md."""
    done = sum(one.done for one in found)
    parts = [
        "# 功能一览 Functions\n",
        "<!-- 由 `python -m tests.functions` 生成，请勿手改。Rendered; do not edit. -->\n",
        f"{len(found)} 项功能中已完成 {done} 项：接口做到、所属的客户端提供、有以其编号命名的测试。"
        f"{done} of {len(found)} are done: the API does it, each client it belongs to offers it, a test proves it.\n",
    ]
    for module, rows in groupby(found, key=lambda one: one.id[:2]):
        mine = list(rows)
        parts.append(
            f"## {MODULES[module]}（{sum(one.done for one in mine)}/{len(mine)}）\n\n"
            "| | 功能 Function | 接口 Operations | 客户端 Clients | 测试 Tests |\n|---|---|---|---|---|"
        )
        parts += [_line(one) for one in mine]
        parts.append("")
    return "\n".join(parts)


def _line(one: Function) -> str:
    mark = "✅" if one.done else "◐" if one.operations or one.tests or any(one.pages.values()) else ""
    clients = "、".join(f"{WORDS[client]}{'' if one.pages.get(client) else '（未有）'}" for client in one.clients) or "—"
    return f"| {mark} | {one.id} {one.zh} {one.en} | {len(one.operations) or ''} | {clients} | {len(one.tests) or ''} |"


if __name__ == "__main__":
    PAGE.write_text(page(list(functions())), encoding="utf-8")
