"""What a row of a register must say, and what is wrong with one, in words for the person who typed it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final

from service.core import identity, numbers, regions
from service.volunteers import rules as people
from service.volunteers.imports.states import ImportKind

LEASE: Final = timedelta(seconds=60)
MOST_TRIES: Final = 5
MOST_ROWS: Final = 200_000
MOST_FAULTS: Final = 5_000
MOST_UNFINISHED: Final = 3  # of one person
KEPT_FOR: Final = timedelta(days=7)
BATCH: Final = 5_000
HEADER_WITHIN: Final = 5  # rows from the top: notes may stand above the header
LONGEST_DAY_MINUTES: Final = 24 * 60
CONSENTS: Final = ("terms", "privacy", "sensitive_id")  # what a paper form was signed for
PAPER: Final = "paper"  # the version of the words on it
PLATFORMS: Final = ("中国志愿", "志愿汇", "其他")
TEAM_LEVELS: Final = {"1": 1, "2": 2, "3": 3, "4": 4, "总队": 1, "大队": 2, "中队": 3, "小队": 4}
_WORDS = str.maketrans({",": "、", "，": "、", ";": "、", "；": "、", "/": "、"})


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong: where, and why. Never what was typed: that may be somebody's number."""

    row: int
    column: str
    why: str


@dataclass(frozen=True)
class Asked:
    """What a column wants."""

    header: str
    required: bool
    read: Callable[[str, date], Any]
    hint: str
    width: int = 14


@dataclass
class Row:
    """A row that was read: its values by column, its faults."""

    number: int
    values: dict[str, Any] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


def _text(longest: int) -> Callable[[str, date], str]:
    def read(cell: str, today: date) -> str:
        if len(cell) > longest:
            raise ValueError(f"不能超过 {longest} 个字")
        return cell

    return read


def _one_of(words: Sequence[str]) -> Callable[[str, date], str]:
    def read(cell: str, today: date) -> str:
        if cell not in words:
            raise ValueError("应为其中之一：" + "、".join(words))
        return cell

    return read


def _several_of(words: Sequence[str] | None) -> Callable[[str, date], list[str]]:
    def read(cell: str, today: date) -> list[str]:
        found = list(dict.fromkeys(word.strip() for word in cell.translate(_WORDS).split("、") if word.strip()))
        if words is not None and not set(found) <= set(words):
            raise ValueError("只能从这些里选，以顿号分隔：" + "、".join(words))
        if any(len(word) > 20 for word in found) or len(found) > 20:
            raise ValueError("最多 20 项，每项不超过 20 个字")
        return found

    return read


def _day(cell: str, today: date) -> date:
    try:
        found = date.fromisoformat(cell.replace("/", "-").replace(".", "-")[:10])
    except ValueError:
        raise ValueError("应为日期，如 2025-06-01") from None
    if not date(1990, 1, 1) <= found <= today:
        raise ValueError("日期应在 1990 年以后、今天以前")
    return found


def _card(cell: str, today: date) -> identity.IdCard:
    card = identity.read_id_number(cell)
    if people.is_minor(card.birth_date, today):
        raise ValueError("未满18周岁须由本人和监护人在线登记，不能批量导入")
    return card


def _any_card(cell: str, today: date) -> str:
    return identity.read_id_number(cell).number


def _phone(cell: str, today: date) -> str:
    found = "".join(cell.split())
    if not (len(found) == 11 and found.isascii() and found.isdigit() and found[0] == "1" and found[1] in "3456789"):
        raise ValueError("应为 11 位手机号")
    return found


def _region(*levels: int) -> Callable[[str, date], str]:
    def read(cell: str, today: date) -> str:
        if not regions.is_code(cell) or regions.level(cell) not in levels:
            raise ValueError("不是有效的区划代码" if levels != (3,) else "应为 12 位社区代码")
        return cell

    return read


def _number(cell: str, today: date) -> str:
    if not numbers.is_volunteer_number(cell.upper()):
        raise ValueError("志愿者编号有误，应为 HY 开头的 14 位编号")
    return cell.upper()


def _minutes(cell: str, today: date) -> int:
    try:
        minutes = round(float(cell) * 60)
    except (ValueError, OverflowError):
        raise ValueError("应为小时数，如 2.5") from None
    if not 0 < minutes <= LONGEST_DAY_MINUTES:
        raise ValueError("应大于 0、不超过 24 小时")
    return minutes


