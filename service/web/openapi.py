"""The OpenAPI document: what APIFlask makes of the schemas, completed with what holds for every operation."""

from typing import Any

from flask import Flask

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
    "400": "请求无法识别", "401": "未登录或登录失效", "403": "角色不允许", "404": "没有找到(或不属于您)",
    "405": "不支持的方法", "409": "当前状态不允许,或已被他人抢先", "413": "内容过大", "415": "应为 JSON",
    "422": "字段有误", "429": "太频繁", "503": "暂时不可用,见 Retry-After",
}
_KEY_HEADER = {
    "name": "Idempotency-Key", "in": "header", "required": True,
    "description": "同一键同一请求只生效一次,并得到同一回答",
    "schema": {"type": "string", "minLength": 8, "maxLength": 200, "pattern": "^[!-~]{8,200}$"},
    "example": "7f9c1c52-order-1",
}
_HAT_HEADER = {
    "name": "X-Acting-As", "in": "header", "required": False,
    "description": "以哪个角色操作:<role>[:<grant id>]", "schema": {"type": "string", "maxLength": 80},
}


def _problem(status: str) -> dict[str, Any]:
    example = {"type": "/problems/example", "title": _TITLES[status], "status": int(status)}
    return {
        "description": _TITLES[status],
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}, "example": example}},
    }


def _refusals(operation: dict[str, Any], demand: str, method: str) -> list[str]:
    statuses = ["400", "404", "429", "503"]
    if demand != access.ANYBODY:
        statuses += ["401", "403"]
    if method != "get":
        statuses += ["409", "413", "415"]
    if "requestBody" in operation or operation.get("parameters"):
        statuses.append("422")
    return sorted(set(statuses))


def complete(app: Flask, spec: dict[str, Any]) -> dict[str, Any]:
    """Add security, the common headers and every refusal to each operation."""
    components = spec.setdefault("components", {})
    components.setdefault("schemas", {})["Problem"] = PROBLEM
    components.setdefault("securitySchemes", {})["bearer"] = {
        "type": "http", "scheme": "bearer", "bearerFormat": "JWT",
    }
    demands = {}
    for rule in app.url_map.iter_rules():
        for method in rule.methods or ():
            demands[(openapi_path(rule.rule), method.lower())] = access.of(app.view_functions[rule.endpoint])
    for path, operations in spec.get("paths", {}).items():
        for method, operation in operations.items():
            demand = demands.get((path, method), access.SIGNED_IN)
            _complete_one(operation, demand, method)
    return spec


def _complete_one(operation: dict[str, Any], demand: str, method: str) -> None:
    parameters = operation.setdefault("parameters", [])
    if demand == access.SIGNED_IN:
        operation["security"] = [{"bearer": []}]
        parameters.append(_HAT_HEADER)
        if method == "post":
            parameters.append(_KEY_HEADER)
    else:
        operation["security"] = [{}] if demand == access.ANYBODY else []
    if "requestBody" in operation:
        operation["requestBody"]["required"] = True
    responses = operation.setdefault("responses", {})
    for status in [status for status in responses if not status.startswith("2")]:
        del responses[status]
    for status in _refusals(operation, demand, method):
        responses[status] = _problem(status)


def openapi_path(rule: str) -> str:
    """``/orders/<uuid:order_id>`` as ``/orders/{order_id}``."""
    parts = []
    for part in rule.split("/"):
        if part.startswith("<"):
            part = "{" + part[1:-1].rsplit(":", 1)[-1] + "}"
        parts.append(part)
    return "/".join(parts)
