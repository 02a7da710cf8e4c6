"""What a certificate is called, what it adds up to, and what it is held against: arithmetic of certificates."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from typing import Any, Final

LAYOUT: Final = "2026-1"  # of the PDF; a new one leaves the old ones as they are
MOST_RECORDS: Final = 2000
CODE_LETTERS: Final = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # nothing that is misread on paper: no 0 O, 1 I L
CODE_LENGTH: Final = 6
NUMBER: Final = r"^HYZM\d{12}\Z"
CODE: Final = rf"^[{CODE_LETTERS}]{{{CODE_LENGTH}}}\Z"
# What the chain vouches for: ids, days and figures; never a name, so that a name can be forgotten (D18).
_VOUCHED: Final = ("number", "volunteer_id", "volunteer_number", "since", "until", "minutes")
_VOUCHED_OF_A_LINE: Final = (
    "record_id", "service_day", "started_at", "finished_at", "title", "category", "content", "place", "unit_name", "minutes",
)


def number_of(year: int, sequence: int) -> str:
    """``HYZM`` + year + eight of the sequence (from 1): ``HYZM202600000001``. ValueError when it no longer fits."""
    if not 1 <= sequence < 10**8:
        raise ValueError(f"序号须在 1 到 99999999 之间：{sequence}")
    return f"HYZM{year:04d}{sequence:08d}"


def code_from(random: Iterable[int]) -> str:
    """Six letters of random numbers, each below 31."""
    return "".join(CODE_LETTERS[number] for number in random)


def written_plainly(text: str) -> str:
    """A number or code as people type it: lower case, full width, spaces and dashes are forgiven."""
    return re.sub(r"[\s\-—·]", "", text.translate(_FULL_WIDTH)).upper()


_FULL_WIDTH: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def day_in_words(day: date) -> str:
    """2026年11月20日"""
    return f"{day.year}年{day.month}月{day.day}日"


def per_unit(lines: Iterable[Any]) -> list[tuple[str, int]]:
    """(recording unit, minutes) of these lines, the most first, then by name."""
    found: dict[str, int] = {}
    for line in lines:
        found[line.unit_name] = found.get(line.unit_name, 0) + line.minutes
    return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))


def content_hash(head: Mapping[str, Any], lines: Iterable[Mapping[str, Any]]) -> bytes:
    """SHA-256 over what a certificate says, in one fixed way of writing it down."""
    said = [{name: _plain(head[name]) for name in _VOUCHED}]
    said += [{name: _plain(line[name]) for name in _VOUCHED_OF_A_LINE} for line in lines]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()).digest()


def _plain(value: Any) -> str:
    """Moments as UTC writes them, wherever they were read."""
    return value.astimezone(UTC).isoformat() if isinstance(value, datetime) else str(value)


def short_mark(digest: bytes) -> str:
    """The first sixteen digits of a content hash, in fours, as printed."""
    digits = digest.hex()[:16]
    return " ".join(digits[start:start + 4] for start in range(0, 16, 4))
