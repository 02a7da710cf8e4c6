"""Our own fields: every string is trimmed and bounded, every number ranged, every moment aware.

Rooms use these and no bare marshmallow field (a test walks all schemas).
"""

import math
import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from apiflask.fields import File
from marshmallow import RAISE, Schema, fields, validate

from service.core import regions
from service.core.geo import Place, within_district_box

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_BREAK = re.compile(r"[\t\n\r]")


def is_clean(text: str, *, lines: bool = False) -> bool:
    """No control characters, lone surrogates or marks that turn text around; line breaks and tabs only with `lines`."""
    return not _CONTROL.search(text) and (lines or not _BREAK.search(text))


class Strict(Schema):
    """What comes in. Unknown fields are refused, at every depth."""

    class Meta:
        unknown = RAISE
        ordered = True

    error_messages = {"unknown": "没有这个字段", "type": "应为对象"}


class Answer(Schema):
    """What goes out. Only the columns it names leave the house."""

    class Meta:
        unknown = RAISE
        ordered = True


class Text(fields.String):
    """Text: NFC, trimmed, one to `longest` characters, no control characters. `lines` allows line breaks."""

    default_error_messages = {
        "required": "必填", "null": "不能为空", "invalid": "应为文字", "control": "含有不允许的控制字符",
    }

    def __init__(self, *, longest: int, shortest: int = 1, lines: bool = False, **kwargs: Any) -> None:
        checks = list(kwargs.pop("validate", None) or [])
        checks.append(validate.Length(min=shortest, max=longest, error=f"长度应为 {shortest} 到 {longest} 个字"))
        kwargs["validate"] = checks
        super().__init__(**kwargs)
        self.lines = lines

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        if not isinstance(value, str):
            raise self.make_error("invalid")
        if not is_clean(value, lines=self.lines):
            raise self.make_error("control")
        return unicodedata.normalize("NFC", value).strip()


class Pattern(Text):
    """Text of one exact shape."""

    def __init__(self, pattern: str, wrong: str, *, longest: int = 100, **kwargs: Any) -> None:
        super().__init__(longest=longest, validate=[validate.Regexp(pattern, re.ASCII, error=wrong)], **kwargs)


class Secret(Text):
    """A password or code: not trimmed, never echoed."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        if not isinstance(value, str):
            raise self.make_error("invalid")
        if not is_clean(value):
            raise self.make_error("control")
        return value


class Phone(Pattern):
    """A mainland mobile number of 11 digits."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(r"^1[3-9]\d{9}\Z", "请填写 11 位手机号", longest=11, **kwargs)


class RegionCode(Text):
    """A division code: 6, 9, 12 or 15 digits, or only those of the named levels."""

    def __init__(self, *, levels: Sequence[int] = (1, 2, 3, 4), **kwargs: Any) -> None:
        super().__init__(longest=15, shortest=6, validate=[self._check], **kwargs)
        self.levels = tuple(levels)
        self.metadata.setdefault("pattern", "^(" + "|".join(rf"\d{{{3 + 3 * level}}}" for level in self.levels) + ")$")

    def _check(self, value: str) -> None:
        if not regions.is_code(value) or regions.level(value) not in self.levels:
            raise validate.ValidationError("不是有效的区划代码")


class Whole(fields.Integer):
    """A whole number in a range; 1.0, "1" and true are refused."""

    default_error_messages = {"required": "必填", "null": "不能为空", "invalid": "应为整数"}

    def __init__(self, *, low: int, high: int, **kwargs: Any) -> None:
        checks = list(kwargs.pop("validate", None) or [])
        checks.append(validate.Range(min=low, max=high, error=f"应在 {low} 到 {high} 之间"))
        super().__init__(strict=True, validate=checks, **kwargs)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise self.make_error("invalid")
        return value