def _level(cell: str, today: date) -> int:
    if cell not in TEAM_LEVELS:
        raise ValueError("应为总队、大队、中队、小队（或 1 到 4）")
    return TEAM_LEVELS[cell]


COLUMNS: Final[Mapping[ImportKind, tuple[Asked, ...]]] = {
    ImportKind.VOLUNTEERS: (
        Asked("姓名", True, _text(30), "与身份证一致"),
        Asked("身份证号", True, _card, "18 位，单元格设为文本", 22),
        Asked("手机号", True, _phone, "11 位"),
        Asked("社区代码", True, _region(3), "12 位", 16),
        Asked("政治面貌", False, _one_of(people.POLITICS), "、".join(people.POLITICS)),
        Asked("文化程度", False, _one_of(people.EDUCATION), "、".join(people.EDUCATION)),
        Asked("服务类别", False, _several_of(people.SERVICE_CATEGORIES), "以顿号分隔", 24),
        Asked("技能", False, _several_of(None), "以顿号分隔", 20),
        Asked("登记日期", False, _day, "如 2025-06-01"),
        Asked("纸质同意书日期", False, _day, "已签协议、隐私和身份证同意书的日期；没有的，本人首次登录同意后才生效", 18),
    ),
    ImportKind.TEAMS: (
        Asked("队伍名称", True, _text(40), "", 28),
        Asked("级别", True, _level, "总队（区）、大队（街道）、中队（社区）、小队（社区或点）"),
        Asked("类别", True, _one_of(people.SERVICE_CATEGORIES), "同服务类别"),
        Asked("区划代码", True, _region(1, 2, 3, 4), "6、9、12 或 15 位", 18),
        Asked("队长编号", True, _number, "队长的志愿者编号，HY 开头", 18),
        Asked("简介", False, _text(300), "", 30),
    ),
    ImportKind.HOURS: (
        Asked("志愿者编号", False, _number, "编号和身份证号填一个", 18),
        Asked("身份证号", False, _any_card, "编号和身份证号填一个", 22),
        Asked("服务日期", True, _day, "如 2024-05-01"),
        Asked("项目名称", True, _text(60), "", 26),
        Asked("时长(小时)", True, _minutes, "如 2.5"),
        Asked("记录单位", True, _text(60), "", 24),
        Asked("来源平台", True, _one_of(PLATFORMS), "、".join(PLATFORMS)),
    ),
}
TITLES: Final[Mapping[ImportKind, str]] = {
    ImportKind.VOLUNTEERS: "志愿者", ImportKind.TEAMS: "志愿队伍", ImportKind.HOURS: "历史时长",
}


def header_of(kind: ImportKind, cells: Sequence[str]) -> dict[int, Asked] | None:
    """Which column stands where; None where this row is not the header."""
    asked = {column.header: column for column in COLUMNS[kind]}
    found = {place: asked[cell.strip().rstrip("*")] for place, cell in enumerate(cells) if cell.strip().rstrip("*") in asked}
    wanted = {column.header for column in COLUMNS[kind] if column.required}
    return found if wanted <= {column.header for column in found.values()} else None


def read(kind: ImportKind, number: int, cells: Sequence[str], header: Mapping[int, Asked], today: date) -> Row:
    """One row, every fault of it told at once."""
    row = Row(number)
    for place, column in header.items():
        cell = cells[place] if place < len(cells) else ""
        if not cell:
            if column.required:
                row.faults.append(Fault(number, column.header, "必填"))
            continue
        try:
            row.values[column.header] = column.read(cell, today)
        except ValueError as wrong:
            row.faults.append(Fault(number, column.header, str(wrong)))
    if kind is ImportKind.HOURS and not {"志愿者编号", "身份证号"} & row.values.keys() and not row.faults:
        row.faults.append(Fault(number, "志愿者编号", "编号和身份证号至少填一个"))
    return row


def note(kind: ImportKind) -> str:
    """What stands above the header of a template."""
    hints = "；".join(f"{column.header}{'（必填）' if column.required else ''}{'：' + column.hint if column.hint else ''}"
                     for column in COLUMNS[kind])
    return f"{TITLES[kind]}导入模板。从第 3 行起每行一条，不要改动表头。{hints}"
