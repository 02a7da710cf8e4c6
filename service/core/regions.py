"""Division codes and what they contain. Codes do the work: a longer code lies inside its prefix.

420105 district · 420105007 street · 420105007001 community · 15 digits: a level-4 point of that community.
"""

from dataclasses import dataclass

LENGTHS = {6: 1, 9: 2, 12: 3, 15: 4}
LEVEL_NAMES = {1: "区", 2: "街道", 3: "社区", 4: "点"}


@dataclass(frozen=True)
class Area:
    """A half-open range of codes, ``lo <= code < hi``; compared byte by byte."""

    lo: str
    hi: str

    def __contains__(self, code: str) -> bool:
        return self.lo <= code < self.hi

    def covers(self, other: "Area") -> bool:
        """Does every code of `other` lie here too?"""
        return self.lo <= other.lo and other.hi <= self.hi


def is_code(text: str) -> bool:
    """A division code of one of the four lengths."""
    return len(text) in LENGTHS and text.isascii() and text.isdigit()


def level(code: str) -> int:
    """1 district, 2 street, 3 community, 4 point. ValueError for anything else."""
    if not is_code(code):
        raise ValueError(f"不是区划代码：{code!r}")
    return LENGTHS[len(code)]


def parent(code: str) -> str | None:
    """The code one level up; None for a district."""
    at = level(code)
    return None if at == 1 else code[: {2: 6, 3: 9, 4: 12}[at]]


def at_level(code: str, wanted: int) -> str | None:
    """The ancestor (or itself) of `code` on level `wanted`; None where the code is shorter than that."""
    length = {1: 6, 2: 9, 3: 12, 4: 15}[wanted]
    return code[:length] if len(code) >= length else None


def area(code: str) -> Area:
    """All codes at or below `code`: the range ends before the next sibling's first code."""
    level(code)
    return Area(code, code[:-1] + chr(ord(code[-1]) + 1))
