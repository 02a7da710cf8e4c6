"""The published OpenAPI document: valid, whole, true to the URLs and the schemas, with examples that hold."""

import json
import re
from html.parser import HTMLParser

import jsonschema_rs
import pytest
from marshmallow import ValidationError
from schemathesis.specs.openapi.definitions import OPENAPI_31_VALIDATOR

from service import routes
from service.core.problems import Problem
from service.web import fields as ours
from service.web import openapi
from service.web.fields import Strict

OWN_METHODS = {"GET", "POST", "PUT", "PATCH", "DELETE"}
NOT_OF_AN_OPERATION = {405, 500}  # of the URL, and our own fault


@pytest.fixture(scope="module")
def document(app):
    with app.app_context():
        return json.loads(app.json.dumps(app.spec))


def operations(document):
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            yield f"{method.upper()} {path}", operation


def rules(app):
    """Every URL below the base: "GET /api/v1/…" → view function."""
    return {
        f"{method} {openapi.openapi_path(rule.rule)}": app.view_functions[rule.endpoint]
        for rule in app.url_map.iter_rules() if rule.rule.startswith(routes.BASE + "/") and rule.rule != app.spec_path
        for method in rule.methods & OWN_METHODS
    }


def validator(document, schema):
    return jsonschema_rs.Draft202012Validator(
        {**schema, "components": document["components"]}, validate_formats=True
    )


def wrongs(document, schema, value):
    return [f"{error.instance_path}: {error.message}" for error in validator(document, schema).iter_errors(value)]


def test_it_is_valid_openapi_3_1(document):
    assert document["openapi"].startswith("3.1")
    assert [error.message for error in OPENAPI_31_VALIDATOR.iter_errors(document)] == []


def test_every_schema_in_it_is_valid_json_schema_without_words_of_older_versions(document):
    for schema in document["components"]["schemas"].values():
        jsonschema_rs.meta.validate({"$schema": "https://json-schema.org/draft/2020-12/schema", **schema})

    assert '"nullable"' not in json.dumps(document)
    assert "\\\\Z" not in json.dumps(document)


def test_it_holds_every_url_and_nothing_else(app, document):
    assert {name for name, _ in operations(document)} == set(rules(app))


def test_what_stands_outside_the_base_is_this_and_nothing_else(app):
    outside = {rule.rule for rule in app.url_map.iter_rules() if not rule.rule.startswith(routes.BASE + "/")}

    figures, clients = {"/healthz", "/readyz", "/metrics"}, {"/", "/m", "/m/", "/console", "/console/"}
    assert outside == {"/api/docs"} | figures | clients | {"/m/<path:place>", "/console/<path:place>"}


def test_every_operation_has_a_summary_a_chapter_and_a_name_of_its_own(document):
    assert [name for name, found in operations(document) if not found.get("summary", "").strip().endswith((".", "?"))] == []
    chapters = [tag["name"] for tag in document["tags"]]
    assert len(chapters) == len(set(chapters))
    assert [name for name, found in operations(document) if not set(found["tags"]) <= set(chapters)] == []
    names = [found["operationId"] for _, found in operations(document)]
    assert sorted(names) == sorted(set(names))


def test_schemas_that_differ_have_names_that_tell_them_apart(document):
    assert [name for name in document["components"]["schemas"] if name[-1].isdigit()] == []


def test_every_body_and_answer_has_an_example_that_fits_its_schema(document):
    complaints = []
    for name, operation in operations(document):
        parts = dict(operation.get("requestBody", {}).get("content", {}))
        for status, answer in operation["responses"].items():
            if status.startswith("2") and status != "204":
                assert answer.get("content"), f"{name} {status} has no content"
                parts |= {f"{status} {kind}": part for kind, part in answer["content"].items()}
        for kind, part in parts.items():
            if part.get("example") is None:
                complaints.append(f"{name} {kind}: no example")
            elif kind != "multipart/form-data":
                complaints += [f"{name} {kind}: {wrong}" for wrong in wrongs(document, part["schema"], part["example"])]

    assert complaints == []


def test_examples_of_bodies_and_queries_are_taken_by_the_schemas_themselves(app):
    complaints = []
    for name, view in rules(app).items():
        spec = view._spec
        schema = spec.get("body") or next((schema for schema, *_ in spec.get("args", ())), None)
        example = spec.get("body_example")
        if schema is None or example is None or "multipart/form-data" in str(spec.get("content_type")):
            continue
        if not spec.get("body"):
            example = {key: str(value) for key, value in example.items()}
        try:
            schema.load(example)
        except ValidationError as wrong:
            complaints.append(f"{name}: {wrong.messages}")

    assert complaints == []


