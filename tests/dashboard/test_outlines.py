"""The schematic map is what the demo's places make of it, and every station lies in its own community."""

import orjson
import pytest

from service.demo import outlines, stations

MAP = orjson.loads(outlines.TARGET.read_bytes())
BY_CODE = {one["properties"]["code"]: one for one in MAP["features"]}


def polygons(feature):
    shape = feature["geometry"]
    return shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]


def inside(feature, place):
    point = (place.lng, place.lat)
    return any(
        outlines.contains(outer, point) and not any(outlines.contains(hole, point) for hole in holes)
        for outer, *holes in polygons(feature)
    )


def test_the_file_is_what_is_drawn_today():
    assert outlines.TARGET.read_bytes() == outlines.written(), "run: .venv/bin/python -m service.demo.outlines"


def test_it_covers_every_street_and_community_once_by_its_own_name():
    names = stations.divisions()

    assert len(MAP["features"]) == len(BY_CODE) == 11 + 118
    assert {code: one["properties"]["name"] for code, one in BY_CODE.items()} == {
        code: name for code, name in names.items() if len(code) > 6
    }
    assert all(one["properties"]["schematic"] and one["properties"]["parent"] == code[:-3] for code, one in BY_CODE.items())
    assert (MAP["schematic"], MAP["datum"], "示意图" in MAP["label"]) == (True, "gcj02", True)


def test_every_station_of_the_demo_lies_in_its_own_community_and_in_no_other():
    communities = {code: one for code, one in BY_CODE.items() if len(code) == 12}
    for door in stations.doors():
        if len(door.region) >= 12:
            found = [code for code, one in communities.items() if inside(one, door.place)]
            assert found == [door.region[:12]], door
        elif len(door.region) == 9:
            assert inside(BY_CODE[door.region], door.place), door
        else:
            assert any(inside(one, door.place) for code, one in BY_CODE.items() if len(code) == 9)


@pytest.mark.parametrize("length", [9, 12])
def test_neighbours_share_their_borders_to_the_last_digit(length):
    """Each side belongs to one shape, or to two that walk it in opposite ways; the lonely ones are the district's rim."""
    sides = {}
    for code, one in BY_CODE.items():
        if len(code) == length:
            for ring in (ring for polygon in polygons(one) for ring in polygon):
                assert ring[0] == ring[-1]
                for start, end in zip(ring, ring[1:], strict=False):
                    if start != end:
                        sides.setdefault((tuple(start), tuple(end)), []).append(code)

    assert all(len(codes) == 1 for codes in sides.values())
    rim = [side for side in sides if side[::-1] not in sides]
    assert 10 < len(rim) < 150


def test_a_street_is_as_large_as_its_communities():
    def area(feature):
        return sum(outlines._turning(ring) for polygon in polygons(feature) for ring in polygon)

    for code, one in BY_CODE.items():
        if len(code) == 9:
            assert area(one) == pytest.approx(sum(area(BY_CODE[c]) for c in BY_CODE if len(c) == 12 and c[:9] == code))
            assert area(one) > 0


def test_a_stale_file_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(outlines, "TARGET", tmp_path / "outlines.geojson")
    with pytest.raises(SystemExit) as stale:
        outlines.command(["--check"])
    assert stale.value.code == 1

    outlines.command([], standalone_mode=False)
    outlines.command(["--check"], standalone_mode=False)
