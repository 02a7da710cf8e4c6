"""The window to a geocoder: where is this address? One of geopy's, named in the settings; absent by default.

What it says is a proposal for a person to look at, never an entry. Answers are kept in this process, for an address stays
where it is; nothing of a failure is kept. It is asked before any transaction is open.
"""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock
from typing import Any

from geopy.exc import GeopyError
from geopy.geocoders import get_geocoder_for_service

from service.core import geo
from service.core.geo import Place
from service.outside.breaker import Breaker, Resting

TIMEOUT_SECONDS = 2.0
MOST_KEPT = 5_000


class GeocoderAbsent(Exception):
    """None is named in the settings."""


class GeocoderAway(Exception):
    """No answer, or none that can be read."""


@dataclass(frozen=True)
class Found:
    """What the geocoder calls the address, and where it puts it (GCJ-02)."""

    address: str
    place: Place


class Geocoder:
    """One for all threads. name: of geopy's service · options: its arguments · datum: in which it answers."""

    def __init__(self, name: str | None, options: Mapping[str, Any], datum: str, breaker: Breaker | None = None) -> None:
        self._service = None
        if name:
            self._service = get_geocoder_for_service(name)(timeout=TIMEOUT_SECONDS, **options)
        self._datum = datum
        self._breaker = breaker or Breaker()
        self._kept: OrderedDict[str, Found | None] = OrderedDict()
        self._lock = Lock()

    def find(self, address: str) -> Found | None:
        """Where it is; None where the geocoder knows no such address, or puts it outside the district's surroundings."""
        if self._service is None:
            raise GeocoderAbsent()
        with self._lock:
            if address in self._kept:
                self._kept.move_to_end(address)
                return self._kept[address]
        found = self._ask(address)
        with self._lock:
            self._kept[address] = found
            if len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
        return found

    def _ask(self, address: str) -> Found | None:
        assert self._service is not None, "looked at by whoever calls"
        try:
            with self._breaker.watch(GeopyError):
                answer = self._service.geocode(address, exactly_one=True)
        except (GeopyError, Resting) as wrong:
            raise GeocoderAway(type(wrong).__name__) from None
        except (ValueError, TypeError, KeyError):
            raise GeocoderAway("unreadable") from None
        if answer is None:
            return None
        return self._checked(answer)

    def _checked(self, answer: Any) -> Found | None:
        """Believed only inside the district's surroundings: a street of this name in another city is no answer."""
        try:
            place = Place(float(answer.longitude), float(answer.latitude))
        except (ValueError, TypeError, AttributeError):
            raise GeocoderAway("unreadable") from None
        if self._datum != "gcj02":
            place = geo.gcj02_from_wgs84(place)
        if not geo.within_district_box(place):
            return None
        return Found(str(answer.address)[:200], Place(round(place.lng, 6), round(place.lat, 6)))
