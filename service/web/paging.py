"""Keyset paging: an opaque cursor, no OFFSET and no COUNT."""

import base64
import binascii
from collections.abc import Sequence
from typing import Any
from uuid import UUID

import orjson
from marshmallow import Schema, fields

from service.core.problems import field_problem
from service.web.fields import QueryWhole, Strict, Text


class PageIn(Strict):
    """``?after=&limit=``"""

    after = Text(longest=400, load_default=None)
    limit = QueryWhole(low=1, high=100, load_default=20)


def pack(values: Sequence[Any]) -> str:
    """A cursor from the sort values of the last row."""
    return base64.urlsafe_b64encode(orjson.dumps([str(value) for value in values])).decode().rstrip("=")


def unpack(cursor: str | None, length: int) -> list[str] | None:
    """The sort values in a cursor; None for the first page. A field problem for one that is not ours."""
    if cursor is None:
        return None
    try:
        values = orjson.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValueError, binascii.Error, orjson.JSONDecodeError) as wrong:
        raise field_problem("/after", "翻页标记无效") from wrong
    if not isinstance(values, list) or len(values) != length or not all(isinstance(v, str) for v in values):
        raise field_problem("/after", "翻页标记无效")
    return values


def unpack_id(cursor: str | None) -> UUID | None:
    """The id in the cursor of a list that is kept in the order of its ids; None for the first page."""
    values = unpack(cursor, 1)
    if values is None:
        return None
    try:
        return UUID(values[0])
    except ValueError as wrong:
        raise field_problem("/after", "翻页标记无效") from wrong


def page(rows: Sequence[Any], limit: int, key: Any) -> dict[str, Any]:
    """The answer of a list from `limit + 1` rows read; key(row) gives the sort values."""
    more = len(rows) > limit
    items = list(rows[:limit])
    return {"items": items, "next": pack(key(items[-1])) if more else None}


def listing(item: type[Schema]) -> type[Schema]:
    """The schema of a page of these items."""
    name = f"{item.__name__.removesuffix('Out')}Page"
    members = {
        "items": fields.List(fields.Nested(item), required=True),
        "next": fields.String(allow_none=True, required=True, metadata={"description": "下一页的标记，没有则为 null"}),
    }
    return type(name, (Schema,), members | {"__module__": item.__module__})
