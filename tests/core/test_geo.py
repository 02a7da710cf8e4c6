"""Places, datums, distances."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.geo import (
    Place,
    gcj02_from_wgs84,
    metres_between,
    plane,
    wgs84_from_gcj02,
    within_district_box,
)

# Published vectors of github.com/googollee/eviltransform: WGS-84, GCJ-02.
KNOWN = {
    "Shanghai": (Place(121.5272106, 31.1774276), Place(121.531541859215, 31.17530398364597)),
    "Shenzhen": (Place(113.912316, 22.543847), Place(113.9171764808363, 22.540796131694766)),
    "Beijing": (Place(116.377817, 39.911954), Place(116.38404722455657, 39.91334545536069)),
}
HANYANG = st.builds(Place, st.floats(113.95, 114.45), st.floats(30.40, 30.70))
CHINA = st.builds(Place, st.floats(73, 137), st.floats(2, 55))


@pytest.mark.parametrize(("wgs84", "gcj02"), KNOWN.values(), ids=KNOWN)
def test_the_published_vectors_come_out(wgs84, gcj02):
    assert metres_between(gcj02_from_wgs84(wgs84), gcj02) < 0.001
    assert metres_between(wgs84_from_gcj02(gcj02), wgs84) < 0.001


@given(CHINA)
def test_there_and_back_is_within_ten_centimetres(place):
    assert metres_between(wgs84_from_gcj02(gcj02_from_wgs84(place)), place) < 0.1
    assert metres_between(gcj02_from_wgs84(wgs84_from_gcj02(place)), place) < 0.1


@given(HANYANG)
def test_in_hanyang_the_two_datums_lie_half_a_kilometre_apart(place):
    assert 300 < metres_between(gcj02_from_wgs84(place), place) < 800


@pytest.mark.parametrize("place", [Place(139.767125, 35.681236), Place(-122.4, 37.8), Place(0, 0), Place(180, -90)])
def test_outside_china_nothing_moves(place):
    assert gcj02_from_wgs84(place) == place
    assert wgs84_from_gcj02(place) == place


def test_the_plane_begins_at_its_origin_and_speaks_metres_to_the_centimetre():
    origin, east, north = Place(114.22, 30.55), Place(114.23, 30.55), Place(114.22, 30.56)

    assert plane(origin) == (0, 0)
    assert plane(east) == (pytest.approx(metres_between(origin, east), abs=0.02), 0)
    assert plane(north) == (0, pytest.approx(metres_between(origin, north), abs=0.02))
    assert all(round(metres, 2) == metres for metres in plane(Place(114.123456789, 30.487654321)))


@given(HANYANG, HANYANG)
def test_the_plane_agrees_with_the_earth_inside_the_district(a, b):
    (east, north), (other_east, other_north) = plane(a), plane(b)

    flat = math.hypot(east - other_east, north - other_north)

    assert flat == pytest.approx(metres_between(a, b), rel=0.002, abs=0.02)


@given(HANYANG, HANYANG)
def test_a_distance_is_the_same_both_ways(a, b):
    assert metres_between(a, b) == pytest.approx(metres_between(b, a), abs=1e-6)
    assert metres_between(a, a) == 0


def test_one_degree_of_latitude_at_the_equator_is_the_books_110574_metres():
    assert metres_between(Place(0, 0), Place(0, 1)) == pytest.approx(110574.4, abs=0.1)
    assert metres_between(Place(0, 0), Place(1, 0)) == pytest.approx(111319.5, abs=0.1)


@pytest.mark.parametrize("wrong", [math.nan, math.inf, -math.inf, 180.0001, -181, 10**400])
def test_a_place_that_is_none_is_refused(wrong):
    with pytest.raises(ValueError, match="经度"):
        Place(wrong, 30.5)
    with pytest.raises(ValueError, match="纬度"):
        Place(114.2, wrong)


def test_latitude_ends_at_the_poles():
    Place(0, 90)
    with pytest.raises(ValueError, match="纬度"):
        Place(0, 90.001)


def test_the_box_holds_hanyang_with_its_edges_and_not_the_next_province():
    assert within_district_box(Place(114.22, 30.55))
    assert within_district_box(Place(113.95, 30.40))
    assert within_district_box(Place(114.45, 30.70))
    assert not within_district_box(Place(113.949, 30.55))
    assert not within_district_box(Place(114.22, 30.701))
    assert not within_district_box(Place(121.47, 31.23))


@given(HANYANG, HANYANG)
def test_a_distance_between_places_on_the_map_is_within_half_a_percent_of_the_true_one(a, b):
    """Both shifted alike: what is shown in metres is what a surveyor would measure (ST05)."""
    true = metres_between(wgs84_from_gcj02(a), wgs84_from_gcj02(b))

    assert metres_between(a, b) == pytest.approx(true, rel=0.005, abs=0.1)
