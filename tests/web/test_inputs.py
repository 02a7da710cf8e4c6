"""The eleven inputs of safety.md 2.2 and their kin, at every operation there is: each a 4xx that names the field.

What there is to be broken is read off the application: its URL map, and the schemas and examples of its views.
"""

import base64
import copy
import json
import logging
from typing import Any
from uuid import uuid4

import pytest
from marshmallow import Schema, fields, validate

from service.web import access
from service.web import fields as ours
from tests.people import V1, Reply, Someone

HUGE, NOBODY = 10**30, "019a9f3e-0000-7000-8000-00000000dead"


class Operation:
    """One method of one URL: where to send what, and which schema reads it."""

    def __init__(self, app: Any, rule: Any, method: str) -> None:
        view = app.view_functions[rule.endpoint]
        spec = getattr(view, "_spec", {})
        self.method, self.name = method, f"{method} {rule.rule}"
        self.demand = access.of(view)
        self.path = rule.build(dict.fromkeys(rule.arguments, NOBODY), append_unknown=False)[1]
        self.arguments = rule.arguments
        self.body: Schema | None = spec.get("body")
        self.example = spec.get("body_example")
        self.is_json = spec.get("content_type", "application/json") == "application/json" and not access.largest_body(view)
        self.query: Schema | None = next((schema for schema, where, *_ in spec.get("args", ()) if where == "query"), None)
        self.has_spec = bool(spec)


def operations(app: Any) -> list[Operation]:
    """Everything below the base, except what exists only in a demo and APIFlask's own document."""
    found = [
        Operation(app, rule, method)
        for rule in app.url_map.iter_rules()
        if rule.rule.startswith(V1)
        for method in sorted(rule.methods - {"HEAD", "OPTIONS"})
    ]
    return [one for one in found if one.demand != access.DEMO and one.has_spec]


@pytest.fixture(scope="module")
def everything(app):
    """Every operation."""
    return operations(app)


@pytest.fixture(scope="module")
def with_json(everything):
    """Every operation that takes a JSON body."""
    return [one for one in everything if one.body is not None and one.is_json]


@pytest.fixture(scope="module")
def with_query(everything):
    """Every operation that takes arguments."""
    return [one for one in everything if one.query is not None]


@pytest.fixture(autouse=True)
def _in_silence():
    """Ten thousand lines of refusals are of no use to anybody."""
    logging.disable(logging.WARNING)
    yield
    logging.disable(logging.NOTSET)


@pytest.fixture
def send(app, clock):
    """Send raw bytes or a body to an operation as somebody signed in, where the operation wants that."""
    sender = Someone(app).by_wechat()

    def go(
        one: Operation,
        body: Any = None,
        *,
        raw: bytes | None = None,
        query: Any = None,
        kind: str = "application/json",
        path: str | None = None,
    ) -> Reply:
        headers = {"Idempotency-Key": str(uuid4())}
        if one.demand != access.SIGNING_IN:
            headers["Authorization"] = f"Bearer {sender.token}"
        sent = raw if raw is not None else (None if body is None else json.dumps(body).encode())
        more = {} if sent is None else {"data": sent, "content_type": kind}
        return Reply(sender.client.open(path or one.path, method=one.method, headers=headers, query_string=query, **more))

    return go


def complaint(one: Operation, what: str, reply: Reply, pointer: str | None = None) -> str | None:
    """What is wrong with an answer to bad input; None where it is as it should be."""
    if not 400 <= reply.status < 500:
        return f"{one.name}: {what} → {reply.status} {reply.body[:200]!r}"
    if reply.headers["Content-Type"] != "application/problem+json":
        return f"{one.name}: {what} → {reply.headers['Content-Type']}"
    if pointer is not None:
        named = [error["pointer"] for error in reply.json.get("errors", ())]
        if not any(found == pointer or found.startswith(pointer + "/") for found in named):
            return f"{one.name}: {what} → {reply.status} {reply.problem} names {named}, not {pointer}"
    return None


