"""JSON in and out: orjson, with a bound on depth. NaN, lone surrogates and broken UTF-8 are refused by the parser."""

from typing import Any

import orjson
from flask.json.provider import JSONProvider

DEEPEST = 32


def _within(found: Any, depth: int = 0) -> bool:
    level = [found]
    while level:
        if depth > DEEPEST:
            return False
        following: list[Any] = []
        for value in level:
            if isinstance(value, dict):
                following.extend(value.values())
            elif isinstance(value, list):
                following.extend(value)
        level, depth = following, depth + 1
    return True


class Unreadable(ValueError):
    """Not JSON as we take it: broken, NaN, a lone surrogate, or too deep."""


class Json(JSONProvider):
    """What Flask, APIFlask and webargs use. `loads` raises Unreadable."""

    def dumps(self, obj: Any, **kwargs: Any) -> str:
        return orjson.dumps(obj, default=str).decode()

    def loads(self, s: str | bytes, **kwargs: Any) -> Any:
        try:
            found = orjson.loads(s)
        except orjson.JSONDecodeError as wrong:
            raise Unreadable("not JSON") from wrong
        if not _within(found):
            raise Unreadable("too deep")
        return found

    def response(self, *args: Any, **kwargs: Any) -> Any:
        body = self._prepare_response_obj(args, kwargs)
        return self._app.response_class(orjson.dumps(body, default=str), mimetype="application/json")
