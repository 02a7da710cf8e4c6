"""What waits for a manager: the one shape in which every room tells of its own, so that one statement reads them all."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, DateTime, Select, Text, Uuid, cast, func, literal, null, select

from service.core.regions import Area

Found = dict[str, Select[Any]]  # kind → its rows


@dataclass(frozen=True)
class Post:
    """At which level and for which area somebody decides; own: the persons who count as the same as they (D3).

    unit: the department whose manager it is; they have no area, and nothing waits for them but what is their unit's.
    """

    level: int
    area: Area
    person_id: UUID
    own: tuple[UUID, ...]
    unit: UUID | None = None

    def holds(self, column: Any) -> tuple[Any, Any]:
        """The rows whose code lies in the area. Said aloud: the fence alone would not lead to the index."""
        return column >= self.area.lo, column < self.area.hi


def rows(
    kind: str, *, id: Any, region: Any, title: Any, since: Any, due: Any, about: tuple[str, Any], provisional: Any = False,
    order_id: Any = None,
) -> Select[Any]:
    """One kind of item as a select. since: when the wait began · about: what to open, as kind and id."""
    word, key = about
    return select(
        literal(kind, Text).label("kind"), id.label("id"), region.label("region"), cast(title, Text).label("title"),
        since.label("since"),
        cast(null() if due is None else due, DateTime(timezone=True)).label("due_at"),
        (literal(False, Boolean) if provisional is False else provisional).label("provisional"),
        func.concat(literal(f"{word}:", Text), cast(key, Text)).label("about"),
        cast(null() if order_id is None else order_id, Uuid).label("order_id"),
    )
