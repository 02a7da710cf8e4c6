"""Spreadsheets for people, written row by row in little memory. Nothing in them is ever a formula or a link."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

import xlsxwriter

from service.core.workdays import SHANGHAI

Cell = str | int | float | bool | datetime | date | None

LONGEST = 32_767  # characters a cell of Excel can hold
_NEVER = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_BEGINS_A_FORMULA = re.compile(r"^\s*[=+\-@＝＋－＠﹢﹣﹦﹫]|^[\t\r]")
HEAD_ROWS = 2  # the note, and the headers


@dataclass(frozen=True)
class Column:
    """What stands above a column, and how many characters wide it is."""

    header: str
    width: int = 14


def safe(text: str) -> str:
    """Text that no spreadsheet takes for a formula, also after it has been saved as CSV (safety.md 2.6).

    Control characters and marks that turn text around are left out; an apostrophe goes before = + - @, their full-width
    kin, a tab and a carriage return.
    """
    clean = _NEVER.sub("", text)
    found = f"'{clean}" if _BEGINS_A_FORMULA.match(clean) else clean
    return found.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")[:LONGEST]


class Sheet:
    """One table in one file. `add` rows, then `close`; scratch: a folder for what does not stay in memory."""

    def __init__(
        self, path: Path, title: str, note: str, columns: Sequence[Column], *, scratch: Path, moment: datetime
    ) -> None:
        self._book = xlsxwriter.Workbook(
            str(path),
            {"constant_memory": True, "tmpdir": str(scratch), "strings_to_formulas": False, "strings_to_urls": False,
             "strings_to_numbers": False, "nan_inf_to_errors": True},
        )
        self._book.set_properties({"title": title, "author": "汉阳 · 文明实践", "comments": note,
                                   "created": moment.astimezone(SHANGHAI).replace(tzinfo=None)})
        self._sheet = self._book.add_worksheet(title[:31])
        self._faint = self._book.add_format({"font_color": "#808080", "italic": True})
        self._bold = self._book.add_format({"bold": True, "bg_color": "#F0F0F0", "bottom": 1})
        self._moment = self._book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        self._day = self._book.add_format({"num_format": "yyyy-mm-dd"})
        for number, column in enumerate(columns):
            self._sheet.set_column(number, number, column.width)
        self._sheet.freeze_panes(HEAD_ROWS, 0)
        self._sheet.set_footer(f"&L{safe(note).replace('&', '&&')[:180]}&R&P / &N")
        self._sheet.repeat_rows(0, HEAD_ROWS - 1)
        self._sheet.write_string(0, 0, safe(note), self._faint)
        for number, column in enumerate(columns):
            self._sheet.write_string(1, number, safe(column.header), self._bold)
        self._columns, self.rows = len(columns), 0

    def add(self, cells: Sequence[Cell]) -> None:
        """One more row, as many cells as there are columns. ValueError for another number of them."""
        if len(cells) != self._columns:
            raise ValueError(f"{len(cells)} cells for {self._columns} columns")
        for number, cell in enumerate(cells):
            self._write(HEAD_ROWS + self.rows, number, cell)
        self.rows += 1

    def _write(self, row: int, column: int, cell: Cell) -> None:
        if cell is None or cell == "":
            return
        if isinstance(cell, bool):
            self._sheet.write_string(row, column, "是" if cell else "否")
        elif isinstance(cell, datetime):
            self._sheet.write_datetime(row, column, cell.astimezone(SHANGHAI).replace(tzinfo=None), self._moment)
        elif isinstance(cell, date):
            self._sheet.write_datetime(row, column, datetime.combine(cell, time()), self._day)
        elif isinstance(cell, int | float):
            self._sheet.write_number(row, column, cell)
        else:
            self._sheet.write_string(row, column, safe(cell))

    def close(self) -> None:
        """Finish the file."""
        self._sheet.autofilter(1, 0, HEAD_ROWS + max(self.rows, 1) - 1, self._columns - 1)
        self._book.close()