def wire_name(name: str, field: Any) -> str:
    return field.data_key or name


def longest(field: Any) -> int:
    return max(check.max for check in field.validators if isinstance(check, validate.Length) and check.max)


def bad_values(field: Any) -> dict[str, Any]:
    """Values that no field of this kind may take, by what is wrong with them."""
    bad: dict[str, Any] = {
        "NUL": "a\x00b",
        "a huge integer": HUGE,
        "an object": {"$ne": 1},
        "a nested list": [[[[]]]],
        "a bell": "\x07",
    }
    if not field.allow_none:
        bad["null"] = None
    if not isinstance(field, fields.Boolean):
        bad["true"] = True
    if isinstance(field, ours.Text):
        bad |= {
            "a control character": "a\u0085b",
            "text turned around": "a\u202eb",
            "too long": "长" * (longest(field) + 1),
            "a number": 5,
        }
        if not field.lines:
            bad["a line break"] = "a\nb"
    elif isinstance(field, fields.UUID):
        bad |= {"no id": "not-an-id", "an id in braces": "{" + NOBODY + "}", "an id with an urn": f"urn:uuid:{NOBODY}"}
    elif isinstance(field, fields.DateTime):
        bad |= {
            "a naive moment": "2026-11-20T09:30:00",
            "a day": "2026-11-20",
            "the year 9999": "9999-12-31T23:59:59-18:00",
            "seconds": 1789000000,
            "the thirtieth of February": "2026-02-30T09:30:00Z",
        }
    elif isinstance(field, fields.Date):
        bad |= {"no day": "2026-02-30", "a moment": "2026-11-20T09:30:00Z", "the year 1": "0001-01-01", "a number": 20261120}
    elif isinstance(field, fields.Boolean):
        bad |= {"yes": "yes", "one": 1, "text": "true"}
    elif isinstance(field, fields.Integer):
        bad |= {
            "a decimal": "1E+999999",
            "a fraction": 1.5,
            "text": "1",
            "beyond the range": 2**63,
            "below the range": -(2**63),
        }
    elif isinstance(field, ours.PlaceField):
        bad |= {
            "latitude 91": {"lng": 114.2, "lat": 91},
            "longitude 999": {"lng": 999, "lat": 30.5},
            "text": {"lng": "114.2", "lat": "30.5"},
            "a list": [114.2, 30.5],
            "no latitude": {"lng": 114.2},
            "true": {"lng": True, "lat": 30.5},
            "huge": {"lng": HUGE, "lat": 30.5},
            "more": {"lng": 114.2, "lat": 30.5, "z": 1},
        }
    elif isinstance(field, fields.Nested):
        bad |= {"text": "x", "a list": [{}], "an unknown member": {"no_such_member": 1}}
    elif isinstance(field, fields.List):
        bad |= {"text": "x", "an object": {"0": "x"}, "too many": ["x"] * 5000, "a bad member": [{"no_such_member": 1}]}
    elif isinstance(field, fields.Float):
        bad |= {"text": "1E+999999", "huge": HUGE}
    return bad


def test_there_is_something_to_break(everything, with_json, with_query):
    assert len(everything) > 100
    assert len(with_json) > 40
    assert len(with_query) > 10


def test_every_body_has_an_example(with_json):
    assert [one.name for one in with_json if not isinstance(one.example, dict)] == []


@pytest.mark.asvs("2.2.1")
@pytest.mark.asvs("15.3.5")
def test_every_field_of_every_body_refuses_what_it_must_and_is_named(with_json, send):
    complaints, tried, known = [], 0, set()
    for one in with_json:
        for name, field in one.body.fields.items():
            # A kind of field is tried in full where it is met first, and with two values at the others.
            kind = (type(field), repr(field.validators), field.allow_none, *sorted(bad_values(field)))
            few = 2 if kind in known else None
            known.add(kind)
            for what, value in list(bad_values(field).items())[:few]:
                body = copy.deepcopy(one.example) | {wire_name(name, field): value}
                complaints.append(complaint(one, f"{name}: {what}", send(one, body), f"/{wire_name(name, field)}"))
                tried += 1

    assert [found for found in complaints if found] == []
    assert tried > 800


