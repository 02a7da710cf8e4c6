"""Which layers a map has, and the squares into which a view is parted.

The squares lie on the local plane (core.geo.plane), each power of two metres wide, and are the same for everybody: who
moves the map a little sees the same clusters in the same places.
"""

import math
from dataclasses import dataclass
from typing import Final

from service.core import geo
from service.core.geo import Place

LAYERS: Final = {
    "center": "文明实践中心", "institute": "文明实践所", "station": "文明实践站", "point": "实践点", "law": "普法阵地",
    "shop": "积分兑换点",
}
MOST_PINS: Final = 200
MOST_SQUARES: Final = 160
FINEST_KEPT, COARSEST = 9, 16  # the counts of squares of 512 m to 65 km are kept; finer ones are counted when asked
FINEST: Final = 4


@dataclass(frozen=True)
class View:
    """The squares that a box touches. side: metres; columns and rows by their numbers, both ends included."""

    level: int
    west: int
    south: int
    east: int
    north: int

    @property
    def side(self) -> int:
        """How wide a square is, in metres."""
        return int(2**self.level)

    @property
    def is_kept(self) -> bool:
        """Are the counts of these squares kept by the database?"""
        return self.level >= FINEST_KEPT

    def corners(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """South-west and north-east on the plane, in metres; the north-eastern edge is not included."""
        return (
            (float(self.west * self.side), float(self.south * self.side)),
            (float((self.east + 1) * self.side), float((self.north + 1) * self.side)),
        )


def view_of(south_west: Place, north_east: Place) -> View:
    """The finest squares of which not more than MOST_SQUARES touch the box."""
    west, south = geo.plane(south_west)
    east, north = geo.plane(north_east)
    for level in range(FINEST, COARSEST + 1):
        side = 2**level
        found = View(
            level, math.floor(west / side), math.floor(south / side), math.floor(east / side), math.floor(north / side)
        )
        if (found.east - found.west + 1) * (found.north - found.south + 1) <= MOST_SQUARES:
            return found
    return found
