"""`python -m service.demo.outlines`: draw the district's schematic map from the demo's invented places.

Each door of a community is the middle of a cell: the ground nearer to it than to any other door (Voronoi), inside an
invented outline. A community is the union of its doors' cells, a street that of its communities. So every station lies
in its community, neighbours share their borders to the last digit, and no official boundary is drawn.
"""

import hashlib
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import click
import orjson

from service.core.geo import Place
from service.demo import stations

TARGET: Final = Path(__file__).resolve().parents[1] / "dashboard" / "outlines.geojson"
LABEL: Final = "示意图（非行政区划界线）"
MARGIN_METRES: Final = 450.0
SIDES: Final = 24

Point = tuple[float, float]
Corner = frozenset[int]  # who meets there: two cells and a third, or a side of the outline
Edge = tuple[Corner, Corner, int]  # from, to, and who is beyond


@dataclass(frozen=True)
class Site:
    """The middle of a cell, in metres from the district's middle, and the community it belongs to."""

    east: float
    north: float
    community: str


def plane(place: Place) -> Point:
    """Metres east and north of the middle of the demo's box."""
    return (
        (place.lng - (stations.WEST + stations.EAST) / 2) * stations.METRES_PER_LNG,
        (place.lat - (stations.SOUTH + stations.NORTH) / 2) * stations.METRES_PER_LAT,
    )


def degrees(point: Point) -> list[float]:
    """Back again, to about a decimetre."""
    lng = (stations.WEST + stations.EAST) / 2 + point[0] / stations.METRES_PER_LNG
    lat = (stations.SOUTH + stations.NORTH) / 2 + point[1] / stations.METRES_PER_LAT
    return [round(lng, 6), round(lat, 6)]


def sites() -> list[Site]:
    """Every door once; that of a street or of the district is lent to the nearest community of its own."""
    doors = list(stations.doors())
    homes = [(door.region, plane(door.place)) for door in doors if len(door.region) == 12]
    found: dict[Point, Site] = {}
    for door in doors:
        east, north = plane(door.place)
        own = [home for home in homes if home[0].startswith(door.region[:12])]
        community = min(own, key=lambda home: (math.dist(home[1], (east, north)), home[0]))[0]
        found.setdefault((round(east, 1), round(north, 1)), Site(east, north, community))
    return list(found.values())


def outline(around: Iterable[Site]) -> list[tuple[float, float, float]]:
    """The sides of the district as half-planes a·x + b·y ≤ c: a little beyond the outermost doors, all round."""
    places = list(around)
    sides = []
    for number in range(SIDES):
        a, b = math.cos(2 * math.pi * number / SIDES), math.sin(2 * math.pi * number / SIDES)
        sides.append((a, b, max(a * one.east + b * one.north for one in places) + MARGIN_METRES))
    return sides


@dataclass
class Ring:
    """A polygon while it is cut: corner i is where side i - 1 and side i meet; side i runs to corner i + 1."""

    corners: list[Point]
    beyond: list[int]

    def cut(self, a: float, b: float, c: float, name: int) -> None:
        """Keep what lies on a·x + b·y ≤ c; the new side has this name."""
        outside = [a * x + b * y - c > 0 for x, y in self.corners]
        if not any(outside):
            return
        corners, beyond = [], []
        for at, corner in enumerate(self.corners):
            after = (at + 1) % len(self.corners)
            if not outside[at]:
                corners.append(corner)
                beyond.append(self.beyond[at])
            if outside[at] != outside[after]:
                (x1, y1), (x2, y2) = corner, self.corners[after]
                d1, d2 = a * x1 + b * y1 - c, a * x2 + b * y2 - c
                part = d1 / (d1 - d2)
                corners.append((x1 + part * (x2 - x1), y1 + part * (y2 - y1)))
                beyond.append(self.beyond[at] if outside[at] else name)
        self.corners, self.beyond = corners, beyond


