"""Reading what WeChat wrote, and believing only its shape."""

import json
import re
from collections.abc import Mapping
from typing import Any

LONGEST_WORD = 2048
LONGEST_MESSAGE = 200
PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")

_MAINLAND_NUMBER = re.compile(r"1\d{10}", re.ASCII)

Fields = Mapping[str, Any]


class Unreadable(Exception):
    """The answer has not the shape it should have. It says nothing of what was in it."""


def fields(content: bytes) -> Fields:
    """The members of a JSON object; of a picture, the one member ``picture``."""
    if content.startswith(PICTURES):
        return {"picture": content}
    read = _json(content)
    # Raised here and not while reading, so that the text of the answer does not hang on the exception.
    if not isinstance(read, dict):
        raise Unreadable()
    return read


def _json(content: bytes) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None


def errcode(answer: Fields) -> int:
    """Zero where all is well. Some answers say so and some say nothing."""
    code = answer.get("errcode", 0)
    if type(code) is not int:
        raise Unreadable()
    return code


def errmsg(answer: Fields, private: list[str]) -> str:
    """What WeChat says about it, without what is nobody's business."""
    said = str(answer.get("errmsg", ""))
    for word in private:
        said = said.replace(word, "…")
    return said[:LONGEST_MESSAGE]


def word(answer: Fields, name: str) -> str:
    """A member that must be a text with something in it."""
    value = answer.get(name)
    if not isinstance(value, str) or not 0 < len(value) <= LONGEST_WORD:
        raise Unreadable()
    return value


def word_or_none(answer: Fields, name: str) -> str | None:
    """The same, of a member that need not be there."""
    return None if answer.get(name) in (None, "") else word(answer, name)


def number(answer: Fields, name: str) -> int:
    """A whole number, which WeChat sometimes writes as a text."""
    value = answer.get(name)
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= 10:
        return int(value)
    if type(value) is not int:
        raise Unreadable()
    return value


def inner(answer: Fields, name: str) -> Fields:
    """A member that must be an object."""
    value = answer.get(name)
    if not isinstance(value, dict):
        raise Unreadable()
    return value


def picture(answer: Fields) -> bytes:
    """The bytes of the picture."""
    content = answer.get("picture")
    if not isinstance(content, bytes):
        raise Unreadable()
    return content


def is_mainland_number(country: int, digits: str) -> bool:
    """Eleven digits behind +86."""
    return country == 86 and _MAINLAND_NUMBER.fullmatch(digits) is not None
