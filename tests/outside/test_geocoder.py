"""Where an address is, as somebody else's geocoder has it: absent by default, cached, and believed only near home."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from service.core.geo import Place, gcj02_from_wgs84, metres_between
from service.outside.geocoder import Geocoder, GeocoderAbsent, GeocoderAway

HERE = Place(114.2135, 30.5564)


@pytest.fixture
def nominatim():
    """A pretend Nominatim: (its arguments, what it says, what it was asked)."""
    said, asked = {}, []

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            content = said["content"] if "content" in said else json.dumps(said["places"]).encode()
            self.send_response(said.get("status", 200))
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *rest):
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield {"domain": f"127.0.0.1:{server.server_port}", "scheme": "http", "user_agent": "hanyang"}, said, asked
    server.shutdown()


def at(place):
    return [{"display_name": "汉阳大道，汉阳区，武汉市", "lat": str(place.lat), "lon": str(place.lng)}]


def test_an_address_is_found_in_our_datum_and_asked_for_once(nominatim):
    options, said, asked = nominatim
    said["places"] = at(HERE)
    geocoder = Geocoder("nominatim", options, "wgs84")

    found = [geocoder.find("汉阳大道 1 号") for _ in range(3)]

    assert metres_between(found[0].place, gcj02_from_wgs84(HERE)) < 0.2
    assert found[0] == found[2]
    assert len(asked) == 1


@pytest.mark.parametrize("places", [[], at(Place(121.4737, 31.2304))])
def test_what_is_not_there_or_in_another_city_is_no_answer(nominatim, places):
    options, said, _ = nominatim
    said["places"] = places

    assert Geocoder("nominatim", options, "wgs84").find("汉阳大道 1 号") is None


@pytest.mark.parametrize("wrong", [{"status": 500, "places": []}, {"content": b"<html>"}, {"content": b'[{"lat": "x"}]'}])
def test_a_geocoder_that_cannot_be_understood_is_away_and_nothing_of_it_is_kept(nominatim, wrong):
    options, said, _ = nominatim
    said.update(wrong)
    geocoder = Geocoder("nominatim", options, "wgs84")

    with pytest.raises(GeocoderAway):
        geocoder.find("汉阳大道 1 号")

    said.clear()
    said["places"] = at(HERE)
    assert geocoder.find("汉阳大道 1 号") is not None


def test_without_a_name_in_the_settings_there_is_none(manager):
    with pytest.raises(GeocoderAbsent):
        Geocoder(None, {}, "wgs84").find("汉阳大道 1 号")

    reply = manager("wulidun-1").post("/places/geocode", {"address": "汉阳大道 1 号"})

    assert (reply.status, reply.problem) == (404, "no-geocoder")


@pytest.mark.does("ST05")
def test_a_clerk_is_told_where_the_geocoder_puts_an_address(app, manager, nominatim, monkeypatch):
    options, said, _ = nominatim
    said["places"] = at(HERE)
    monkeypatch.setitem(app.extensions, "geocoder", Geocoder("nominatim", options, "wgs84"))
    clerk = manager("wulidun-1")

    found = clerk.done("/places/geocode", {"address": "汉阳大道 1 号"})

    assert metres_between(Place(**found["place"]), gcj02_from_wgs84(HERE)) < 0.2
    assert found["datum"] == "gcj02"
    said["places"] = []
    assert clerk.post("/places/geocode", {"address": "没有的路 9 号"}).problem == "no-such-address"