@pytest.mark.asvs("15.3.3")
def test_no_body_takes_a_field_that_it_does_not_know(with_json, send):
    complaints = []
    for number, one in enumerate(with_json):
        strange = ("is_admin", "__proto__", "id\u0000", "长" * 300)
        for name in ("role", strange[number % len(strange)]):
            if name not in one.body.fields:
                complaints.append(
                    complaint(one, f"unknown {name[:20]!r}", send(one, one.example | {name: "A1"}), f"/{name}")
                )

    assert [found for found in complaints if found] == []


RAW = {
    "100,000 brackets": b"[" * 100_000,
    "3,000 lists in lists": b"[" * 3_000 + b"]" * 3_000,
    "a megabyte of objects in objects": b'{"a":' * 150_000 + b"1" + b"}" * 150_000,
    "33 lists in lists in a field": b'{"word":' + b"[" * 33 + b"]" * 33 + b"}",
    "more than a megabyte": b'{"a": "' + b"x" * 1_100_000 + b'"}',
    "NaN": b'{"a": NaN}',
    "Infinity": b'{"a": -Infinity}',
    "a number beyond numbers": b'{"a": 1E+999999}',
    "a lone surrogate": b'{"a": "\\ud800"}',
    "a lone surrogate as a name": b'{"\\udfff": 1}',
    "broken UTF-8": b'{"a": "\xff\xfe"}',
    "UTF-16": '{"a": 1}'.encode("utf-16"),
    "a byte order mark": b'\xef\xbb\xbf{"a": 1}',
    "half an object": b'{"a": ',
    "two objects": b"{}{}",
    "a comment": b'{/* */"a": 1}',
    "single quotes": b"{'a': 1}",
    "NUL": b"\x00",
    "a form": b"a=1&b=2",
    "an integer of 10,000 digits": b'{"a": ' + b"9" * 10_000 + b"}",
}


@pytest.mark.parametrize("what", RAW)
def test_bytes_that_are_not_our_json_are_refused_everywhere(with_json, send, what):
    # Every operation meets a fifth of them, and each of them a fifth of the operations: one reader stands before all.
    complaints = [complaint(one, what, send(one, raw=RAW[what])) for one in with_json[list(RAW).index(what) % 5::5]]

    assert [found for found in complaints if found] == []


@pytest.mark.parametrize("body", [[], [[]], "text", 5, 1.5, True, [{}]])
def test_a_body_that_is_no_object_is_refused_everywhere(with_json, send, body):
    complaints = [complaint(one, repr(body), send(one, body)) for one in with_json[len(repr(body)) % 3::3]]

    assert [found for found in complaints if found] == []


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "application/xml", "multipart/form-data; boundary=x", ""]
)
def test_a_body_of_another_media_type_is_415_everywhere(with_json, send, kind):
    complaints = []
    for one in with_json:
        reply = send(one, one.example, kind=kind)
        if reply.status != 415:
            complaints.append(f"{one.name}: {reply}")

    assert complaints == []


def test_without_a_body_the_wanted_fields_are_named(with_json, send):
    complaints = []
    for one in with_json:
        for name, field in one.body.fields.items():
            if field.required:
                complaints.append(complaint(one, "no body", send(one), f"/{wire_name(name, field)}"))

    assert [found for found in complaints if found] == []


def test_no_operation_takes_an_argument_that_it_does_not_know(everything, send):
    complaints = [
        complaint(one, "unknown argument", send(one, one.example, query={"no_such": "1"}), "/no_such") for one in everything
    ]

    assert [found for found in complaints if found] == []


def test_no_operation_without_a_body_takes_one(everything, send):
    complaints = [
        complaint(one, "unasked body", send(one, {"role": "A1"}), "/role")
        for one in everything
        if one.method == "POST" and one.body is None
    ]

    assert [found for found in complaints if found] == []


