"""What goes into a spreadsheet comes out as what it was, and never as a formula."""

from datetime import UTC, date, datetime

import openpyxl
import pytest

from service.core import sheets
from service.core.sheets import Column, Sheet

AT = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)
EVIL = [
    '=HYPERLINK("http://x","点我")', "+86138", "-1+1", "@SUM(A1)", "\t=1", "\r=1", " =1+1", "\u3000=1+1",
    "＝1+1", "＋1", "－1", "＠A1", "﹢1", "﹣1", "﹦1", "﹫A1", "\x00=1", "\x1f=1", "\u202e=1", "\n=1", "http://x.example/",
    "mailto:a@b.cn", "{=1}", "1e9", "0012",
]


@pytest.fixture
def written(tmp_path):
    """Write rows, close, and open again: the cells."""

    def write(*rows, columns=None):
        columns = columns or [Column(f"列{n}") for n in range(len(rows[0]))]
        sheet = Sheet(tmp_path / "a.xlsx", "试验", "导出人：甲", columns, scratch=tmp_path, moment=AT)
        for row in rows:
            sheet.add(row)
        sheet.close()
        return list(openpyxl.load_workbook(tmp_path / "a.xlsx").active.iter_rows())

    return write


@pytest.mark.parametrize("text", EVIL)
def test_text_stays_text_whatever_it_begins_with(written, text):
    cell = written([text])[2][0]

    assert cell.data_type == "s"
    assert cell.hyperlink is None
    assert not str(cell.value).lstrip().startswith(tuple("=+-@＝＋－＠﹢﹣﹦﹫"))
    assert all(ord(letter) >= 32 or letter == "\n" for letter in str(cell.value))


@pytest.mark.parametrize(("text", "safe"), [
    ("=1", "'=1"), ("灯坏了", "灯坏了"), ("3-2 栋", "3-2 栋"), ("a\tb", "a b"), ("a\r\nb", "a\nb"), ("a\x00b\x07", "ab"),
    ("\ud800a", "a"), ("\tx", "' x"), ("", ""), ("x" * 40_000, "x" * 32_767), ("'=1", "'=1"),
])
def test_what_is_left_of_a_text(text, safe):
    assert sheets.safe(text) == safe


def test_numbers_days_moments_and_flags_are_what_they_are(written):
    cells = written([12, 1.5, True, False, AT, date(2026, 11, 20), None, "", -3])[2]

    assert [cell.value for cell in cells] == [
        12, 1.5, "是", "否", datetime(2026, 11, 20, 10, 0), datetime(2026, 11, 20), None, None, -3,
    ]
    assert [cell.data_type for cell in cells] == ["n", "n", "s", "s", "d", "d", "n", "n", "n"]


def test_the_note_and_the_headers_stand_above_and_stay_in_sight(written, tmp_path):
    rows = written(["a", "b"], ["c", "d"], columns=[Column("甲"), Column("=乙")])
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active

    said = [[cell.value for cell in row if cell.value] for row in rows]
    assert said == [["导出人：甲"], ["甲", "'=乙"], ["a", "b"], ["c", "d"]]
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.title) == ("A3", "A2:B4", "试验")


def test_a_table_without_rows_is_a_table(written, tmp_path):
    Sheet(tmp_path / "b.xlsx", "空", "无", [Column("甲")], scratch=tmp_path, moment=AT).close()

    assert openpyxl.load_workbook(tmp_path / "b.xlsx").active.max_row == 2


def test_a_row_of_another_length_is_refused(written):
    with pytest.raises(ValueError, match="2 cells for 1 columns"):
        written(["a", "b"], columns=[Column("甲")])
