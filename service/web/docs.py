"""The page of the API for people, at /api/docs: the OpenAPI document as one page, drawn here, without scripts.

Nothing is fetched from elsewhere, so it reads the same on a machine without internet.
"""

import base64
import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
from apiflask import APIBlueprint
from flask import Response, current_app, render_template

from service.web.access import anybody
from service.web.openapi import meant

bp = APIBlueprint("docs", __name__, enable_openapi=False, template_folder=str(Path(__file__).parent))

_STYLE = """
:root { color-scheme: light dark; font: 16px/1.6 "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
body { max-width: 62rem; margin: 0 auto; padding: 1rem; }
nav a { margin-right: 1em; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid; }
details { border: 1px solid #8886; border-radius: 6px; margin: .5rem 0; padding: .4rem .8rem; }
summary { cursor: pointer; }
summary b { display: inline-block; min-width: 3.2em; color: #0b6b3a; }
summary b.post { color: #9a4a00; }
summary code { font-size: 1em; }
summary span { opacity: .75; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
td, th { border-bottom: 1px solid #8884; padding: .2rem .6rem .2rem 0; text-align: left; vertical-align: top; }
pre { background: #8882; padding: .6rem; border-radius: 6px; overflow-x: auto; }
@media (prefers-color-scheme: dark) { summary b { color: #6fcf97; } summary b.post { color: #f2b26b; } }
"""
_SEAL = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
_POLICY = f"default-src 'none'; style-src 'sha256-{_SEAL}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
_DEEPEST = 6


@bp.get("/api/docs")
@anybody
def page():
    """Every operation, with its fields, examples and refusals."""
    drawn = current_app.extensions.get("docs_page")
    if drawn is None:
        drawn = current_app.extensions["docs_page"] = _draw(current_app.spec)  # type: ignore[attr-defined]
    return Response(drawn, mimetype="text/html", headers={"Content-Security-Policy": _POLICY})


def _draw(spec: dict[str, Any]) -> str:
    chapters: dict[str, list[dict[str, Any]]] = {tag["name"]: [] for tag in spec["tags"]}
    for path, operations in sorted(spec["paths"].items()):
        for method, operation in operations.items():
            chapters[operation["tags"][0]].append(_operation(spec, path, method, operation))
    return render_template("docs.html", style=_STYLE, title=spec["info"]["title"], chapters=chapters,
                           address=current_app.spec_path)  # type: ignore[attr-defined]


def _operation(spec: dict[str, Any], path: str, method: str, operation: dict[str, Any]) -> dict[str, Any]:
    bodies = list(operation.get("requestBody", {}).get("content", {}).items())
    answers = [
        {"status": status, "parts": [_part(spec, kind, part) for kind, part in answer.get("content", {}).items()]}
        for status, answer in operation["responses"].items() if status.startswith("2")
    ]
    return {
        "name": operation["operationId"], "path": path, "method": method.upper(), "summary": operation["summary"],
        "public": {} in operation["security"] or not operation["security"],
        "parameters": [_row(each["name"], each["schema"], each.get("required", False), f"{each['in']} ", each)
                       for each in (meant(spec, one) for one in operation["parameters"])],
        "bodies": [_part(spec, kind, part) for kind, part in bodies], "answers": answers,
        "refusals": [(status, meant(spec, answer)["description"]) for status, answer in operation["responses"].items()
                     if not status.startswith("2")],
    }


def _part(spec: dict[str, Any], kind: str, part: dict[str, Any]) -> dict[str, Any]:
    example = part.get("example")
    text = "" if example is None else orjson.dumps(example, option=orjson.OPT_INDENT_2, default=str).decode()
    return {"kind": kind, "rows": list(_rows(spec, part.get("schema", {}))), "example": text}


def _rows(spec: dict[str, Any], schema: dict[str, Any], before: str = "", depth: int = 0) -> Iterator[dict[str, Any]]:
    """The fields of an object and of the objects in it, each with its path."""
    schema = _resolved(spec, schema)
    if schema.get("items") is not None:
        schema, before = _resolved(spec, schema["items"]), f"{before.rstrip('.')}[]." if before else ""
    for name, field in schema.get("properties", {}).items():
        whole = _resolved(spec, field)
        yield _row(before + name, whole, name in schema.get("required", ()), "", whole)
        if depth < _DEEPEST:
            yield from _rows(spec, whole, f"{before}{name}.", depth + 1)


def _resolved(spec: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    for choice in schema.get("anyOf", ()):
        if "$ref" in choice:
            schema = choice
    name = schema.get("$ref", "").rsplit("/", 1)[-1]
    found: dict[str, Any] = spec["components"]["schemas"][name] if name else schema
    return found


def _row(name: str, schema: dict[str, Any], required: bool, where: str, described: dict[str, Any]) -> dict[str, Any]:
    kinds = schema.get("type", "")
    kind = " | ".join(kinds) if isinstance(kinds, list) else kinds
    low, high = schema.get("minimum"), schema.get("maximum")
    bounds = [
        "、".join(str(word) for word in schema.get("enum", ())),
        f"{low} … {high}" if low is not None or high is not None else "",
        f"≤ {schema['maxLength']} 字" if "maxLength" in schema else "",
        f"≤ {schema['maxItems']} 项" if "maxItems" in schema else "",
        schema.get("pattern", ""),
    ]
    return {
        "name": name, "kind": where + kind + (f" ({schema['format']})" if "format" in schema else ""),
        "required": required, "bounds": " · ".join(bound for bound in bounds if bound),
        "text": described.get("description", ""),
    }
