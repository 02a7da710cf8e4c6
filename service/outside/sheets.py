"""Strangers' spreadsheets: looked at from outside first, and read in a child process, never in ours."""

import hashlib
import io
import json
import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import structlog

from service.core.problems import Problem, Unprocessable

log = structlog.get_logger("sheets")

LARGEST_BYTES = 20 * 1024 * 1024
LARGEST_UNPACKED_BYTES = 400 * 1024 * 1024
MOST_PARTS = 500
_CHILD = Path(__file__).with_name("sheet_child.py")
_SECONDS = 120
_TOO_HEAVY = 4


class NotASheet(Unprocessable):
    """No XLSX, or one that cannot be read."""

    title = "请上传按模板填写的 .xlsx 表格"


class SheetTooLarge(Problem):
    """413: a file above 20 MiB."""

    status = 413
    title = "表格不能超过 20 MB"


class SheetTooHeavy(Unprocessable):
    """It unpacks to more than a table of people can be, or reading it took too much."""

    title = "表格展开后过大，请拆分后再上传"


@dataclass(frozen=True)
class Sheet:
    """A file that looks like an XLSX, and its fingerprint."""

    content: bytes
    sha256: bytes


def look(file: bytes) -> Sheet:
    """From outside only: size, packing, what it says it unpacks to. NotASheet, SheetTooLarge, SheetTooHeavy."""
    if len(file) > LARGEST_BYTES:
        raise SheetTooLarge()
    try:
        with zipfile.ZipFile(io.BytesIO(file)) as packed:
            parts = packed.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise NotASheet() from None
    if "xl/workbook.xml" not in {part.filename for part in parts} or any(part.flag_bits & 1 for part in parts):
        raise NotASheet()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED_BYTES:
        raise SheetTooHeavy()
    return Sheet(file, hashlib.sha256(file).digest())


def rows(content: bytes) -> tuple[int, Iterator[tuple[int, list[str]]]]:
    """How many rows, and each: its number as people see it, and its cells as text. NotASheet, SheetTooHeavy."""
    command = [sys.executable, "-I", "-B", str(_CHILD)]
    environment = {name: os.environ[name] for name in ("LD_LIBRARY_PATH",) if name in os.environ}
    with tempfile.TemporaryFile() as answer:
        child = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=answer, stderr=subprocess.DEVNULL, cwd="/", env=environment
        )
        try:
            child.communicate(content, timeout=_SECONDS)
        except subprocess.TimeoutExpired:
            child.kill()
            child.communicate()
            raise SheetTooHeavy("处理超时") from None
        if child.returncode != 0:
            log.warning("sheet refused by its reader", ended=child.returncode)
            raise SheetTooHeavy() if child.returncode == _TOO_HEAVY or child.returncode < 0 else NotASheet()
        answer.seek(0)
        lines = answer.read().splitlines()
    return len(lines), (_row(line) for line in lines)


def _row(line: bytes) -> tuple[int, list[str]]:
    number, *cells = json.loads(line)
    return int(number), [str(cell) for cell in cells]
