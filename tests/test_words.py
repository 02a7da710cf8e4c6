"""Chinese that people read has Chinese punctuation (GB/T 15834): no half-width comma, colon or bracket inside it."""

import re
import tokenize

import pytest

from service.launch import HOUSE

HAN = "\u3400-\u9fff"
HALF_WIDTH = re.compile(rf"[{HAN}”》）][,;:?!][{HAN}“《（{{]|\([{HAN}][^()]*\)|[{HAN}]\([^()]*[{HAN}]")
# How a place is written in a query, and the head of a column that people's own sheets have.
AS_IT_IS_TYPED = ("经度,纬度", "时长(小时)")


def sentences(path):
    """Texts on one line, where they stand: docstrings are for engineers, and raw ones are patterns."""
    with path.open("rb") as lines:
        for token in tokenize.tokenize(lines.readline):
            if token.type == tokenize.STRING and not re.match(r"\w*(\"\"\"|''')|\w*[rb]", token.string, re.IGNORECASE):
                yield token.start[0], token.string


def slips(text):
    """What is half-width where it should not be."""
    for known in AS_IT_IS_TYPED:
        text = text.replace(known, "")
    return HALF_WIDTH.findall(text)


@pytest.mark.parametrize("room", sorted(path.name for path in (HOUSE / "service").iterdir() if path.name != "__pycache__"))
def test_chinese_has_chinese_punctuation(room):
    top = HOUSE / "service" / room
    found = {
        f"{path.relative_to(HOUSE)}:{line}": wrong
        for path in ([top] if top.suffix == ".py" else sorted(top.rglob("*.py")))
        for line, text in sentences(path) if (wrong := slips(text))
    }
    assert found == {}


@pytest.mark.parametrize("text", ["已被他人领取,请换一单", "退还:{name}", "值守岗(志愿者)", "可以吗?可以"])
def test_a_slip_is_seen(text):
    assert slips(text)


@pytest.mark.parametrize("text", ["已被他人领取，请换一单", "GET /stations?near=经度,纬度", "order:<id>、volunteer:<id>"])
def test_what_is_right_is_left_in_peace(text):
    assert not slips(text)