BAD_PAGES = {
    "limit -1": {"limit": "-1"},
    "limit 0": {"limit": "0"},
    "limit 101": {"limit": "101"},
    "limit 10**30": {"limit": str(HUGE)},
    "limit 1.5": {"limit": "1.5"},
    "limit ten": {"limit": "ten"},
    "limit empty": {"limit": ""},
    "limit in Arabic": {"limit": "٣"},
    "limit NUL": {"limit": "1\x00"},
    "limit twice": [("limit", "1"), ("limit", "2")],
}


@pytest.mark.parametrize("what", BAD_PAGES)
def test_a_page_of_an_odd_size_is_refused_everywhere(with_query, send, what):
    complaints = [
        complaint(one, what, send(one, query=BAD_PAGES[what]), "/limit") for one in with_query if "limit" in one.query.fields
    ]

    assert len(complaints) > 8
    assert [found for found in complaints if found] == []


def cursor(*values: Any) -> str:
    return base64.urlsafe_b64encode(json.dumps(values).encode()).decode().rstrip("=")


CURSORS = {
    "text": "x",
    "no base64": "!!!",
    "half a byte": "A",
    "nothing in it": cursor(),
    "a number": cursor(1),
    "an object": base64.urlsafe_b64encode(b'{"a":1}').decode(),
    "NUL": cursor("\x00"),
    **{f"{count} odd values": cursor(*["odd"] * count) for count in (1, 2, 3, 4)},
    **{f"{count} NULs": cursor(*["\x00"] * count) for count in (1, 2, 3)},
    **{f"{count} huge numbers": cursor(*[str(HUGE)] * count) for count in (1, 2, 3)},
    **{f"{count} infinities": cursor(*["infinity"] * count) for count in (1, 2, 3)},
    **{f"{count} NaN": cursor(*["nan"] * count) for count in (1, 2, 3)},
    "a moment without zone": cursor("2026-11-20T09:30:00", NOBODY),
    "a moment and no id": cursor("2026-11-20T09:30:00Z", "x"),
    "infinity and an id": cursor("infinity", NOBODY),
    "odd and an id": cursor("odd", NOBODY),
    "NaN and an id": cursor("nan", NOBODY),
    "huge and an id": cursor(str(HUGE), NOBODY),
    "-1e400 and an id": cursor("-1e400", NOBODY),
    "an empty text and an id": cursor("", NOBODY),
    "nested": base64.urlsafe_b64encode(b"[" * 90 + b"]" * 90).decode().rstrip("="),
}


@pytest.mark.parametrize("what", CURSORS)
def test_a_cursor_that_is_not_ours_breaks_nothing(manager, with_query, what):
    seeker = manager("district")
    complaints = []
    for one in with_query:
        if "after" in one.query.fields:
            reply = seeker.get(one.path.removeprefix(V1), {"after": CURSORS[what]})
            if reply.status >= 500:
                complaints.append(f"{one.name}: {reply}")

    assert complaints == []


def test_an_argument_that_stands_twice_is_named_everywhere(with_query, send):
    complaints = []
    for one in with_query:
        for name, field in one.query.fields.items():
            if not isinstance(field, fields.List):
                key = wire_name(name, field)
                complaints.append(complaint(one, f"{key} twice", send(one, query=[(key, "1"), (key, "1")]), f"/{key}"))

    assert [found for found in complaints if found] == []


QUERY_BAD = ("a\x00b", "\x07", "a\u202eb", "长" * 5000, "\ud800".encode("utf-8", "surrogatepass"), b"\xff\xfe")


def test_arguments_with_control_characters_break_nothing_and_are_named(with_query, send):
    complaints = []
    for one in with_query:
        for name, field in one.query.fields.items():
            key = wire_name(name, field)
            for value in QUERY_BAD[:4]:
                complaints.append(complaint(one, f"{key}={value[:10]!r}", send(one, query={key: value}), f"/{key}"))
            for value in QUERY_BAD[4:]:
                reply = send(one, path=f"{one.path}?{key}=" + "".join(f"%{byte:02x}" for byte in value))
                if reply.status >= 500:
                    complaints.append(f"{one.name}: {key}={value!r} → {reply}")

    assert [found for found in complaints if found] == []


