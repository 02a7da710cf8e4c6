"""What must be true of the database whatever has crashed: the statements of invariants.sql, and the hash chain.

Run after every test that pulls a plug, and by an operator: `flask invariants`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
from flask.cli import with_appcontext
from sqlalchemy import text

from service.core import clock
from service.data import audit
from service.data.db import db
from service.web import boundary

STATEMENTS = Path(__file__).with_name("invariants.sql")
SHOWN = 20

Ask = Callable[[str], Iterable[Any]]


@dataclass(frozen=True)
class Broken:
    """One invariant that does not hold, and the first rows that show it."""

    name: str
    rows: tuple[Any, ...]

    def __str__(self) -> str:
        return f"{self.name}: " + "; ".join(str(row) for row in self.rows[:3])


def statements() -> dict[str, str]:
    """The invariants by name; each is a query that finds nothing while it holds. `%(moment)s` is the present moment."""
    found = STATEMENTS.read_text(encoding="utf-8").split("\n--- ")[1:]
    return {name.strip(): query.strip() for name, _, query in (part.partition("\n") for part in found)}


def broken_in(ask: Ask) -> list[Broken]:
    """What does not hold, where `ask` runs a query in a transaction that sees every row."""
    found = ((name, tuple(ask(f"{query} LIMIT {SHOWN}"))) for name, query in statements().items())
    return [Broken(name, rows) for name, rows in found if rows]


def broken() -> list[Broken]:
    """What does not hold, the hash chain included; asked by the worker's role in the name of a job."""
    with boundary.job("invariants"):
        moment = {"moment": clock.now()}
        db.session.execute(text("SET LOCAL statement_timeout = 0"))
        found = broken_in(lambda query: db.session.execute(text(query.replace("%(moment)s", ":moment")), moment))
        link = audit.first_break()
    return found if link is None else [*found, Broken("the hash chain is whole", (link,))]


@click.command("invariants")
@with_appcontext
def command() -> None:
    """Ask the database whether all that must be true is true; exit 1 and name what is not."""
    found = broken()
    if found:
        raise click.ClickException("\n".join(str(one) for one in found))
    click.echo(f"{len(statements()) + 1} 项不变量全部成立")