def kinds(problem=Problem):
    for kind in problem.__subclasses__():
        yield kind
        yield from kinds(kind)


def test_every_refusal_there_is_stands_with_every_operation_that_may_give_it(app, document):
    reads = {400, 401, 403, 404, 422, 429, 503}
    everywhere = {kind.status for kind in kinds() if kind.__module__.startswith("service.")} - NOT_OF_AN_OPERATION

    assert everywhere == reads | {409, 413, 415}
    for name, operation in operations(document):
        documented = {int(status) for status in operation["responses"] if not status.startswith("2")}
        assert documented == (reads if name.startswith("GET ") else everywhere), name


def test_every_refusal_is_told_as_a_problem_with_an_example(document):
    refusals = {
        json.dumps(answer, sort_keys=True): (name, answer)  # most operations point at the same one
        for name, operation in operations(document)
        for status, answer in operation["responses"].items() if not status.startswith("2")
    }
    for name, answer in refusals.values():
        part = openapi.meant(document, answer)["content"]["application/problem+json"]
        assert wrongs(document, part["schema"], part["example"]) == [], (name, answer)


def test_who_must_sign_in_and_send_a_key_is_written_down(document):
    for name, operation in operations(document):
        parameters = [openapi.meant(document, each) for each in operation["parameters"]]
        headers = {each["name"] for each in parameters if each["in"] == "header" and each.get("required")}
        signed_in = operation["security"] == [{"bearer": []}]
        keyed = signed_in and name.startswith("POST ") and "/auth/" not in name  # R7
        keyed = keyed and not name.endswith("/beat")  # decision 0024: sent twice, it counts no more
        assert headers == ({"Idempotency-Key"} if keyed else set()), name


def unbounded(document, schema, path=""):
    """What a client may send without an end: text, lists and numbers without bounds, objects with open members."""
    if "$ref" in schema:
        schema = document["components"]["schemas"][schema["$ref"].rsplit("/", 1)[-1]]
    for choice in schema.get("anyOf", ()):
        yield from unbounded(document, choice, path)
    kind = schema.get("type")
    kind = next(each for each in kind if each != "null") if isinstance(kind, list) else kind
    if kind == "string" and not ({"maxLength", "enum", "format"} & set(schema)):
        yield path
    if kind in ("integer", "number") and not {"minimum", "maximum"} <= set(schema):
        yield path
    if kind == "array":
        if "maxItems" not in schema:
            yield path
        yield from unbounded(document, schema.get("items", {}), path + "/-")
    if kind == "object":
        if schema.get("additionalProperties") is not False:
            yield path
        for name, field in schema.get("properties", {}).items():
            yield from unbounded(document, field, f"{path}/{name}")


def test_no_two_shapes_have_one_name(document):
    """A second one would be called `…1`, and a client would be given the wrong type without a word."""
    assert [name for name in document["components"]["schemas"] if name[-1].isdigit()] == []


def test_everything_that_may_be_sent_has_an_end(document):
    complaints = []
    for name, operation in operations(document):
        for part in operation.get("requestBody", {}).get("content", {}).values():
            complaints += [f"{name} {path}" for path in unbounded(document, part["schema"])]
        for each in operation["parameters"]:
            each = openapi.meant(document, each)
            complaints += [f"{name} ?{each['name']}" for _ in unbounded(document, each["schema"])]

    assert complaints == []


class EveryFieldIn(Strict):
    """One of each of our fields."""

    text = ours.Text(longest=5)
    maybe = ours.Text(longest=5, load_default=None)
    secret = ours.Secret(longest=9, shortest=2)
    phone = ours.Phone()
    region = ours.RegionCode()
    community = ours.RegionCode(levels=(3,))
    whole = ours.Whole(low=1, high=4)
    id = ours.Id()
    at = ours.Moment()
    day = ours.Day()
    flag = ours.Flag()
    choice = ours.Choice(("red", "blue"))
    maybe_choice = ours.Choice(("red", "blue"), load_default=None)
    many = ours.Many(ours.Whole(low=0, high=9), most=3, least=1)
    place = ours.PlaceField()
    maybe_place = ours.PlaceField(load_default=None)


