"""What a QR code says, and that it is drawn once."""

import segno

from service.core import qr


def test_it_says_the_words_and_never_shrinks_to_a_micro_code_that_telephones_do_not_read():
    wanted = segno.make("HY:1", error="m", micro=False)
    assert qr.drawn("HY:1", scale=4) == wanted.svg_inline(scale=4)
    assert qr.drawn("HY:1", scale=4) != qr.drawn("HY:2", scale=4)
    assert wanted.version == 1


def test_what_is_looked_at_again_is_drawn_once(monkeypatch):
    first = qr.drawn("HYDH:again")
    monkeypatch.setattr(segno, "make", None)
    assert qr.drawn("HYDH:again") is first
