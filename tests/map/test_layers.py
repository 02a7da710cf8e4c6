"""The map: many places as few pins, the list in step with it, and squares that the database keeps itself."""

import json
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from sqlalchemy import func, select, text

from service.core import clock as the_clock
from service.core import geo
from service.core.geo import Place, metres_between, wgs84_from_gcj02
from service.data.db import db
from service.map import queries as stations
from service.map.layers import actions, queries, rules
from service.map.layers.models import MapPin, MapSquare
from service.map.models import Station
from tests.map.founding import ALL_DAY, change, found, only_ours
from tests.points.mall import MERCHANT

HANYANG = {"south_west": "114.02,30.44", "north_east": "114.32,30.64"}
KEPT = text(
    "SELECT count(*) FROM (SELECT level, east, north, layer, pins, lng, lat, numbers FROM map_square EXCEPT "
    "SELECT s.level, s.east, s.north, s.layer, sum(s.pins), sum(s.lng), sum(s.lat), sum(s.numbers) "
    "FROM map_pin p CROSS JOIN LATERAL squares_of(p, 1) s GROUP BY 1, 2, 3, 4) wrong"
)
MANY = text(
    "INSERT INTO station (id, created_at, changed_at, region, level, name, address, lng, lat, datum, spot, services,"
    " opening, demo) SELECT gen_random_uuid(), now(), now(), '420105' || (500000000 + n)::text, 4, '撒点', 'x',"
    " lng, lat, 'gcj02', point((lng - 114.22) * 95865.0, (lat - 30.55) * 110852.0), ARRAY['撒点' || n % 3], :week, true"
    " FROM (SELECT n, 114.10 + 0.15 * random() AS lng, 30.48 + 0.10 * random() AS lat FROM generate_series(1, :many) n) p"
)


@pytest.fixture
def crowd(as_job):
    """Seven hundred places of nobody, strewn over the district; gone afterwards."""
    with as_job():
        db.session.execute(text("SELECT setseed(0.5)"))
        db.session.execute(MANY, {"many": 700, "week": json.dumps(ALL_DAY)})
    yield
    with as_job():
        db.session.execute(text("DELETE FROM station WHERE name = '撒点'"))


def box(west, south, east, north):
    return {"south_west": f"{west},{south}", "north_east": f"{east},{north}"}


def drawn(anyone, **asked):
    reply = anyone.get("/map", {**HANYANG, **asked})
    assert reply.status == 200, reply
    return reply.json


@pytest.mark.does("ST01")
def test_a_station_a_counter_and_a_law_park_are_pins_of_their_layers(manager, anyone):
    station = found(manager, name="琴台实践点", opening=ALL_DAY)
    park = found(manager, name="琴台普法公园", theme="law", opening={})
    shop = manager("wulidun-1").done("/pickup-points", MERCHANT)
    applied = {pin["id"] for pin in anyone.get("/map/places", {**HANYANG, "layers": "shop"}).json["items"]}
    manager("wulidun").done(f"/pickup-points/{shop['id']}/approve")

    def seen(layer):
        asked = {**HANYANG, "layers": layer, "limit": 100, "near": "114.2189,30.5541"}
        return {pin["id"]: pin for pin in anyone.get("/map/places", asked).json["items"]}

    assert shop["id"] not in applied
    assert (seen("shop")[shop["id"]]["label"], seen("shop")[shop["id"]]["open_now"]) == ("积分兑换点", None)
    assert (seen("law")[park["id"]]["label"], seen("law")[park["id"]]["open_now"]) == ("普法阵地", False)
    assert (seen("point")[station["id"]]["name"], seen("point")[station["id"]]["open_now"]) == ("琴台实践点", True)
    assert park["id"] not in seen("point")
    manager("wulidun").done(f"/pickup-points/{shop['id']}/close", {"reason": "停业"})
    assert shop["id"] not in seen("shop")


@pytest.mark.does("ST01")
def test_however_many_lie_there_a_view_has_two_hundred_pins_and_counts_them_all(crowd, anyone):
    whole = drawn(anyone)
    for zoomed in (HANYANG, box(114.12, 30.50, 114.20, 30.56), box(114.15, 30.52, 114.17, 30.535)):
        for filters in ({}, {"open_now": "true"}, {"service": "撒点1"}, {"region": "420105"}, {"layers": "point,law"}):
            seen = drawn(anyone, **zoomed, **filters)
            assert len(seen["places"]) + len(seen["clusters"]) <= rules.MOST_PINS
            assert len(seen["places"]) + sum(one["places"] for one in seen["clusters"]) == seen["total"]

    assert whole["total"] >= 700
    assert whole["clusters"]
    few = drawn(anyone, **box(114.15, 30.52, 114.17, 30.535))
    assert few["clusters"] == []
    assert few["total"] == len(few["places"]) > 0


def test_the_list_and_the_map_tell_of_the_same_places(crowd, anyone):
    for filters in ({}, {"open_now": "true"}, {"service": "撒点2"}):
        asked = {**box(114.15, 30.52, 114.165, 30.53), **filters}
        on_the_map = drawn(anyone, **asked)
        listed = anyone.get("/map/places", {**asked, "limit": 100}).json["items"]

        assert on_the_map["total"] <= 100
        assert {pin["id"] for pin in listed} == {pin["id"] for pin in on_the_map["places"]}
        assert [pin["metres"] for pin in listed] == sorted(pin["metres"] for pin in listed)


