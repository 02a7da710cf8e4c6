"""Certificates on paper: an A4 PDF in Chinese, the same bytes for the same words.

The typeface comes with a package of its own (Noto Sans SC, SIL Open Font License 1.1), so that a bare machine without any
font installed prints whole characters. What the typeface lacks is refused by name: a box instead of somebody's name is no
certificate.
"""

import io
import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Final

import pylopdf_fonts_zh_cn
import segno
from fontTools.ttLib import TTFont
from fpdf import FPDF
from fpdf.enums import WrapMode, XPos, YPos

logging.getLogger("fontTools").setLevel(logging.WARNING)  # it would tell which characters a certificate is made of
logging.getLogger("fpdf").setLevel(logging.ERROR)

RED: Final = (179, 38, 30)
INK: Final = (34, 28, 24)
SOFT: Final = (104, 92, 84)
LINE: Final = (196, 184, 174)
PALE: Final = (250, 246, 241)
MARGIN: Final = 18.0
WIDTH: Final = 210 - 2 * MARGIN
_FACE: Final = "noto"


class NoTypeface(RuntimeError):
    """The typeface is not where its package says."""


class CannotWrite(ValueError):
    """Characters the typeface has no shape for; `missing` are they."""

    def __init__(self, missing: str) -> None:
        super().__init__(f"字体中没有这些字：{missing}")
        self.missing = missing


@dataclass(frozen=True)
class Block:
    """One of the four blocks: a heading, pairs of name and words, perhaps a table, perhaps lines of small print."""

    heading: str
    pairs: Sequence[tuple[str, str]] = ()
    columns: Sequence[tuple[str, float]] = ()  # header, share of the width
    rows: Sequence[Sequence[str]] = ()
    notes: Sequence[str] = ()


@dataclass(frozen=True)
class Paper:
    """A whole certificate in words. stamp: who sealed it, and under what · mark: printed across each page."""

    title: str
    number: str
    opening: str
    blocks: Sequence[Block]
    qr: str
    qr_words: str
    issued_at: datetime
    stamp: tuple[str, str] | None = None
    mark: str | None = None


def typeface() -> Path:
    """Where the typeface stands. NoTypeface."""
    found = pylopdf_fonts_zh_cn.sans_path()
    if not found.is_file():
        raise NoTypeface(str(found))
    return found


@cache
def _shapes() -> frozenset[int]:
    with TTFont(typeface(), lazy=True) as font:
        return frozenset(font.getBestCmap())


def missing_in(words: Iterable[str]) -> str:
    """The characters of these words that cannot be printed, each once."""
    shapes = _shapes()
    found = {letter for text in words for letter in text if letter not in "\n" and ord(letter) not in shapes}
    return "".join(sorted(found))


class _Sheet(FPDF):
    """Pages that know their number, their certificate and their mark."""

    def __init__(self, paper: Paper) -> None:
        super().__init__(format="A4")
        self.paper = paper
        self.set_creation_date(paper.issued_at)
        self.set_title(paper.title)
        self.set_producer("汉阳 · 文明实践")
        self.set_lang("zh-CN")
        self.set_margins(MARGIN, 16, MARGIN)
        self.set_auto_page_break(True, 22)
        self.alias_nb_pages()
        self.add_font(_FACE, fname=str(typeface()))

    def header(self) -> None:
        if self.paper.mark:
            self.set_font(_FACE, size=54)
            self.set_text_color(240, 228, 222)
            with self.rotation(35, 105, 150):
                self.text(105 - self.get_string_width(self.paper.mark) / 2, 150, self.paper.mark)
        self.set_draw_color(*RED)
        self.set_line_width(0.9)
        self.line(MARGIN, 13, 210 - MARGIN, 13)
        self.set_text_color(*INK)
        self.set_y(17)

    def footer(self) -> None:
        self.set_y(-16)
        self.set_font(_FACE, size=8)
        self.set_text_color(*SOFT)
        words = f"{self.paper.number}　第 {self.page_no()} 页，共 {{nb}} 页"
        self.cell(0, 5, words + (f"　{self.paper.mark}" if self.paper.mark else ""), align="C")


