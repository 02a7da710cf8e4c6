"""A life as a table of moves. One word is the row, the action, the URL and the history entry."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from service.core.problems import Conflict


class NotNow(Conflict):
    """The row is in a state from which this move does not start."""

    title = "当前状态不能进行这一步"


@dataclass(frozen=True)
class Move:
    """A row of the table: by this word, from any of these states, to one of these, by these relations or roles."""

    name: str
    sources: tuple[StrEnum, ...]
    target: StrEnum | tuple[StrEnum, ...]
    by: tuple[str, ...]

    @property
    def targets(self) -> tuple[StrEnum, ...]:
        """Every state this move may end in."""
        return self.target if isinstance(self.target, tuple) else (self.target,)


class Lifecycle:
    """All moves of one kind of row."""

    def __init__(self, *moves: Move) -> None:
        self.moves = moves
        self._by_name: dict[str, tuple[Move, ...]] = {}
        for move in moves:
            self._by_name[move.name] = (*self._by_name.get(move.name, ()), move)

    def names(self) -> tuple[str, ...]:
        """Each word once, in the order of the table."""
        return tuple(self._by_name)

    def of(self, name: str) -> tuple[Move, ...]:
        """The rows that share this word. KeyError for a word that is not in the table."""
        return self._by_name[name]

    def step(self, name: str, state: StrEnum, outcome: StrEnum | None = None) -> StrEnum:
        """The state after `name` from `state`; NotNow where the table has no such row.

        outcome: which target, where the row allows several.
        """
        for move in self.of(name):
            if state not in move.sources:
                continue
            if outcome is None:
                if len(move.targets) > 1:
                    raise ValueError(f"{name} 有多个结果，须指明")
                return move.targets[0]
            if outcome in move.targets:
                return outcome
        raise NotNow(f"状态“{state}”下不能进行“{name}”", state=str(state), move=name)

    def open_to(self, state: StrEnum, relations: Iterable[str]) -> list[str]:
        """The words open from `state` to somebody who stands in any of these relations."""
        standing = set(relations)
        seen: list[str] = []
        for move in self.moves:
            if state in move.sources and standing & set(move.by) and move.name not in seen:
                seen.append(move.name)
        return seen

    def states(self) -> set[StrEnum]:
        """Every state the table speaks of."""
        found: set[StrEnum] = set()
        for move in self.moves:
            found.update(move.sources)
            found.update(move.targets)
        return found
