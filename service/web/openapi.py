"""The OpenAPI document: what APIFlask makes of the schemas, completed with what holds for every operation."""

import re
import warnings
from collections.abc import Callable
from typing import Any

from flask import Flask
from marshmallow import Schema, class_registry

from service.web import access

PROBLEM: dict[str, Any] = {
    "type": "object",
    "description": "RFC 9457 problem+json",
    "required": ["type", "title", "status"],
    "properties": {
        "type": {"type": "string", "description": "稳定的机器可读名称", "examples": ["/problems/not-now"]},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "request_id": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["pointer", "detail"],
                "properties": {"pointer": {"type": "string"}, "detail": {"type": "string"}},
            },
        },
    },
    "additionalProperties": True,
}
_TITLES = {
    "400": "请求无法识别", "401": "未登录或登录失效", "403": "角色不允许", "404": "没有找到（或不属于您）",
    "405": "不支持的方法", "409": "当前状态不允许，或已被他人抢先", "413": "内容过大", "415": "应为 JSON",
    "422": "字段有误", "429": "太频繁", "503": "暂时不可用，见 Retry-After",
}
_KEY_HEADER = {
    "name": "Idempotency-Key", "in": "header", "required": True,
    "description": "同一键同一请求只生效一次，并得到同一回答",
    "schema": {"type": "string", "minLength": 8, "maxLength": 200, "pattern": "^[!-~]{8,200}$"},
    "example": "7f9c1c52-order-1",
}
_HAT_HEADER = {
    "name": "X-Acting-As", "in": "header", "required": False,
    "description": "以哪个角色操作:<role>[:<grant id>]", "schema": {"type": "string", "maxLength": 80},
}


_REFERENCE = "#/components/schemas/"
_HAT, _KEY = ({"$ref": f"#/components/parameters/{name}"} for name in ("ActingAs", "IdempotencyKey"))

# APIFlask warns of the second copies that `_without_twins` takes away again.
warnings.filterwarnings("ignore", message=".*has already been added to the spec", category=UserWarning)


def name_of(schema: Schema | type[Schema]) -> str:
    """The name of a schema in the document: that of its class, with its room's before it where two rooms share it."""
    kind = schema if isinstance(schema, type) else type(schema)
    twins = class_registry.get_class(kind.__name__, all=True)
    homes = {twin.__module__ for twin in twins if twin.__module__.startswith("service.")} if isinstance(twins, list) else ()
    if len(homes) > 1:
        return kind.__module__.split(".")[-2].capitalize() + kind.__name__
    return kind.__name__


def _problem(status: str) -> dict[str, Any]:
    example = {"type": "/problems/example", "title": _TITLES[status], "status": int(status)}
    return {
        "description": _TITLES[status],
        "content": {"application/problem+json": {"schema": {"$ref": _REFERENCE + "Problem"}, "example": example}},
    }


def _refused(status: str) -> str:
    """The name of a refusal among the components."""
    return f"Refused{status}"


def _refusals(method: str) -> list[str]:
    """Every refusal an operation may give. A token is checked wherever one is sent, and unknown arguments everywhere."""
    statuses = ["400", "401", "403", "404", "422", "429", "503"]
    if method != "get":
        statuses += ["409", "413", "415"]
    return sorted(statuses)


def meant(spec: dict[str, Any], part: dict[str, Any]) -> dict[str, Any]:
    """What stands among the components, where a part only names it."""
    if "$ref" not in part:
        return part
    kind, name = part["$ref"].removeprefix("#/components/").split("/")
    found: dict[str, Any] = spec["components"][kind][name]
    return found


