"""Facts told upwards: a room announces, and `reactions.py` on the roof says what follows, in the same transaction."""

from collections.abc import Callable
from typing import Any

Reaction = Callable[[Any], None]


class _Table:
    reactions: dict[type, tuple[Reaction, ...]] = {}


def plug(reactions: dict[type, tuple[Reaction, ...]]) -> None:
    """The roof hands over its table."""
    _Table.reactions = reactions


def announce(fact: Any) -> None:
    """Tell a fact. Whatever follows from it happens now, or the whole deed does not."""
    for reaction in _Table.reactions.get(type(fact), ()):
        reaction(fact)