def draw(paper: Paper) -> bytes:
    """The PDF. CannotWrite where the typeface lacks a character, NoTypeface where it is gone."""
    if lacking := missing_in(_words_of(paper)):
        raise CannotWrite(lacking)
    sheet = _Sheet(paper)
    sheet.add_page()
    sheet.set_font(_FACE, size=22)
    sheet.cell(0, 14, paper.title, align="C", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    sheet.set_font(_FACE, size=10)
    sheet.set_text_color(*SOFT)
    sheet.cell(0, 6, f"证明编号 {paper.number}", align="C", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    sheet.ln(3)
    sheet.set_text_color(*INK)
    sheet.set_font(_FACE, size=10.5)
    sheet.multi_cell(0, 6.4, paper.opening, wrapmode=WrapMode.CHAR, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    for block in paper.blocks:
        _block(sheet, block)
    _foot(sheet, paper)
    return bytes(sheet.output())


def _words_of(paper: Paper) -> Iterable[str]:
    yield from (paper.title, paper.number, paper.opening, paper.qr_words, paper.mark or "", *(paper.stamp or ()))
    for block in paper.blocks:
        yield from (block.heading, *(word for pair in block.pairs for word in pair), *block.notes)
        yield from (header for header, _ in block.columns)
        for row in block.rows:
            yield from row


def _block(sheet: FPDF, block: Block) -> None:
    if sheet.get_y() > 255:
        sheet.add_page()
    sheet.ln(3.5)
    sheet.set_font(_FACE, size=12)
    sheet.set_text_color(*RED)
    sheet.cell(0, 8, block.heading, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    sheet.set_text_color(*INK)
    sheet.set_font(_FACE, size=10)
    for name, words in block.pairs:
        sheet.set_text_color(*SOFT)
        top = sheet.get_y()
        sheet.cell(30, 6.2, name)
        sheet.set_text_color(*INK)
        sheet.multi_cell(WIDTH - 30, 6.2, words, wrapmode=WrapMode.CHAR, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        sheet.set_y(max(sheet.get_y(), top + 6.2))
    if block.columns:
        _table(sheet, block)
    sheet.set_font(_FACE, size=8.5)
    sheet.set_text_color(*SOFT)
    for note in block.notes:
        sheet.multi_cell(0, 5, note, wrapmode=WrapMode.CHAR, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    sheet.set_text_color(*INK)


def _table(sheet: FPDF, block: Block) -> None:
    """Rows that are never torn in two, under a head that stands on each page."""
    widths = [share * WIDTH for _, share in block.columns]

    def head() -> None:
        sheet.set_font(_FACE, size=9)
        sheet.set_fill_color(*PALE)
        _row(sheet, widths, [name for name, _ in block.columns], fill=True)
        sheet.set_font(_FACE, size=8.5)

    sheet.set_draw_color(*LINE)
    sheet.set_line_width(0.2)
    sheet.ln(1)
    head()
    for row in block.rows:
        if sheet.get_y() + _height(sheet, widths, row) > 297 - 22:
            sheet.add_page()
            sheet.set_draw_color(*LINE)
            sheet.set_line_width(0.2)
            head()
        _row(sheet, widths, row)
    sheet.ln(1.5)


def _height(sheet: FPDF, widths: Sequence[float], words: Sequence[str]) -> float:
    heights = [
        sheet.multi_cell(width, 4.6, text, dry_run=True, output="HEIGHT", wrapmode=WrapMode.CHAR, align="L")
        for width, text in zip(widths, words, strict=True)
    ]
    return max(float(height) for height in heights) + 1.8  # type: ignore[arg-type]


def _row(sheet: FPDF, widths: Sequence[float], words: Sequence[str], *, fill: bool = False) -> None:
    tall, left, top = _height(sheet, widths, words), MARGIN, sheet.get_y()
    for width, text in zip(widths, words, strict=True):
        sheet.rect(left, top, width, tall, style="DF" if fill else "D")
        sheet.set_xy(left, top + 0.9)
        sheet.multi_cell(width, 4.6, text, wrapmode=WrapMode.CHAR, align="L")
        left += width
    sheet.set_xy(MARGIN, top + tall)


def _foot(sheet: FPDF, paper: Paper) -> None:
    """The QR code on the left, the seal on the right; together on one page."""
    if sheet.get_y() > 297 - 22 - 46:
        sheet.add_page()
    sheet.ln(3)
    top = sheet.get_y()
    picture = io.BytesIO()
    segno.make(paper.qr, error="m", micro=False).save(picture, kind="png", scale=8, border=4)
    picture.seek(0)
    sheet.image(picture, MARGIN, top, 34, 34, alt_text=paper.qr_words)
    sheet.set_xy(MARGIN + 37, top + 4)
    sheet.set_font(_FACE, size=9)
    sheet.set_text_color(*SOFT)
    sheet.multi_cell(72, 5.2, paper.qr_words, wrapmode=WrapMode.CHAR, align="L")
    if paper.stamp:
        _stamp(sheet, 210 - MARGIN - 22, top + 20, paper.stamp)


def _stamp(sheet: FPDF, x: float, y: float, words: tuple[str, str]) -> None:
    """A round red seal: the unit in a circle, a star, and what it stands for."""
    unit, below = words
    sheet.set_draw_color(*RED)
    sheet.set_line_width(0.9)
    sheet.circle(x, y, 19.5, style="D")
    sheet.set_text_color(*RED)
    letters = unit[:24]
    size = 11.0 if len(letters) <= 14 else 8.5
    sheet.set_font(_FACE, size=size)
    spread = min(260.0, 18.0 * len(letters))
    for position, letter in enumerate(letters):
        turn = spread / 2 - spread * (position / max(1, len(letters) - 1)) if len(letters) > 1 else 0.0
        with sheet.rotation(turn, x, y):
            sheet.text(x - sheet.get_string_width(letter) / 2, y - 14.2, letter)
    sheet.set_fill_color(*RED)
    sheet.star(x, y, 2.3, 5.6, 5, rotate_degrees=0, style="F")
    sheet.set_font(_FACE, size=8.5)
    sheet.text(x - sheet.get_string_width(below) / 2, y + 11, below)
    sheet.set_text_color(*INK)
