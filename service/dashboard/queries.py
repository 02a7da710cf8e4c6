"""Questions of the live board: the figures of a region, those of its children, the newest moves, and the map."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from typing import Any
from uuid import UUID

import orjson
from flask import current_app

from service.core import clock, regions
from service.core.actors import MANAGERS, Actor
from service.core.problems import NotFound
from service.dashboard import rules
from service.dashboard.rules import BUCKETS, DEPARTMENTS, OWN_LEVEL, UNASSIGNED, Sums
from service.data import counters, divisions, ports
from service.map import queries as stations
from service.orders import queries as orders
from service.web.access import need_cover, need_role
from service.web.etags import tag_of

OUTLINES = Path(__file__).with_name("outlines.geojson")
_map: dict[str, Any] = orjson.loads(OUTLINES.read_bytes())
MAP_SECONDS = 3600
FEED_ITEMS = 40


class NoSuchRegion(NotFound):
    """No such division, or not in the area of the one who asks."""

    title = "没有这个区划"


@dataclass(frozen=True)
class Board:
    """A board that somebody may look at: of which region, over which period, and in which state of things."""

    region: str
    name: str
    period: str
    spans: Mapping[str, str]
    people: int | None
    tag: str


def board(actor: Actor, *, region: str | None, period: str) -> Board:
    """The board of a region in the caller's area, by default of all of it. NoSuchRegion, WrongRole.

    A point has the name of its station; one without a station is known by what was counted there.
    """
    need_role(actor, MANAGERS)
    code = region or (actor.area.lo if actor.area else "")
    need_cover(actor, code, NoSuchRegion)
    version, name = counters.state_of(code)
    if regions.level(code) == 4 and name is not None:
        is_known = version != counters.NOTHING or code == actor.area.lo  # type: ignore[union-attr]
        name = stations.station_of_region(code) or (_point(code) if is_known else None)
    if name is None:
        raise NoSuchRegion()
    spans = counters.spans_of(counters.today())
    people = current_app.extensions["settings"].population.get(code)
    tag = tag_of(code, name, period, spans["today"], people, version)
    return Board(code, name, period, spans, people, tag)


def _point(code: str) -> str:
    return f"实践点 {code[12:]}"


def shown(board: Board) -> dict[str, Any]:
    """The whole board: indicators, children, and the newest moves."""
    own, below = _sums(board)
    moment = clock.now().astimezone(UTC)
    return {
        "region": board.region, "name": board.name, "level": regions.level(board.region), "period": board.period,
        "as_of": f"{moment:%Y-%m-%dT%H:%M:%S}Z", "indicators": rules.indicators(own),
        "children": _children(board, below), "feed": feed(board.region),
    }


def _sums(board: Board) -> tuple[Sums, dict[str, Sums]]:
    """What was counted at the region, and one level below by code."""
    own, below = counters.read(
        board.region, rules.all_spans(board.spans, board.period), {counters.FOREVER, board.spans[board.period]},
        rules.additive_spans(board.spans, board.period),
    )
    children = {code: Sums(board.spans, board.period, counted=counted) for code, counted in below.items()}
    return Sums(board.spans, board.period, board.people, own), children


def _children(board: Board, below: dict[str, Sums]) -> list[dict[str, Any]]:
    """Every division below with its figures, also where they are 0; then the buckets that hold something.

    What stands below under a code that is no division today is unassigned, so that the sum over children is the parent's.
    """
    level = regions.level(board.region)
    known = _below(board.region, level, below)
    nothing = Sums(board.spans, board.period)
    rows = [_child(code, name, level + 1, None, below.get(code, nothing)) for code, name in known.items()]
    found: dict[str, counters.Counted] = {}
    for code in below.keys() - known.keys():
        bucket = (
            DEPARTMENTS if code == board.region + counters.DEPARTMENTS
            else OWN_LEVEL if code == board.region else UNASSIGNED
        )
        for span, measures in below[code].counted.items():
            counters.add(found.setdefault(bucket, {}).setdefault(span, {}), measures)
    for bucket, name in BUCKETS.items():
        sums = Sums(board.spans, board.period, counted=found.get(bucket, {}))
        if any(rules.additive(sums).values()):
            rows.append(_child(board.region, name, level + (bucket != OWN_LEVEL), bucket, sums))
    return rows


def _child(code: str, name: str, level: int, bucket: str | None, sums: Sums) -> dict[str, Any]:
    return {"region": code, "name": name, "level": level, "bucket": bucket, "values": rules.additive(sums)}


def _below(code: str, level: int, counted: Mapping[str, Sums]) -> dict[str, str]:
    """The names of what lies one level below: divisions in force, or a community's points, with a station or without."""
    if level == 4:
        return {}
    if level == 3:
        points = {one: _point(one) for one, sums in counted.items() if len(one) == 15 and any(rules.additive(sums).values())}
        return dict(sorted((points | stations.names_below(code)).items()))
    return divisions.names_below(code)


def feed(code: str) -> list[dict[str, Any]]:
    """The newest moves of orders in a region, without a name."""
    return [
        {
            "id": str(move.id), "at": move.created_at, "region": move.region, "region_name": move.region_name,
            "kind": move.move, "text": f"{move.category} · {rules.MOVES[move.move]}",
        }
        for move in orders.newest_moves(code)
    ]


def station_feed(station_id: UUID, kind: str | None) -> dict[str, Any]:
    """What rooms offer at a station: what is to come first, the soonest before the later, then what has been (ST06).

    Each room that has something for it is plugged into "offered_at_station" by the roof. NoSuchStation.
    """
    station, moment = stations.row_of(station_id), clock.now()
    found = [item for items in ports.ask("offered_at_station", station.id, station.region) for item in items]
    if kind is not None:
        found = [item for item in found if item["kind"] == kind]
    coming = sorted((item for item in found if rules.is_to_come(item, moment)), key=lambda item: (item["at"], item["id"]))
    been = sorted((item for item in found if not rules.is_to_come(item, moment)), key=lambda item: (item["at"], item["id"]))
    names = divisions.names_of({item["region"] for item in found})
    items = [*coming, *reversed(been)][:FEED_ITEMS]
    return {
        "items": [
            item | {"kind_label": rules.OFFERS[item["kind"]], "region_name": names.get(item["region"], "")} for item in items
        ],
        "next": None,
    }


def outlines(region: str | None) -> dict[str, Any]:
    """The schematic map: of a region and what lies below it, or of the whole district."""
    if region is None:
        return _map
    area = regions.area(region)
    return _map | {"features": [one for one in _map["features"] if one["properties"]["code"] in area]}


def outlines_tag(region: str | None) -> str:
    """Changes with the map."""
    return tag_of(region, _map["edition"])
