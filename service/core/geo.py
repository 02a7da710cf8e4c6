"""Places: what a pair of coordinates is, how WGS-84 becomes GCJ-02, and how far it is from here to there.

Everything we keep and compare is GCJ-02, which is what WeChat's map speaks. WGS-84 exists at the edges only.
"""

import math
from dataclasses import dataclass

from geopy.distance import geodesic

# GCJ-02 is computed on the Krasovsky 1940 ellipsoid (the constants of every published implementation).
_KRASOVSKY_AXIS = 6378245.0
_KRASOVSKY_E2 = 0.00669342162296594323
_OFFSET_LNG = (72.004, 137.8347)
_OFFSET_LAT = (0.8293, 55.8271)

# The local plane takes its scale from WGS-84 at its origin, so that it agrees with `metres_between`.
ORIGIN_LNG, ORIGIN_LAT = 114.22, 30.55
_WGS84_AXIS = 6378137.0
_WGS84_E2 = 0.00669437999014
_ROOT = math.sqrt(1 - _WGS84_E2 * math.sin(math.radians(ORIGIN_LAT)) ** 2)
_METRES_PER_LNG = math.radians(1) * _WGS84_AXIS / _ROOT * math.cos(math.radians(ORIGIN_LAT))
_METRES_PER_LAT = math.radians(1) * _WGS84_AXIS * (1 - _WGS84_E2) / _ROOT**3
_NEAR_DEGREES, _NEAR_LATITUDE = 0.5, math.radians(50)

_BOX_LNG = (113.95, 114.45)
_BOX_LAT = (30.40, 30.70)


@dataclass(frozen=True)
class Place:
    """A point on the ground: degrees of longitude (-180..180) and latitude (-90..90), GCJ-02 unless said otherwise.

    ValueError for NaN, infinity and anything out of range.
    """

    lng: float
    lat: float

    def __post_init__(self) -> None:
        # NaN fails every comparison, so these two lines refuse it together with infinity and huge integers.
        if not -180 <= self.lng <= 180:
            raise ValueError(f"经度须在 -180 到 180 之间：{self.lng}")
        if not -90 <= self.lat <= 90:
            raise ValueError(f"纬度须在 -90 到 90 之间：{self.lat}")


def _is_shifted(place: Place) -> bool:
    """Inside the rectangle in which GCJ-02 differs from WGS-84 at all."""
    return _OFFSET_LNG[0] <= place.lng <= _OFFSET_LNG[1] and _OFFSET_LAT[0] <= place.lat <= _OFFSET_LAT[1]


def _wave(angle: float, *terms: tuple[float, float]) -> float:
    """Two thirds of a sum of sines, each given as (amplitude, half-turns per degree)."""
    return sum(amplitude * math.sin(angle * pace * math.pi) for amplitude, pace in terms) * 2 / 3


def _shift(lng: float, lat: float) -> tuple[float, float]:
    """Degrees to add to WGS-84 (lng, lat) to get GCJ-02."""
    x, y = lng - 105.0, lat - 35.0
    common = 0.1 * x * y + _wave(x, (20, 6), (20, 2))
    north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.2 * math.sqrt(abs(x)) + common
    north += _wave(y, (20, 1), (40, 1 / 3), (160, 1 / 12), (320, 1 / 30))
    east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * math.sqrt(abs(x)) + common
    east += _wave(x, (20, 1), (40, 1 / 3), (150, 1 / 12), (300, 1 / 30))
    root = math.sqrt(1 - _KRASOVSKY_E2 * math.sin(math.radians(lat)) ** 2)
    metres_per_lng = math.radians(1) * _KRASOVSKY_AXIS / root * math.cos(math.radians(lat))
    metres_per_lat = math.radians(1) * _KRASOVSKY_AXIS * (1 - _KRASOVSKY_E2) / root**3
    return east / metres_per_lng, north / metres_per_lat


def gcj02_from_wgs84(place: Place) -> Place:
    """What a satellite receiver says, as the map says it. Unchanged outside China (a generous rectangle)."""
    if not _is_shifted(place):
        return place
    east, north = _shift(place.lng, place.lat)
    return Place(place.lng + east, place.lat + north)


def wgs84_from_gcj02(place: Place) -> Place:
    """What the map says, as a satellite receiver would say it. Unchanged outside China.

    There is no closed inverse; the forward formula is iterated until it lands within 1e-9 degrees (0.1 mm) of `place`.
    On the rim of the rectangle, where the formula itself jumps, no answer can be exact.
    """
    if not _is_shifted(place):
        return place
    lng, lat = place.lng, place.lat
    for _ in range(30):
        east, north = _shift(lng, lat)
        off_lng, off_lat = lng + east - place.lng, lat + north - place.lat
        lng, lat = lng - off_lng, lat - off_lat
        if max(abs(off_lng), abs(off_lat)) < 1e-9:
            break
    return Place(lng, lat)


def plane(place: Place) -> tuple[float, float]:
    """Metres east and north of (114.22, 30.55) on a local equirectangular plane, to the centimetre.

    For the index only (a core `point` in PostgreSQL): inside the district's box it is within 0.2 % of the
    geodesic, so the nearest few are taken by it and ranked again by `metres_between`.
    """
    east = (place.lng - ORIGIN_LNG) * _METRES_PER_LNG
    north = (place.lat - ORIGIN_LAT) * _METRES_PER_LAT
    return round(east, 2), round(north, 2)


def metres_between(a: Place, b: Place) -> float:
    """The geodesic distance in metres (WGS-84 ellipsoid). Both places in the same datum.

    Inside half a degree it is taken on the ellipsoid's curvature at the middle latitude, within 0.002 % of Karney's
    geodesic between 50° N and 50° S (a test compares them), for a hundredth of its work; farther it is Karney's.
    Both GCJ-02: the shift is nearly common to neighbours, so the result is within 0.4 % of the true distance.
    """
    north, east = b.lat - a.lat, b.lng - a.lng
    middle = math.radians((a.lat + b.lat) / 2)
    if abs(north) > _NEAR_DEGREES or abs(east) > _NEAR_DEGREES or abs(middle) > _NEAR_LATITUDE:
        return float(geodesic((a.lat, a.lng), (b.lat, b.lng)).meters)
    bulge = 1 - _WGS84_E2 * math.sin(middle) ** 2
    along = math.radians(east) * math.cos(middle) / math.sqrt(bulge)
    up = math.radians(north) * (1 - _WGS84_E2) / bulge**1.5
    return _WGS84_AXIS * math.hypot(along, up)


def within_district_box(place: Place) -> bool:
    """Inside Hanyang's generous surroundings, 113.95–114.45 E and 30.40–30.70 N (GCJ-02), edges included."""
    return _BOX_LNG[0] <= place.lng <= _BOX_LNG[1] and _BOX_LAT[0] <= place.lat <= _BOX_LAT[1]
