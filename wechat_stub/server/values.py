"""What a subscription message may say: one rule for each kind of field. A breach is 47003."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from wechat_stub.server.refusals import Refusal

_KEY = re.compile(r"([a-z_]+?)(\d{1,2})", re.ASCII)
_DAY = r"\d{4}年\d{1,2}月\d{1,2}日"
_HOUR = r"([01]?\d|2[0-3]):[0-5]\d"
_MOMENT = rf"({_DAY} )?{_HOUR}"
_DATE = rf"{_DAY}( {_HOUR})?"


def _matches(pattern: str) -> Callable[[str], bool]:
    compiled = re.compile(pattern, re.ASCII)
    return lambda value: compiled.fullmatch(value) is not None


def _is_name(value: str) -> bool:
    longest = 10 if re.search(r"[\u4e00-\u9fff]", value) else 20
    return len(value) <= longest


def _is_amount(value: str) -> bool:
    shaped = re.fullmatch(r"[¥￥$€£]?(\d+)(\.\d+)?元?", value, re.ASCII)
    return shaped is not None and sum(character.isdigit() for character in value) <= 10


RULES: dict[str, Callable[[str], bool]] = {
    "thing": lambda value: len(value) <= 20,
    "number": lambda value: len(value) <= 32 and re.fullmatch(r"-?\d+(\.\d+)?", value, re.ASCII) is not None,
    "letter": _matches(r"[A-Za-z]{1,32}"),
    "symbol": lambda value: len(value) <= 5 and not any(c.isalnum() or c.isspace() for c in value),
    "character_string": _matches(r"[\x21-\x7e]{1,32}"),
    "time": _matches(rf"{_MOMENT}(~{_MOMENT})?"),
    "date": _matches(rf"{_DATE}(~{_DATE})?"),
    "amount": _is_amount,
    "phone_number": _matches(r"[\d+() -]{1,17}"),
    "car_number": _matches(r"[\u4e00-\u9fffA-Za-z0-9][A-Za-z0-9]{0,6}[\u4e00-\u9fffA-Za-z0-9]"),
    "name": _is_name,
    "phrase": _matches(r"[\u4e00-\u9fff]{1,5}"),
}


def texts(fields: object) -> dict[str, str]:
    """The fields of a message as plain texts, each within the rule of its kind."""
    if not isinstance(fields, Mapping) or not fields:
        raise Refusal(47003, "argument invalid! data is emtpy")
    return {key: _text(key, written) for key, written in fields.items()}


def _text(key: str, written: Any) -> str:
    value = written.get("value") if isinstance(written, Mapping) else None
    if value is None or value == "":
        # «emtpy» is how the real platform spells it.
        raise Refusal(47003, f"argument invalid! data.{key}.value is emtpy")
    shaped = _KEY.fullmatch(key)
    text = str(value) if type(value) in (str, int) else None
    if shaped is None or shaped[1] not in RULES or text is None or not RULES[shaped[1]](text):
        raise Refusal(47003, f"argument invalid! data.{key}.value invalid")
    return text