def cells(places: list[Site]) -> tuple[list[list[Edge]], dict[Corner, Point]]:
    """The edges round each site, and where the corners lie. Sides of the outline are named -1, -2, …"""
    far, sides = 1e6, outline(places)
    where: dict[Corner, Point] = {}
    edges: list[list[Edge]] = []
    for at, site in enumerate(places):
        ring = Ring([(-far, -far), (far, -far), (far, far), (-far, far)], [-1001, -1002, -1003, -1004])
        for number, side in enumerate(sides):
            ring.cut(*side, -1 - number)
        for other in sorted(range(len(places)), key=lambda o: math.dist(_spot(places[o]), _spot(site))):
            if other != at:
                x, y = places[other].east - site.east, places[other].north - site.north
                middle = ((places[other].east + site.east) / 2, (places[other].north + site.north) / 2)
                ring.cut(x, y, x * middle[0] + y * middle[1], other)
        names = [frozenset({at, ring.beyond[number - 1], ring.beyond[number]}) for number in range(len(ring.corners))]
        for name, corner in zip(names, ring.corners, strict=True):
            where.setdefault(name, corner)
        edges.append([(name, names[(number + 1) % len(names)], ring.beyond[number]) for number, name in enumerate(names)])
    return edges, where


def _spot(site: Site) -> Point:
    return site.east, site.north


def united(edges: list[list[Edge]], belongs: list[str]) -> dict[str, list[list[Corner]]]:
    """The borders of all that belongs to the same code: closed walks that keep their inside on the left."""
    steps: dict[str, dict[Corner, Corner]] = {}
    for at, ring in enumerate(edges):
        for start, end, beyond in ring:
            if beyond < 0 or belongs[beyond] != belongs[at]:
                steps.setdefault(belongs[at], {})[start] = end
    return {code: list(_walks(onward)) for code, onward in sorted(steps.items())}


def _walks(onward: dict[Corner, Corner]) -> Iterator[list[Corner]]:
    left = dict(onward)
    while left:
        start = min(left, key=sorted)
        walk = [start]
        while (at := left.pop(walk[-1])) != start:
            walk.append(at)
        yield walk


def _turning(ring: list[Point]) -> float:
    """Twice the area: positive where it runs against the clock."""
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True))


def _geometry(rings: list[list[Point]]) -> dict[str, Any]:
    """Polygons by RFC 7946, the largest first; a ring that runs with the clock is a hole in the one round it."""
    outer = sorted((ring for ring in rings if _turning(ring) > 0), key=_turning, reverse=True)
    polygons = [[ring] for ring in outer]
    for hole in (ring for ring in rings if _turning(ring) <= 0):
        next(one for one in reversed(polygons) if contains(one[0], hole[0])).append(hole)
    written = [[[degrees(point) for point in [*ring, ring[0]]] for ring in polygon] for polygon in polygons]
    if len(written) == 1:
        return {"type": "Polygon", "coordinates": written[0]}
    return {"type": "MultiPolygon", "coordinates": written}


def contains(ring: list[Point], point: Point) -> bool:
    """Does the point lie inside the ring? By counting the sides to its east."""
    x, y, inside = point[0], point[1], False
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def draw() -> dict[str, Any]:
    """The whole map: 11 streets and 118 communities."""
    places, names = sites(), stations.divisions()
    edges, where = cells(places)
    features = []
    for length in (9, 12):
        for code, walks in united(edges, [site.community[:length] for site in places]).items():
            features.append({
                "type": "Feature",
                "properties": {
                    "code": code, "name": names[code], "level": length // 3 - 1, "parent": code[:-3], "schematic": True,
                },
                "geometry": _geometry([[where[corner] for corner in walk] for walk in walks]),
            })
    edition = hashlib.sha256(orjson.dumps(features)).hexdigest()[:12]
    return {
        "type": "FeatureCollection", "schematic": True, "label": LABEL, "datum": "gcj02", "edition": edition,
        "features": features,
    }


def written() -> bytes:
    """The map as it stands in the file: one feature a line."""
    whole = draw()
    head = orjson.dumps({name: value for name, value in whole.items() if name != "features"})[:-1]
    lines = b",\n".join(orjson.dumps(feature) for feature in whole["features"])
    return head + b',"features":[\n' + lines + b"\n]}\n"


@click.command("outlines")
@click.option("--check", is_flag=True, help="只检查，不写入；过期则以 1 退出")
def command(check: bool) -> None:
    """Write service/dashboard/outlines.geojson, or say that it is out of date."""
    fresh = written()
    if check and (not TARGET.exists() or TARGET.read_bytes() != fresh):
        raise click.ClickException("示意图已过期，请运行 .venv/bin/python -m service.demo.outlines")
    if not check:
        TARGET.write_bytes(fresh)
    click.echo(f"{TARGET.name}：{len(fresh):,} 字节")


if __name__ == "__main__":  # needs no settings and no engine
    command()
