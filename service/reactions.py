"""What follows from what: one readable table. A room announces a fact; the rooms named here react, same transaction."""

from collections.abc import Callable
from typing import Any

REACTIONS: dict[type, tuple[Callable[[Any], None], ...]] = {}