GOOD = {
    "text": ["灯", "12345"], "maybe": [None, "x"], "secret": [" a"], "phone": ["13812345678"],
    "region": ["420105", "420105007", "420105007002", "420105007002001"], "community": ["420105007002"],
    "whole": [1, 4], "id": ["019a9f3e-0000-7000-8000-00000000000c"],
    "at": ["2026-11-20T09:30:00+08:00", "2026-11-20T01:30:00Z", "2026-11-20T01:30:00.25Z"], "day": ["2026-11-20"],
    "flag": [True, False], "choice": ["red"], "maybe_choice": [None, "blue"], "many": [[1], [1, 2, 3]],
    "place": [{"lng": 114.2, "lat": 30.5}], "maybe_place": [None, {"lng": 114.2, "lat": 30.5}],
}
BAD = {
    "text": ["", "123456", 1, None], "maybe": ["123456"], "secret": ["a", 12], "phone": ["12812345678", "1381234567"],
    "region": ["42010", "42010500", "42010x"], "community": ["420105007", "420105007002001"],
    "whole": [0, 5, "2", True, 1.5], "id": ["x", 5], "at": ["2026-11-20T09:30:00", "2026-11-20", 5, "x"],
    "day": ["2026-02-30", "20261120", 5], "flag": ["true", 1], "choice": ["green", 1, None], "maybe_choice": ["green"],
    "many": [[], [1, 2, 3, 4], ["1"], 1],
    "place": [{"lng": 114.2}, {"lng": 114.2, "lat": 90}, {"lng": 114.2, "lat": 30.5, "alt": 1}, [114.2, 30.5], None],
    "maybe_place": [{}],
}


@pytest.fixture(scope="module")
def every_field(app):
    """The JSON Schema of our fields, made as the document is made."""
    with app.app_context():
        spec = app._generate_spec()
        app._ma_plugin.converter.spec.components.schema("EveryFieldIn", schema=EveryFieldIn)
        found = spec.to_dict()
        openapi._tidy(found)
        return json.loads(app.json.dumps(found))


@pytest.mark.parametrize("name", GOOD)
def test_what_a_field_takes_its_documented_schema_takes(every_field, name):
    for value in GOOD[name]:
        assert EveryFieldIn().validate({name: value}) == {}, value
        assert wrongs(every_field, {"$ref": "#/components/schemas/EveryFieldIn"}, {name: value}) == []


@pytest.mark.parametrize("name", BAD)
def test_what_a_field_refuses_its_documented_schema_refuses(every_field, name):
    for value in BAD[name]:
        assert EveryFieldIn().validate({name: value}) != {}, value
        assert wrongs(every_field, {"$ref": "#/components/schemas/EveryFieldIn"}, {name: value}) != [], value


def test_unknown_fields_are_refused_in_the_document_as_in_the_schema(every_field):
    assert wrongs(every_field, {"$ref": "#/components/schemas/EveryFieldIn"}, {"admin": True}) != []


def test_it_is_served(app, document):
    reply = app.test_client().get(f"{routes.BASE}/openapi.json")

    assert (reply.status_code, reply.mimetype) == (200, "application/json")
    assert reply.get_json() == document


class Links(HTMLParser):
    """Everything a page would fetch or run."""

    def __init__(self):
        super().__init__()
        self.fetched, self.tags, self.names = [], set(), set()

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        found = dict(attributes)
        self.names.add(found.get("id"))
        self.fetched += [found[name] for name in ("src", "srcset", "data") if name in found]
        self.fetched += [found["href"]] if tag == "link" else []


def test_the_page_for_people_shows_every_operation_and_needs_nothing_from_elsewhere(app, document):
    reply = app.test_client().get("/api/docs")
    page = Links()
    page.feed(reply.get_data(as_text=True))

    assert (reply.status_code, reply.mimetype) == (200, "text/html")
    assert {found["operationId"] for _, found in operations(document)} <= page.names
    assert page.fetched == []
    assert "script" not in page.tags
    assert "客厅灯不亮" in reply.get_data(as_text=True)


def test_the_page_for_people_is_the_only_one_with_a_style_and_has_no_scripts(app):
    policy = app.test_client().get("/api/docs").headers["Content-Security-Policy"]

    assert re.fullmatch(r"default-src 'none'; style-src 'sha256-[^']+'; .*frame-ancestors 'none'", policy)
    assert app.test_client().get("/healthz").headers["Content-Security-Policy"].startswith("default-src 'none'; frame")
