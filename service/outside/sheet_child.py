"""The child that reads a stranger's spreadsheet: alone, poor and soon over. Run as a script, it imports nothing of ours.

Bytes in on stdin; out on stdout one JSON list a line: the number of the row as people see it, then its cells as text. Only
the first sheet is read. Ends with 0, or 3 for what is no spreadsheet, or 4 for one that asks for too much.
"""

import datetime
import io
import json
import resource
import signal
import sys

from python_calamine import CalamineWorkbook

MEMORY_BYTES = 1536 * 1024 * 1024
SECONDS = 60
LARGEST_ANSWER_BYTES = 256 * 1024 * 1024
LONGEST_CELL, MOST_CELLS = 500, 40
BROKEN, TOO_HEAVY = 3, 4


def limit() -> None:
    """What the kernel holds against us from here on."""
    for what, most in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, LARGEST_ANSWER_BYTES),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 8),
    ):
        resource.setrlimit(what, (most, most))
    signal.alarm(2 * SECONDS)


def as_text(cell: object) -> str:
    """As a person reads it: whole numbers without a point, days without midnight."""
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e18:
        return str(int(cell))
    if isinstance(cell, datetime.datetime) and cell.time() == datetime.time():
        return cell.date().isoformat()
    if isinstance(cell, datetime.date | datetime.time):
        return cell.isoformat()
    return str(cell).strip()[:LONGEST_CELL]


def main() -> int:
    """0, BROKEN or TOO_HEAVY."""
    limit()
    try:
        rows = CalamineWorkbook.from_filelike(io.BytesIO(sys.stdin.buffer.read())).get_sheet_by_index(0).to_python(
            skip_empty_area=False
        )
        for number, row in enumerate(rows, 1):
            cells = [as_text(cell) for cell in row[:MOST_CELLS]]
            if any(cells):
                sys.stdout.write(json.dumps([number, *cells], ensure_ascii=False) + "\n")
        sys.stdout.flush()
    except (MemoryError, OSError):
        return TOO_HEAVY
    except BaseException:  # whatever a reader stumbles over, panics of its own included: it is the sheet's fault
        return BROKEN
    return 0


if __name__ == "__main__":
    sys.exit(main())
