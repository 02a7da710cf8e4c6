"""Points on the local plane as a column: metres east and north (core.geo.plane), indexed by GiST for nearest-first."""

from collections.abc import Callable
from typing import Any

from sqlalchemy.types import UserDefinedType

Spot = tuple[float, float]


class PlanePoint(UserDefinedType[Spot]):
    """PostgreSQL's own `point`; in Python a pair of metres."""

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        """The name of the type in DDL."""
        return "point"

    def bind_processor(self, dialect: Any) -> Callable[[Spot | None], str | None]:
        """(1.5, 2.0) is sent as ``(1.5,2.0)``."""
        return lambda spot: None if spot is None else f"({spot[0]!r},{spot[1]!r})"

    def result_processor(self, dialect: Any, coltype: Any) -> Callable[[str | None], Spot | None]:
        """``(1.5,2)`` is read as (1.5, 2.0)."""

        def read(text: str | None) -> Spot | None:
            if text is None:
                return None
            east, north = text.strip("()").split(",")
            return float(east), float(north)

        return read
