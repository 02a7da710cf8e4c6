"""Invented requests by the published document, as five people: no fault of ours, and no answer that it does not describe.

Each is asked on rows of the matrix's world, rolled back at the boundary after the deferred constraints have been looked at,
so that the world stays. A slice runs always, the whole in `make fuzz`; the seed is printed, and FUZZ_SEED sets another.
"""

import itertools
import os
from typing import Any
from uuid import uuid4

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import Failure, FailureGroup
from schemathesis.core.parameters import ParameterLocation
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.matrix import walk, world

SEED = int(os.environ.get("FUZZ_SEED", "20261120"))
ROLES = ("anonymous", "resident", "volunteer", "clerk", "district")
CHECKS = [
    not_a_server_error, status_code_conformance, content_type_conformance, response_headers_conformance,
    response_schema_conformance,
]
BOTH = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)


class Fuzz:
    """Asks, and notes what was wrong and how often it has asked."""

    def __init__(self, app: Any, document: Any) -> None:
        self.app, self.schema, self.world = app, document, world.of(app)
        self.walker = walk.Walk(self.world, walk.endpoints(app), {})
        self.turn = itertools.count()
        self.cases, self.statuses, self.complaints = 0, dict[int, int](), dict[str, str]()

    def operations(self) -> list[Any]:
        """Every operation of the document."""
        return [found.ok() for found in self.schema.get_all_operations()]

    def invent(self, operation: Any, mode: GenerationMode, how_many: int) -> None:
        """So many invented requests of one operation, by everybody in turn."""
        self.world.renew()

        @seed(SEED)
        @settings(max_examples=how_many, deadline=None, database=None, phases=[Phase.generate],
                  suppress_health_check=list(HealthCheck))
        @given(case=operation.as_strategy(generation_mode=mode))
        def ask(case: Any) -> None:
            self.ask(case)

        try:
            ask()
        except Unsatisfiable:  # signing out takes nothing that could be spoilt
            assert mode is GenerationMode.NEGATIVE
            self.invent(operation, GenerationMode.POSITIVE, how_many)

    def examples(self, operation: Any) -> None:
        """The documented example, as two people: whoever may do it gets an answer worth looking at."""
        endpoint = f"{operation.method.upper()} {operation.path.removeprefix('/api/v1').replace('{', '<').replace('}', '>')}"
        body = walk.BODIES[endpoint](self.world) if endpoint in walk.BODIES else None
        content = operation.definition.raw.get("requestBody", {}).get("content", {})
        for media_type, part in content.items():
            if media_type != "application/json":
                return
            body = part["example"] if body is None else body
        for _ in range(2):  # the next two of the five: all of them come to each chapter of the document
            self.ask(operation.Case(**({"body": body, "media_type": "application/json"} if content else {})), with_rows=True)

    def ask(self, case: Any, *, with_rows: bool = False) -> None:
        """Send one case as the next person, on rows that are there three times in four."""
        turn = next(self.turn)
        who = ROLES[turn % len(ROLES)]
        endpoint = f"{case.method.upper()} {case.path.removeprefix('/api/v1').replace('{', '<').replace('}', '>')}"
        rows = self.walker.rows_of(endpoint)
        if rows and (with_rows or turn % 4):
            case.path_parameters = dict(rows)
        person = self.world.people[who]
        headers = {"Authorization": f"Bearer {person.token}"} if person.token else {}
        if turn % 3:
            case.headers.pop("X-Acting-As", None)
        if person.token is None and turn % 2:
            case.headers.pop("Authorization", None)
        if case.method.upper() == "POST":
            case.headers["Idempotency-Key"] = str(uuid4())
        with walk.undone():
            response = case.call(headers=headers)
        self.cases += 1
        self.statuses[response.status_code] = self.statuses.get(response.status_code, 0) + 1
        checks = CHECKS + ([negative_data_rejection] if was_spoilt(case) else [])
        try:
            case.validate_response(response, checks=checks, headers=headers)
        except (Failure, FailureGroup) as wrong:
            for each in getattr(wrong, "exceptions", [wrong]):
                self.complaints.setdefault(
                    f"{endpoint} {type(each).__name__} {response.status_code}",
                    f"as {who}: {each}\n  sent {case.method} {case.formatted_path} {case.query} {case.body!r}\n"
                    f"  got {response.status_code} {response.text[:400]}",
                )


def was_spoilt(case: Any) -> bool:
    """Does the body or the query break the document? What else was spoilt may have been put right by `ask`."""
    parts = case.meta.components if case.meta is not None else {}
    sent = [parts[place] for place in (ParameterLocation.BODY, ParameterLocation.QUERY) if place in parts]
    return any(part.mode.is_negative for part in sent)


@pytest.fixture(scope="module")
def document(app):
    """Read once: it takes seconds."""
    return schemathesis.openapi.from_wsgi(app.spec_path, app)


@pytest.fixture
def fuzz(app, document, capsys):
    made = Fuzz(app, document)
    yield made
    answers = ", ".join(f"{count} × {status}" for status, count in sorted(made.statuses.items()))
    with capsys.disabled():
        print(f" seed {SEED}: {made.cases} requests, {answers}")


def told(complaints):
    return "\n\n".join(f"{what}\n{how}" for what, how in complaints.items())


@pytest.mark.timeout(600)
def test_documented_examples_are_answered_as_documented(fuzz):
    for operation in fuzz.operations():
        fuzz.examples(operation)

    assert fuzz.complaints == {}, told(fuzz.complaints)


@pytest.mark.timeout(600)
def test_a_slice_of_invented_requests_breaks_nothing(fuzz):
    for number, operation in enumerate(fuzz.operations()[SEED % 3::3]):
        fuzz.invent(operation, BOTH[number % 2], 2)

    assert fuzz.cases >= 250
    assert fuzz.complaints == {}, told(fuzz.complaints)


@pytest.mark.fuzz
@pytest.mark.timeout(7200)
def test_five_thousand_invented_requests_break_nothing(fuzz):
    for operation in fuzz.operations():
        for mode in BOTH:
            fuzz.invent(operation, mode, 20)

    assert fuzz.cases >= 5000
    assert fuzz.complaints == {}, told(fuzz.complaints)
