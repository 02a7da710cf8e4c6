"""How tests read a board: by indicator, and what a deed has added to it."""

from typing import Any

from tests.people import Someone


def board_of(who: Someone, region: str | None = None, period: str | None = None) -> dict[str, Any]:
    """The whole board; it must be there."""
    reply = who.get("/dashboard", {key: value for key, value in (("region", region), ("period", period)) if value})
    assert reply.status == 200, reply
    return reply.json


def values_of(board: dict[str, Any]) -> dict[str, Any]:
    """The value of each indicator."""
    return {one["id"]: one["value"] for one in board["indicators"]}


def parts_of(board: dict[str, Any], indicator: str) -> dict[str, Any]:
    """The parts of one indicator by key."""
    found = next(one for one in board["indicators"] if one["id"] == indicator)
    return {part["key"]: part["value"] for part in found["parts"]}


def child_of(board: dict[str, Any], region: str, bucket: str | None = None) -> dict[str, Any]:
    """The values of one child; nothing counted where a bucket is not shown."""
    found = [one["values"] for one in board["children"] if (one["region"], one["bucket"]) == (region, bucket)]
    return found[0] if found else {one["id"]: 0 for one in board["indicators"] if one["additive"]}


def grown(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    """What has changed, by how much."""
    return {name: after[name] - (before[name] or 0) for name in after if after[name] != before[name]}