def test_counting_and_keeping_come_to_the_same(crowd, anyone):
    """`region` makes the squares be counted instead of read: the same squares, the same middles."""
    kept, counted = drawn(anyone, layers="point"), drawn(anyone, layers="point", region="420105")

    assert kept["square_metres"] == counted["square_metres"] >= 2**rules.FINEST_KEPT
    assert [one["places"] for one in kept["clusters"]] == [one["places"] for one in counted["clusters"]]
    for one, other in zip(kept["clusters"], counted["clusters"], strict=True):
        assert metres_between(Place(**one["place"]), Place(**other["place"])) < 1
    assert {pin["id"] for pin in kept["places"]} == {pin["id"] for pin in counted["places"]}


def test_the_squares_say_what_the_pins_say_after_any_number_of_changes(manager, as_job, crowd):
    made = found(manager)
    change(manager, made["id"], place={"lng": 114.30, "lat": 30.60})
    with as_job():
        assert db.session.scalar(KEPT) == 0
        db.session.execute(text("DELETE FROM station WHERE name = '撒点' AND random() < 0.5"))
        db.session.execute(text("UPDATE station SET theme = 'law' WHERE name = '撒点' AND random() < 0.5"))
        assert db.session.scalar(KEPT) == 0
        assert db.session.scalar(select(func.count()).where(MapSquare.pins <= 0)) == 0
        pins = db.session.scalar(select(func.count()).select_from(MapPin))
        assert db.session.scalar(select(func.sum(MapSquare.pins)).where(MapSquare.level == 9)) == pins


def test_squares_that_nobody_counted_are_counted_by_the_worker(manager, as_job):
    found(manager)
    with as_job() as actor:
        db.session.execute(text("DELETE FROM map_square"))

        counted = actions.sweep_map(actor)

        assert counted > 0
        assert actions.sweep_map(actor) == 0
        assert db.session.scalar(KEPT) == 0


def test_a_pin_is_open_exactly_when_its_station_is(manager, as_job, clock):
    """Two sayings of the hours, one for the list of stations and one for the map: they never differ."""
    chance = Random(3)
    made = found(manager, opening={
        "mon": [["00:00", "09:00"], ["09:00", "12:00"], ["23:30", "24:00"]], "sun": [["00:30", "24:00"]],
        "thu": [["08:15", "08:45"]],
    })
    manager("wulidun-1").done(f"/stations/{made['id']}/close", {
        "until": (the_clock.now() + timedelta(hours=30)).isoformat(), "note": "检修"})
    moments = [the_clock.now() + timedelta(minutes=chance.uniform(0, 20_000)) for _ in range(60)]
    moments += [datetime(2030, 1, 6, 16, 0, tzinfo=UTC), datetime(2030, 1, 7, 1, 0, tzinfo=UTC)]

    for moment in sorted(moments):
        clock.wind(seconds=(moment - the_clock.now()).total_seconds())
        with as_job():
            here = Station.id == made["id"]
            told = db.session.scalar(select(stations.open_at(the_clock.now())).where(here))
            drawn_open = db.session.scalar(select(queries._open_now()).where(MapPin.id == made["id"]))
        assert told == drawn_open, moment


def test_a_view_may_be_asked_in_the_datum_of_a_satellite_receiver(manager, anyone):
    made = found(manager, services=[only := only_ours()])
    low, high = wgs84_from_gcj02(Place(114.218, 30.553)), wgs84_from_gcj02(Place(114.220, 30.555))
    asked = {**box(*(round(x, 6) for x in (low.lng, low.lat, high.lng, high.lat))), "service": only}

    seen = drawn(anyone, **asked, datum="wgs84")

    (pin,) = seen["places"]
    assert (pin["id"], seen["datum"]) == (made["id"], "wgs84")
    assert metres_between(Place(**pin["place"]), wgs84_from_gcj02(Place(**made["place"]))) < 0.2


@pytest.mark.parametrize(
    "wrong",
    [
        {"south_west": "114.3,30.5", "north_east": "114.2,30.6"}, {"south_west": "200,30"}, {"layers": "moon"},
        {"open_now": "yes"}, {"datum": "bd09"}, {"region": "4201"}, {"north_east": "114.02,30.44"},
    ],
)
def test_a_view_that_is_none_is_refused(anyone, wrong):
    assert anyone.get("/map", {**HANYANG, **wrong}).status == 422


def test_what_can_be_asked_for_is_what_places_offer(manager, anyone):
    found(manager, services=[only := only_ours(), "理发"])

    offered = {item["service"]: item["places"] for item in anyone.get("/map/services").json["items"]}

    assert offered.get(only, 1) == 1
    assert offered["理发"] >= 1


def test_a_view_has_the_finest_squares_it_can_afford_and_they_do_not_move_with_it():
    chance = Random(5)
    for _ in range(300):
        lng, lat, size = chance.uniform(114.0, 114.3), chance.uniform(30.45, 30.6), 10 ** chance.uniform(-4, 1)
        view = rules.view_of(Place(lng, lat), Place(lng + size, lat + size))
        columns, rows = view.east - view.west + 1, view.north - view.south + 1
        assert columns * rows <= rules.MOST_SQUARES or view.level == rules.COARSEST
        (west, south), (east, north) = view.corners()
        low, high = geo.plane(Place(lng, lat)), geo.plane(Place(lng + size, lat + size))
        assert west <= low[0] < east
        assert south <= high[1] < north
        assert west % view.side == south % view.side == 0
