"""Stations: who enters them, who finds them, and in which order."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from service.core.geo import Place, metres_between, wgs84_from_gcj02
from service.data.audit import AuditEntry
from service.data.db import db
from service.map import actions, queries
from service.map.archive.models import StationProposal
from tests.map.founding import ALL_DAY, change, entry, found, only_ours


def names_of(reply):
    return [item["name"] for item in reply.json["items"]]


@pytest.mark.does("ST02")
def test_a_clerk_enters_a_point_and_everybody_finds_it(manager, anyone):
    made = found(manager, opening=ALL_DAY)

    seen = anyone.get(f"/stations/{made['id']}").json

    assert (seen["level"], seen["kind"], seen["region_name"]) == (4, "实践点", "五琴里社区居委会")
    assert (seen["open_now"], seen["datum"], seen["label"], seen["metres"]) == (True, "gcj02", None, None)
    assert seen["place"] == {"lng": 114.2189, "lat": 30.5541}


@pytest.mark.does("ST05")
def test_the_nearest_come_first_with_their_true_distance(manager, anyone):
    service = only_ours()
    here = Place(114.21, 30.55)
    for name, lng, lat in (("远", 114.23, 30.55), ("近", 114.21, 30.551), ("中", 114.21, 30.56)):
        found(manager, name=name, services=[service], place={"lng": lng, "lat": lat})

    reply = anyone.get("/stations", {"near": "114.21,30.55", "service": service})

    assert names_of(reply) == ["近", "中", "远"]
    wanted = [round(metres_between(here, Place(*at))) for at in ((114.21, 30.551), (114.21, 30.56), (114.23, 30.55))]
    assert [item["metres"] for item in reply.json["items"]] == wanted
    assert reply.json["next"] is None


def test_within_leaves_out_what_is_farther(manager, anyone):
    service = only_ours()
    found(manager, name="近", services=[service], place={"lng": 114.21, "lat": 30.551})
    found(manager, name="远", services=[service], place={"lng": 114.23, "lat": 30.55})

    assert names_of(anyone.get("/stations", {"near": "114.21,30.55", "within": "500", "service": service})) == ["近"]


def test_without_near_the_list_goes_by_code_page_by_page(manager, anyone):
    service = only_ours()
    made = [found(manager, services=[service])["region"] for _ in range(3)]

    first = anyone.get("/stations", {"service": service, "limit": "2"}).json
    second = anyone.get("/stations", {"service": service, "limit": "2", "after": first["next"]}).json

    assert [item["region"] for item in first["items"] + second["items"]] == sorted(made)
    assert second["next"] is None


def test_a_region_takes_in_what_lies_below_it(manager, anyone):
    service = only_ours()
    found(manager, name="五里墩", services=[service])
    found(manager, "jianqiao-1", region=f"420105002001{uuid4().int % 900 + 100}", name="建桥", services=[service])

    assert names_of(anyone.get("/stations", {"service": service, "region": "420105007"})) == ["五里墩"]
    assert len(names_of(anyone.get("/stations", {"service": service, "region": "420105"}))) == 2
    assert names_of(anyone.get("/stations", {"service": service, "level": "3"})) == []


def test_open_now_goes_by_the_clocks_of_shanghai(manager, anyone, clock):
    service = only_ours()
    opening = {"mon": [["09:00", "12:00"], ["14:00", "24:00"]]}
    made = found(manager, services=[service], opening=opening)
    monday = datetime(2030, 1, 7, tzinfo=UTC) - timedelta(hours=8)

    answers = {}
    for hours in (8.99, 9, 11.99, 12, 14, 23.99, 24):
        clock.wind(seconds=(monday + timedelta(hours=hours) - clock.now()).total_seconds() + 1)
        answers[hours] = anyone.get(f"/stations/{made['id']}").json["open_now"]
        listed = names_of(anyone.get("/stations", {"service": service, "open_now": "true"}))
        assert (listed != []) == answers[hours]

    assert answers == {8.99: False, 9: True, 11.99: True, 12: False, 14: True, 23.99: True, 24: False}


def test_a_place_from_a_satellite_receiver_is_kept_as_the_map_says_it(manager, anyone):
    on_the_map = Place(114.2189, 30.5541)
    received = wgs84_from_gcj02(on_the_map)
    made = found(manager, place={"lng": received.lng, "lat": received.lat}, datum="wgs84")

    kept = anyone.get(f"/stations/{made['id']}").json
    back = anyone.get(f"/stations/{made['id']}", {"datum": "wgs84"}).json

    assert metres_between(Place(**kept["place"]), on_the_map) < 0.01
    assert metres_between(Place(**back["place"]), received) < 0.01
    assert (kept["datum"], back["datum"]) == ("gcj02", "wgs84")
    assert metres_between(on_the_map, received) > 300


def test_near_is_read_in_the_same_datum_as_the_answer(manager, anyone):
    service, received = only_ours(), wgs84_from_gcj02(Place(114.2189, 30.5541))
    found(manager, services=[service])

    near = f"{received.lng:.9f},{received.lat:.9f}"
    reply = anyone.get("/stations", {"near": near, "datum": "wgs84", "service": service})

    assert reply.json["items"][0]["metres"] == 0


def test_a_manager_changes_only_what_is_named_and_it_is_written_down(manager, anyone, as_job):
    made = found(manager, phone="027-84000000")

    changes = {"name": "新名字", "opening": ALL_DAY, "phone": None, "services": ["理发", "理发"]}
    change(manager, made["id"], **changes)

    seen = anyone.get(f"/stations/{made['id']}").json
    assert (seen["name"], seen["phone"], seen["services"], seen["open_now"]) == ("新名字", None, ["理发"], True)
    assert seen["address"] == made["address"]
    with as_job():
        rows = db.session.scalars(select(StationProposal.id).where(StationProposal.station_id == UUID(made["id"])))
        subjects = [f"station-proposal:{row}" for row in rows]
        deeds = sorted(db.session.scalars(select(AuditEntry.deed).where(AuditEntry.subject.in_(subjects))))
    assert deeds == ["approve-station", "approve-station", "propose-station", "propose-station"]


def test_a_station_that_moves_is_found_at_its_new_place(manager, anyone):
    service = only_ours()
    made = found(manager, services=[service])

    change(manager, made["id"], place={"lng": 114.30, "lat": 30.60})

    reply = anyone.get("/stations", {"near": "114.30,30.60", "within": "10", "service": service})
    assert [item["metres"] for item in reply.json["items"]] == [0]


def test_a_clerk_next_door_cannot_tell_the_station_from_one_that_never_was(manager):
    made = found(manager)
    stranger = manager("wulidun-2")

    theirs = stranger.post(f"/stations/{made['id']}", {"name": "我的了"})
    nobodys = stranger.post(f"/stations/{uuid4()}", {"name": "我的了"})

    assert (theirs.status, theirs.problem) == (404, "no-such-station")
    assert {**theirs.json, "request_id": ""} == {**nobodys.json, "request_id": ""}


@pytest.mark.parametrize("region", ["420105007003001", "420105007999", "420106001001"])
def test_a_division_next_door_or_nowhere_takes_no_station_from_this_clerk(manager, region):
    reply = manager("wulidun-1").post("/stations", entry(region=region))

    assert (reply.status, reply.problem, reply.json["errors"][0]["pointer"]) == (422, "invalid-fields", "/region")


def test_a_division_has_one_station(manager):
    body = entry()
    found(manager, **body)

    reply = manager("wulidun-1").post("/stations", body)

    assert (reply.status, reply.problem) == (409, "station-exists")


@pytest.mark.parametrize("who", ["wulidun-1-point", None])
def test_a_resident_and_a_point_manager_enter_no_station(manager, someone, who):
    reply = (manager(who) if who else someone()).post("/stations", entry())

    assert (reply.status, reply.problem) == (403, "wrong-role")


@pytest.mark.parametrize(
    ("changed", "pointer"),
    [
        ({"opening": {"mon": [["12:00", "09:00"]]}}, "/opening/mon"),
        ({"opening": {"tue": [["09:00", "12:00"], ["11:00", "13:00"]]}}, "/opening/tue"),
        ({"opening": {"wed": [["9:00", "12:00"]]}}, "/opening/wed/0/0"),
        ({"opening": {"holiday": []}}, "/opening/holiday"),
        ({"phone": "13812345678"}, "/phone"),
        ({"place": {"lng": 116.4, "lat": 39.9}}, "/place"),
        ({"datum": "bd09"}, "/datum"),
        ({"level": 3}, "/level"),
    ],
)
def test_a_wrong_entry_is_named(manager, changed, pointer):
    reply = manager("wulidun-1").post("/stations", entry(**changed))

    assert (reply.status, reply.json["errors"][0]["pointer"]) == (422, pointer)


@pytest.mark.parametrize(
    "query",
    [
        {"within": "500"}, {"near": "114.2"}, {"near": "999,30"}, {"near": "114.2,30.5", "after": "WyJ4Il0"},
        {"after": "?"}, {"level": "5"}, {"region": "4201"}, {"open_now": "yes"}, {"near": "114.2,30.5", "within": "0"},
    ],
)
def test_a_wrong_question_is_a_422(anyone, query):
    assert anyone.get("/stations", query).status == 422


def test_the_rooms_above_ask_for_the_nearest_station_of_a_level(as_job):
    place = Place(114.40, 30.42)
    with as_job():
        actions.load_demo_station(region="420105008001", place=Place(114.401, 30.42), name="琴断口站", address="演示路 1 号")
        actions.load_demo_station(region="420105008001001", place=place, name="更近的点", address="演示路 2 号")

    with as_job():
        near = queries.nearest_station(place, level=3, within_metres=3000)
        assert (near.name, near.region, round(near.metres)) == ("琴断口站", "420105008001", 96)
        assert queries.nearest_station(place, level=3, within_metres=50) is None
        assert queries.station(near.station_id)["label"] == "演示数据"
        assert queries.station_of_region("420105008001") == "琴断口站"
        assert queries.station_of_region("420105008002") is None


def test_a_place_belongs_to_the_community_of_the_nearest_station(manager, someone):
    if not someone().get("/stations", {"region": "420105007003", "level": 3}).json["items"]:
        found(manager, "wulidun-2", region="420105007003", name="三里坡实践站", place={"lng": 114.2389, "lat": 30.5241})

    seen = someone().get("/places/community", {"lng": "114.2389", "lat": "30.5245"}).json

    assert (seen["region"], seen["metres"]) == ("420105007003", 44)
    assert seen["station"]
    assert seen["name"]


def test_where_no_community_is_near_it_says_so(someone):
    reply = someone().get("/places/community", {"lng": "113.9", "lat": "30.3"})

    assert (reply.status, reply.problem) == (404, "no-community-near")


@pytest.mark.parametrize(("lng", "lat"), [("200", "30"), ("114", "NaN"), ("114", "-30"), ("", "30"), ("1e2", "30")])
def test_a_place_that_is_none_is_refused(someone, lng, lat):
    assert someone().get("/places/community", {"lng": lng, "lat": lat}).status == 422