class QueryWhole(Whole):
    """A whole number in a query string, where everything is text."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> int:
        if not isinstance(value, str) or not re.fullmatch(r"-?[0-9]{1,9}", value):
            raise self.make_error("invalid")
        return int(value)


class Id(fields.UUID):
    """An identifier."""

    default_error_messages = {"required": "必填", "null": "不能为空", "invalid_uuid": "不是有效的编号"}

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> UUID:
        if not isinstance(value, str) or not re.fullmatch(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", value):
            raise self.make_error("invalid_uuid")
        return UUID(value)


class Moment(fields.AwareDateTime):
    """RFC 3339 with an offset; a naive moment is refused. Goes out in Asia/Shanghai's hands as UTC."""

    default_error_messages = {
        "required": "必填", "null": "不能为空", "invalid": "应为带时区的时间，如 2026-11-20T09:30:00+08:00",
        "invalid_awareness": "时间必须带时区，如 +08:00",
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(format="iso", **kwargs)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> datetime:
        if not isinstance(value, str) or not re.fullmatch(
            r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)", value, re.ASCII
        ):
            raise self.make_error("invalid" if not isinstance(value, str) or not re.fullmatch(
                r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?", value, re.ASCII) else "invalid_awareness")
        try:
            moment = datetime.fromisoformat(value).astimezone(UTC)
        except (ValueError, OverflowError) as wrong:
            raise self.make_error("invalid") from wrong
        if not 2000 <= moment.year <= 2199:
            raise self.make_error("invalid")
        return moment


class Day(fields.Date):
    """A calendar day, YYYY-MM-DD."""

    default_error_messages = {"required": "必填", "null": "不能为空", "invalid": "应为日期，如 2026-11-20"}

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> date:
        if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
            raise self.make_error("invalid")
        try:
            day = date.fromisoformat(value)
        except ValueError as wrong:
            raise self.make_error("invalid") from wrong
        if not 1900 <= day.year <= 2199:
            raise self.make_error("invalid")
        return day


class Flag(fields.Boolean):
    """true or false, and nothing that merely looks like it."""

    default_error_messages = {"required": "必填", "null": "不能为空", "invalid": "应为 true 或 false"}

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> bool:
        if isinstance(value, bool):
            return value
        raise self.make_error("invalid")


class QueryFlag(Flag):
    """A flag in a query string."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> bool:
        if value in ("true", "false"):
            return value == "true"
        raise self.make_error("invalid")


class Choice(Text):
    """One of a closed list of words."""

    def __init__(self, choices: Sequence[str] | type[StrEnum], **kwargs: Any) -> None:
        words = [str(choice) for choice in choices]
        super().__init__(longest=60, validate=[validate.OneOf(words, error="应为其中之一：" + "、".join(words))], **kwargs)


class Several(Text):
    """Words of a closed list in a query string, parted by commas: ``reviewing,to_dispatch``. Becomes a tuple."""

    def __init__(self, choices: Sequence[str] | type[StrEnum], **kwargs: Any) -> None:
        self.words = tuple(str(choice) for choice in choices)
        one = "(" + "|".join(re.escape(word) for word in self.words) + ")"
        super().__init__(longest=sum(len(word) + 1 for word in self.words), **kwargs)
        self.metadata.setdefault("pattern", f"^{one}(,{one})*$")

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        if not isinstance(value, str):
            raise self.make_error("invalid")
        found = tuple(dict.fromkeys(value.split(",")))
        if len(value) > 1000 or not set(found) <= set(self.words):
            raise validate.ValidationError("应为以下词语，以逗号分隔：" + "、".join(self.words))
        return found

    def _validate(self, value: Any) -> None:
        return None


class Many(fields.List):
    """A list of at most `most` things."""

    default_error_messages = {"required": "必填", "null": "不能为空", "invalid": "应为列表"}

    def __init__(self, inner: fields.Field[Any], *, most: int, least: int = 0, **kwargs: Any) -> None:
        check = validate.Length(min=least, max=most, error=f"应为 {least} 到 {most} 项")
        super().__init__(inner, validate=[check], **kwargs)


class Photo(File):
    """One file of a multipart body. What is in it is looked at before the view is called (`access.asks_first`)."""

    default_error_messages = {"required": "必填", "null": "不能为空", "invalid": "应为文件"}


class SheetFile(Photo):
    """One spreadsheet of a multipart body, looked at likewise."""


class Part(fields.Nested):
    """An object inside an object."""

    default_error_messages = {"required": "必填", "null": "不能为空", "type": "应为对象"}


class Facts(fields.Dict):
    """Going out only: an object whose members are told by the operation's description."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(dump_only=True, **kwargs)


class Degrees(fields.Float):
    """A coordinate in a range of degrees: a finite JSON number, no text and no true."""

    default_error_messages = {"required": "必填", "null": "不能为空", "invalid": "应为数字"}

    def __init__(self, *, low: float, high: float, **kwargs: Any) -> None:
        check = validate.Range(min=low, max=high, error=f"应在 {low} 到 {high} 之间")
        super().__init__(allow_nan=False, validate=[check], **kwargs)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> float:
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
            raise self.make_error("invalid")
        return float(value)


class QueryDegrees(Degrees):
    """A coordinate in a query string."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> float:
        if not isinstance(value, str) or not re.fullmatch(r"\d{1,3}(\.\d{1,12})?", value, re.ASCII):
            raise self.make_error("invalid")
        return float(value)


class PlaceSchema(Strict):
    """Longitude and latitude, GCJ-02."""

    lng = Degrees(low=73.0, high=136.0, required=True)
    lat = Degrees(low=3.0, high=54.0, required=True)


class PlaceField(fields.Nested):
    """``{"lng": …, "lat": …}`` in GCJ-02, inside the district's surroundings; becomes a core.geo.Place."""

    default_error_messages = {"required": "必填", "null": "不能为空", "type": "应为 {lng, lat}", "far": "地点不在服务范围内"}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(PlaceSchema, **kwargs)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Place:
        loaded = super()._deserialize(value, attr, data, **kwargs)
        place = Place(loaded["lng"], loaded["lat"])
        if not within_district_box(place):
            raise self.make_error("far")
        return place


class Near(Text):
    """``lng,lat`` in a query string; becomes a core.geo.Place."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(longest=60, **kwargs)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        if not isinstance(value, str) or not re.fullmatch(
            r"\d{1,3}(\.\d{1,12})?,\d{1,2}(\.\d{1,12})?", value, re.ASCII
        ):
            raise validate.ValidationError("应为 经度,纬度")
        lng, lat = (float(part) for part in value.split(","))
        if not (73 <= lng <= 136 and 3 <= lat <= 54):
            raise validate.ValidationError("经纬度超出范围")
        return Place(lng, lat)

    def _validate(self, value: Any) -> None:
        return None


class Shown(fields.Function):
    """Going out only: computed from the row."""

    def __init__(self, shown: Callable[[Any], Any], **kwargs: Any) -> None:
        super().__init__(serialize=shown, dump_only=True, **kwargs)