def complete(app: Flask, spec: dict[str, Any]) -> dict[str, Any]:
    """Add security, the common headers and every refusal to each operation, and tidy what APIFlask leaves."""
    components = spec.setdefault("components", {})
    components.setdefault("schemas", {})["Problem"] = PROBLEM
    components.setdefault("parameters", {}).update(ActingAs=_HAT_HEADER, IdempotencyKey=_KEY_HEADER)
    components.setdefault("responses", {}).update({_refused(status): _problem(status) for status in _refusals("post")})
    components.setdefault("securitySchemes", {})["bearer"] = {
        "type": "http", "scheme": "bearer", "bearerFormat": "JWT",
    }
    spec["tags"] = [{"name": name} for name in dict.fromkeys(tag["name"] for tag in spec.get("tags", []))]
    found = {}
    for rule in app.url_map.iter_rules():
        for method in rule.methods or ():
            found[(openapi_path(rule.rule), method.lower())] = rule
    for path, operations in spec.get("paths", {}).items():
        for method, operation in operations.items():
            rule = found[(path, method)]
            operation["operationId"] = rule.endpoint.replace(".", "_")
            _complete_one(operation, app.view_functions[rule.endpoint], method)
    _tidy(spec)
    return _without_twins(spec)


def _complete_one(operation: dict[str, Any], view: Callable[..., Any], method: str) -> None:
    demand = access.of(view)
    parameters = operation.setdefault("parameters", [])
    for parameter in parameters:
        if parameter["in"] == "path":
            parameter["schema"]["format"] = "uuid"
        if parameter["in"] == "query":
            _never_null(parameter["schema"])
    if demand in (access.SIGNED_IN, access.ANYBODY):
        operation["security"] = [{"bearer": []}] if demand == access.SIGNED_IN else [{}, {"bearer": []}]
        parameters.append(_HAT)
    else:
        operation["security"] = []
    if access.wants_key(view, method.upper()):
        parameters.append(_KEY)
    if "requestBody" in operation:
        operation["requestBody"]["required"] = True
        for part in operation["requestBody"]["content"].values():
            part.setdefault("example", {})  # APIFlask leaves out the example that is an empty object
    responses = operation.setdefault("responses", {})
    for status in [status for status in responses if not status.startswith("2")]:
        del responses[status]
    for status in _refusals(method):
        responses[status] = {"$ref": f"#/components/responses/{_refused(status)}"}


def _never_null(schema: dict[str, Any]) -> None:
    """In a query string everything is text; what is optional is left out."""
    schema.pop("nullable", None)
    if schema.get("default", "") is None:
        del schema["default"]
    if isinstance(schema.get("type"), list):
        schema["type"] = next(kind for kind in schema["type"] if kind != "null")
    if "enum" in schema:
        schema["enum"] = [word for word in schema["enum"] if word is not None]


def _tidy(part: Any) -> None:
    """Python's end of text is no regular expression of the web; a list of words needs no lengths."""
    if isinstance(part, list):
        for each in part:
            _tidy(each)
    if not isinstance(part, dict):
        return
    if isinstance(part.get("pattern"), str):
        part["pattern"] = re.sub(r"\\[Zz]", "$", part["pattern"])
    if isinstance(part.get("enum"), list) and isinstance(part.get("type"), (str, list)):
        part.pop("minLength", None)
        part.pop("maxLength", None)
    for name, each in part.items():
        if name not in ("example", "examples", "default", "enum"):
            _tidy(each)


def _without_twins(spec: dict[str, Any]) -> dict[str, Any]:
    """APIFlask writes a schema down again where it has met it inside another: `TeamOut1`. One is enough."""
    while True:
        schemas = spec["components"]["schemas"]
        twins = {
            name: name.rstrip("0123456789")
            for name, schema in schemas.items()
            if name[-1].isdigit() and schema == schemas.get(name.rstrip("0123456789"))
        }
        if not twins:
            return spec
        for name in twins:
            del schemas[name]
        spec = _renamed(spec, {_REFERENCE + name: _REFERENCE + twin for name, twin in twins.items()})


def _renamed(part: Any, names: dict[str, str]) -> Any:
    if isinstance(part, dict):
        return {key: names.get(value, value) if key == "$ref" else _renamed(value, names) for key, value in part.items()}
    if isinstance(part, list):
        return [_renamed(value, names) for value in part]
    return part


def openapi_path(rule: str) -> str:
    """``/orders/<uuid:order_id>`` as ``/orders/{order_id}``."""
    parts = []
    for part in rule.split("/"):
        if part.startswith("<"):
            part = "{" + part[1:-1].rsplit(":", 1)[-1] + "}"
        parts.append(part)
    return "/".join(parts)
