"""How bodies and query strings are read: our JSON and no other, no argument twice, nothing that nobody asked for."""

import hashlib
from typing import Any

from apiflask.schema_adapters.marshmallow import parser
from flask import Request, current_app, request
from marshmallow import Schema, fields, missing
from werkzeug.datastructures import FileStorage

from service.core.problems import BadRequest, InvalidFields, Problem
from service.web.fields import is_clean
from service.web.json import Unreadable

_BODIES = frozenset({"json", "form", "files", "form_and_files", "json_or_form"})


class WrongMediaType(Problem):
    """415: JSON is wanted."""

    status = 415
    title = "请以 application/json 提交"


class Unasked(InvalidFields):
    """A field or argument where this operation takes none."""


class Twice(InvalidFields):
    """An argument that stands in the query string more than once."""


def install() -> None:
    """Teach the parser. Unknown fields are left to the schemas, which refuse them."""
    parser.DEFAULT_UNKNOWN_BY_LOCATION = dict.fromkeys(("json", "query", "form", "files", "form_and_files"))
    parser.location_loader("json")(_json)
    parser.location_loader("query")(_query)


def _json(sent: Request, schema: Schema) -> Any:
    """The body as our own parser reads it. BadRequest for NaN, lone surrogates and depth, 415 for other media."""
    body = sent.get_data(cache=True)
    if not body.strip():
        return missing
    if not sent.is_json:
        raise WrongMediaType()
    try:
        return current_app.json.loads(body)
    except Unreadable as wrong:
        raise BadRequest() from wrong


def _query(sent: Request, schema: Schema) -> Any:
    """The query string, each argument once unless the schema wants a list."""
    many = {name for name, field in schema.fields.items() if isinstance(field, fields.List)}
    twice = [name for name, values in sent.args.lists() if len(values) > 1 and name not in many]
    if twice:
        raise Twice("参数重复", errors=[{"pointer": f"/{name}", "detail": "参数重复"} for name in twice[:50]])
    return parser.load_querystring(sent, schema)


def refuse_unasked(view: Any) -> None:
    """Where an operation declares no body or no query, nothing may be sent; an empty object is nothing."""
    spec = getattr(view, "_spec", None)
    if spec is None:
        return
    locations = {location for _, location, *_ in spec.get("args", ())}
    if "query" not in locations and request.args:
        _refuse(request.args.keys())
    if request.method == "POST" and "body" not in spec and not locations & _BODIES:
        found = _json(request, Schema())
        if found is not missing and found != {}:
            _refuse(found.keys() if isinstance(found, dict) else [""])


def _refuse(names: Any) -> None:
    errors = [{"pointer": f"/{name}", "detail": "没有这个字段"} for name in list(names)[:50]]
    raise Unasked("这里不接受这些字段", errors=errors)


def is_worth_asking(body: Any, names: tuple[str, ...]) -> bool:
    """Would the schema take exactly these short texts? Only then is the outside world asked."""
    if not isinstance(body, dict) or set(body) != set(names):
        return False
    return all(isinstance(value, str) and 0 < len(value) <= 200 and is_clean(value) for value in body.values())


def files_of(names: tuple[str, ...]) -> dict[str, bytes] | None:
    """The files of a multipart body that stand under these names; None where one is missing: the schema will say so."""
    request.get_data(cache=True)  # parsing the form first would leave nothing to fingerprint
    if not all(name in request.files for name in names):
        return None
    return {name: _bytes_of(request.files[name]) for name in names}


def body() -> bytes:
    """What was sent, to tell one request from another. A multipart body by its parts: each retry parts them anew."""
    sent = request.get_data(cache=True)
    if request.mimetype != "multipart/form-data":
        return sent
    parts = [(name, value.encode("utf-8", "surrogatepass")) for name, value in request.form.items(multi=True)]
    parts += [(name, _bytes_of(file)) for name, file in request.files.items(multi=True)]
    marks = sorted([name.encode("utf-8", "surrogatepass").hex(), hashlib.sha256(value).hexdigest()] for name, value in parts)
    return repr(marks).encode()


def _bytes_of(file: FileStorage) -> bytes:
    file.seek(0)
    return file.read()