def test_places_in_arguments_lie_on_the_earth(with_query, send):
    complaints = []
    for one in with_query:
        for name, field in one.query.fields.items():
            if isinstance(field, ours.Near):
                for value in (
                    "114.2,91",
                    "999,30.5",
                    "nan,30",
                    "114.2",
                    "114.2,30.5,1",
                    "1e2,3e1",
                    "inf,inf",
                    "-0,0",
                    "１１４.2,30.5",
                ):
                    complaints.append(complaint(one, value, send(one, query={name: value}), f"/{name}"))

    assert len(complaints) > 0
    assert [found for found in complaints if found] == []


@pytest.mark.parametrize(
    "odd",
    [
        "not-an-id",
        "1",
        "0" * 36,
        "{" + NOBODY + "}",
        "%00",
        "..%2f..",
        "%F0%9F%98%80",
        "'; DROP TABLE person;--",
        "x" * 3000,
        "%ff",
    ],
)
def test_an_odd_id_in_a_path_is_404_everywhere(everything, send, odd):
    complaints = []
    for one in everything:
        if one.arguments:
            reply = send(one, one.example, path=one.path.replace(NOBODY, odd))
            if reply.status not in (404, 405, 308):
                complaints.append(f"{one.name}: {reply}")

    assert complaints == []


def test_an_id_that_nothing_has_breaks_nothing(app, manager, everything, someone):
    complaints = []
    for who in (someone(), manager("district"), manager("wulidun-1-point")):
        for one in everything:
            if one.arguments and one.is_json and one.demand == access.SIGNED_IN:
                path = one.path.removeprefix(V1)
                reply = who.get(path) if one.method == "GET" else who.post(path, one.example)
                if not 400 <= reply.status < 500:
                    complaints.append(f"{one.name}: {reply}")

    assert complaints == []


def test_every_schema_that_reads_is_strict_and_made_of_our_fields(everything):
    complaints = []
    for one in everything:
        for schema in (one.body, one.query):
            if schema is not None:
                complaints.extend(f"{one.name}: {found}" for found in bare(schema, set()))

    assert sorted(set(complaints)) == []


def bare(schema: Schema, seen: set[type]) -> list[str]:
    """What stands in a schema, at any depth, that is not of our making."""
    kind = type(schema)
    if kind in seen:
        return []
    seen.add(kind)
    found = [] if isinstance(schema, ours.Strict) else [f"{kind.__name__} is not Strict"]
    if schema.unknown != "raise":
        found.append(f"{kind.__name__} lets unknown fields pass")
    for name, field in schema.fields.items():
        found.extend(bare_field(f"{kind.__name__}.{name}", field, seen))
    return found


def bare_field(where: str, field: Any, seen: set[type]) -> list[str]:
    found = []
    if not any(ancestor.__module__ == ours.__name__ for ancestor in type(field).__mro__):
        found.append(f"{where} is a bare {type(field).__name__}")
    if isinstance(field, fields.List):
        found.extend(bare_field(f"{where}[]", field.inner, seen))
    if isinstance(field, fields.Nested):
        found.extend(bare(field.schema, seen))
    return found


def test_a_bare_field_is_found_at_any_depth():
    class Inner(ours.Strict):
        deep = fields.String()

    class Outer(ours.Strict):
        good = ours.Text(longest=5)
        many = ours.Many(ours.Part(Inner), most=3)
        number = fields.Integer()

    class Loose(Schema):
        good = ours.Text(longest=5)

    assert bare(Outer(), set()) == ["Inner.deep is a bare String", "Outer.number is a bare Integer"]
    assert bare(Loose(), set()) == ["Loose is not Strict"]
