"""What a lower room asks upwards: named questions that the roof plugs an answer into."""

from collections.abc import Callable
from typing import Any


class _Ports:
    answers: dict[str, list[Callable[..., Any]]] = {}


def plug(name: str, *answers: Callable[..., Any]) -> None:
    """The roof says who answers this question."""
    _Ports.answers[name] = list(answers)


def ask(name: str, *args: Any) -> list[Any]:
    """Every answer to the question, in the order of the roof; empty where nobody is plugged in."""
    return [answer(*args) for answer in _Ports.answers.get(name, [])]
