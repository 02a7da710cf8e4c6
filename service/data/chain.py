"""The walk along the chain, as plain arithmetic over rows that somebody has read."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

GENESIS: Final = bytes(32)


@dataclass(frozen=True)
class Fault:
    """The first thing that is wrong. number: the link of the chain, None outside it · kind, row_id: which row.

    reason: altered · missing · relinked (the chain itself) · twice · outside (never went through the chain) · unwarranted
    (the record says otherwise) · no_entry (a record without its minutes) · content (a certificate and its lines differ) ·
    void (a valid certificate over a record that counts no more) · unbalanced (an entry does not add up) · balance (an
    account or a lot is not the sum of its postings) · head (the chain has lost or changed what was noted).
    """

    reason: str
    kind: str
    row_id: str
    number: int | None = None

    def __str__(self) -> str:
        where = f"第 {self.number} 环，" if self.number is not None else ""
        return f"{where}{self.kind} {self.row_id}:{_WORDS[self.reason]}"


_WORDS: Final = {
    "altered": "内容被改动", "missing": "已被删除", "relinked": "链环被改动", "twice": "重复入链", "outside": "未经封存写入",
    "unwarranted": "与服务记录不符", "no_entry": "服务记录缺少时长流水", "content": "证明与其明细不符",
    "void": "有效证明含有已不计入的记录", "unbalanced": "分录不平", "balance": "余额与流水不符",
    "head": "与先前记下的链首不符",
}


@dataclass(frozen=True)
class Report:
    """What the walk came to. head: the last link, as it is to be noted · waiting: rows on their way into the chain."""

    fault: Fault | None
    links: int
    checked: int
    waiting: int
    head: str


@dataclass(frozen=True)
class Link:
    """A link of the chain as it stands."""

    number: int
    kind: str
    row_id: UUID
    digest: bytes
    hash: bytes


def walk(
    last: bytes, links: Iterable[Link], digests: Mapping[str, Mapping[UUID, bytes]], noted: Mapping[int, bytes]
) -> tuple[bytes, Fault | None]:
    """From the hash before these links to the hash behind them, or to the first fault.

    digests: of the rows of the kinds that are looked at, by kind and id · noted: hashes that somebody wrote down outside.
    """
    for link in links:
        last = hashlib.sha256(last + link.digest).digest()
        rows = digests.get(link.kind)
        if rows is not None:
            now = rows.get(link.row_id)
            if now is None:
                return last, Fault("missing", link.kind, str(link.row_id), link.number)
            if now != link.digest:
                return last, Fault("altered", link.kind, str(link.row_id), link.number)
        if last != link.hash:
            return last, Fault("relinked", link.kind, str(link.row_id), link.number)
        if noted.get(link.number, last) != last:
            return last, Fault("head", link.kind, str(link.row_id), link.number)
    return last, None


def parse_note(text: str) -> tuple[int, bytes]:
    """``1234:9f86…``, as `flask hours verify` prints it. ValueError for anything else."""
    number, _, digits = text.strip().partition(":")
    found = int(number), bytes.fromhex(digits)
    if len(found[1]) != 32:
        raise ValueError(text)
    return found


def words_of(fault: Mapping[str, Any]) -> Fault:
    """A row of a question in SQL as a fault."""
    return Fault(fault["reason"], fault["kind"], str(fault["row_id"]))
