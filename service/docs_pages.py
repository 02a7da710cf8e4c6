"""The pages of docs/ that are rendered from the code: problems, states and security defaults. `flask docs` writes them."""

import dataclasses
import re
import sys
from collections.abc import Iterator
from enum import StrEnum
from itertools import groupby
from typing import Any

from service import jobs, reactions, routes
from service.core.config import Settings
from service.core.lifecycle import Lifecycle
from service.core.problems import Problem
from service.data import division_import

_LOADED = (division_import, jobs, reactions, routes)  # everything that has problems or a life stands behind one of these
_NOTICE = "<!-- 由 `flask docs` 从代码生成，请勿手改。Rendered from the code; do not edit. -->\n"

# R8 in the order of the ruling: what, which setting, in what words. {} is the default, with its unit.
SECURITY = (
    ("密码连续错误上限 Wrong passwords before a lock", "password_failures", "{} 次 times"),
    ("计数的时间窗 Counted within", "password_window_minutes", "{} 分钟 minutes"),
    ("锁定时长 Locked for", "password_lock_minutes", "{} 分钟 minutes"),
    ("管理员动态口令（TOTP）Second factor of managers", "totp_required", "{}"),
    ("管理员会话空闲上限 Managers: idle", "manager_idle_minutes", "{} 分钟 minutes"),
    ("管理员会话绝对上限 Managers: absolute", "manager_absolute_hours", "{} 小时 hours"),
    ("其他人会话空闲上限 Others: refresh family idle", "refresh_idle_days", "{} 天 days"),
    ("其他人会话绝对上限 Others: refresh family absolute", "refresh_absolute_days", "{} 天 days"),
    ("刷新令牌丢失回答的宽限 Grace for a lost answer", "refresh_grace_seconds", "{} 秒 seconds"),
    ("访问令牌有效期 Access token", "access_minutes", "{} 分钟 minutes"),
    ("管理员访问令牌有效期 Access token of managers", "manager_access_minutes", "{} 分钟 minutes"),
    ("请求限流 Rate limits", "rate_limits", "{}"),
    ("单条语句时限 Time limit of a statement", "statement_timeout_ms", "{} 毫秒 ms"),
)


def pages() -> dict[str, str]:
    """File name in docs/ → its whole text."""
    return {"problems.md": problems_page(), "states.md": states_page(), "security-defaults.md": security_page()}


# Problems


def problems() -> list[type[Problem]]:
    """Every complaint of the service, by room and name."""
    found: set[type[Problem]] = set()

    def gather(kind: type[Problem]) -> None:
        for inner in kind.__subclasses__():
            if inner.__module__.startswith("service."):
                found.add(inner)
            gather(inner)

    gather(Problem)
    return sorted(found, key=lambda kind: (_room(kind), kind.slug(), kind.__module__))


def problems_page() -> str:
    """Every complaint: what machines read, what people read, and what it means."""
    parts = [
        "# 问题一览 Problems\n", _NOTICE,
        "拒绝以 RFC 9457 `application/problem+json` 回答：`type` 为 `/problems/<名称>`（稳定，供程序判断），"
        "`title` 与 `detail` 为中文（供人阅读），字段错误列在 `errors: [{pointer, detail}]`。"
        "503 与 429 带 `Retry-After`。\n",
    ]
    for room, kinds in groupby(problems(), key=_room):
        parts.append(f"## {room}\n\n| `type` | HTTP | 中文标题 | 含义 Meaning |\n|---|---|---|---|")
        for kind in kinds:
            parts.append(f"| `{kind.slug()}` | {kind.status} | {_cell(kind.title)} | {_cell(_first_words(kind))} |")
        parts.append("")
    return "\n".join(parts)


def _room(kind: type[Problem]) -> str:
    return kind.__module__.split(".")[1]


def _first_words(thing: Any) -> str:
    """The first paragraph of what its author said about it."""
    return re.sub(r"\s+", " ", (thing.__doc__ or "").strip().partition("\n\n")[0])


def _cell(words: str) -> str:
    return words.replace("|", "\\|").replace("``", "`")


# States


def lives() -> Iterator[tuple[str, str, Lifecycle]]:
    """Every table of moves: (module, name in it, table)."""
    for name in sorted(sys.modules):
        if re.fullmatch(r"service\.[\w.]+\.states", name):
            for held, thing in vars(sys.modules[name]).items():
                if isinstance(thing, Lifecycle):
                    yield name, held, thing


def states_page() -> str:
    """Every life: a picture and its table of moves."""
    parts = [
        "# 状态与动作 States and moves\n", _NOTICE,
        "每个动作同时是表中的一行、一个函数、一个 URL（`POST /<things>/<id>/<move>`）和一条历史记录。"
        "“谁”一栏是与该行的关系或角色；`system` 为到期由系统执行。\n",
    ]
    for module, held, life in lives():
        kind = type(life.moves[0].sources[0])
        parts += [f"## {kind.__name__.removesuffix('State')}\n", f"{_first_words(kind)} （`{module}.{held}`）\n"]
        parts += ["```mermaid", "stateDiagram-v2", *_arrows(life), "```\n"]
        parts.append("| 动作 move | 从 from | 到 to | 谁 by |\n|---|---|---|---|")
        for move in life.moves:
            cells = (_words(move.sources), _words(move.targets), "、".join(move.by))
            parts.append(f"| `{move.name}` | {' | '.join(cells)} |")
        parts.append("")
    return "\n".join(parts)


def _words(states: tuple[StrEnum, ...]) -> str:
    return "、".join(f"`{state.value}`" for state in states)


def _arrows(life: Lifecycle) -> Iterator[str]:
    """One arrow from state to state, with all its moves; those that nothing leaves are ends."""
    labels: dict[tuple[str, str], list[str]] = {}
    for move in life.moves:
        for source in move.sources:
            for target in move.targets:
                labels.setdefault((source.value, target.value), []).append(move.name)
    for (source, target), moves in labels.items():
        yield f"    {source} --> {target}: {', '.join(dict.fromkeys(moves))}"
    left = {source for source, target in labels if source != target}
    for state in dict.fromkeys(target for _, target in labels if target not in left):
        yield f"    {state} --> [*]"


# Security


def security_page() -> str:
    """What R8 demands, with the defaults as they stand in the settings."""
    defaults = {field.name: field.default for field in dataclasses.fields(Settings)}
    parts = [
        "# 安全默认值 Security defaults\n", _NOTICE,
        "默认值取自 `service/core/config.py` 的 `Settings`；演示（`DEMO=1`）时动态口令默认不要求，其余相同。"
        "依据见 [决定 0006](decisions/0006-security-defaults.md)。\n",
        "| 项目 What | 设置 Setting | 默认 Default |\n|---|---|---|",
    ]
    for what, name, words in SECURITY:
        default = defaults[name]
        shown = ("关 off", "开 on")[default] if isinstance(default, bool) else default
        parts.append(f"| {what} | `{name}` | {words.format(shown)} |")
    return "\n".join([*parts, ""])
