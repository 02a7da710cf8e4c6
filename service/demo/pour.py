"""Rows by the ten thousand: written as COPY text from models, and poured into their tables as the owner.

Only the demo loads like this. The owner stands outside the row-level fences, and constraints still hold.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

import orjson
import psycopg
from psycopg import sql
from sqlalchemy import (
    Boolean, Column, Date, DateTime, Enum, Float, Index, Integer, LargeBinary, Table, Text, Uuid, make_url,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, TSTZMULTIRANGE, Range
from sqlalchemy.schema import CreateIndex

from service.data.db import Base
from service.data.plane import PlanePoint

_NOTHING = "\\N"
_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
Written = Callable[[Any], str]


class Missing(ValueError):
    """A row lacks a column that the table insists on."""


def _text(value: str) -> str:
    return value.translate(_ESCAPES)


def _words(value: list[str]) -> str:
    quoted = (word.replace("\\", "\\\\").replace('"', '\\"') for word in value)
    return _text("{" + ",".join(f'"{word}"' for word in quoted) + "}")


def _json(value: Any) -> str:
    return _text(orjson.dumps(value).decode())


def _stretches(value: list[Range[datetime]]) -> str:
    return "{" + ",".join(f'["{one.lower.isoformat()}","{one.upper.isoformat()}")' for one in value) + "}"  # type: ignore[union-attr]


_WRITERS: tuple[tuple[type, Written], ...] = (
    (Uuid, lambda value: value.hex),
    (Enum, lambda value: value.value),
    (Text, _text),
    (Boolean, lambda value: "t" if value else "f"),
    (Integer, str),
    (Float, repr),
    (LargeBinary, lambda value: "\\\\x" + value.hex()),
    (DateTime, datetime.isoformat),
    (Date, date.isoformat),
    (PlanePoint, lambda value: f"({value[0]!r},{value[1]!r})"),
    (JSONB, _json),
    (ARRAY, _words),
    (TSTZMULTIRANGE, _stretches),
)


def _writer_of(column: Column[Any]) -> Written:
    """How a value of this column is written."""
    for kind, write in _WRITERS:
        if isinstance(column.type, kind):
            return write
    raise TypeError(f"{column}: {column.type!r}")


class Sheet:
    """Rows for one table, filled in by column name; what is not given takes the model's own default."""

    def __init__(self, model: type[Base]) -> None:
        table = model.__table__
        assert isinstance(table, Table)
        self.table = table
        written = [c for c in table.columns if c.computed is None and c.identity is None]
        self.columns = [c.name for c in written]
        self._fields = [(c.name, _writer_of(c), _default_of(c)) for c in written]
        self._known = set(self.columns)
        self.lines: list[str] = []

    def add(self, **values: Any) -> None:
        """One row. Missing for a column that has no default, TypeError for one that does not exist."""
        if not values.keys() <= self._known:
            raise TypeError(f"{self.table.name} has no {sorted(values.keys() - self._known)}")
        line = []
        for name, write, default in self._fields:
            if name in values:
                value = values[name]
                line.append(_NOTHING if value is None else write(value))
            else:
                line.append(default())
        self.lines.append("\t".join(line))

    def take(self) -> bytes:
        """What was written so far, as COPY text; the sheet is empty again."""
        if not self.lines:
            return b""
        whole = "\n".join(self.lines) + "\n"
        self.lines = []
        return whole.encode()


def _default_of(column: Column[Any]) -> Callable[[], str]:
    """The model's default, already written; Missing where the column insists on a value."""
    write = _writer_of(column)
    if column.default is not None and column.default.is_scalar:
        fixed = write(column.default.arg)  # type: ignore[attr-defined]
        return lambda: fixed
    if column.default is not None and column.default.is_callable:
        made = column.default.arg  # type: ignore[attr-defined]
        return lambda: write(made(None))
    if column.nullable:
        return lambda: _NOTHING

    def complain() -> str:
        raise Missing(f"{column.table.name}.{column.name}")

    return complain


@contextmanager
def owner(url: str) -> Iterator[psycopg.Connection]:
    """One transaction as the owner: all of it, or nothing. url: SQLAlchemy's address of the owner's role."""
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, connect_timeout=5, application_name="hanyang demo") as connection:
        connection.execute("SET LOCAL synchronous_commit = off")
        connection.execute("SET LOCAL maintenance_work_mem = '512MB'")
        connection.execute("SET LOCAL work_mem = '128MB'")
        yield connection


def pour(connection: psycopg.Connection, model: type[Base], lines: bytes) -> None:
    """Copy what a sheet has taken down into the table of `model`."""
    if not lines:
        return
    sheet = Sheet(model)
    copy = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(sheet.table.name), sql.SQL(", ").join(map(sql.Identifier, sheet.columns))
    )
    with connection.cursor() as cursor, cursor.copy(copy) as into:
        into.write(lines)


@contextmanager
def silenced(connection: psycopg.Connection, *models: type[Base]) -> Iterator[None]:
    """Without the tables' own triggers, whose work the caller does in one go. Foreign keys stay watched."""
    for model in models:
        connection.execute(sql.SQL("ALTER TABLE {} DISABLE TRIGGER USER").format(sql.Identifier(model.__tablename__)))
    yield
    for model in models:
        connection.execute(sql.SQL("ALTER TABLE {} ENABLE TRIGGER USER").format(sql.Identifier(model.__tablename__)))


@contextmanager
def reindexed(connection: psycopg.Connection, *indexes: Index) -> Iterator[None]:
    """Without these indexes, which are cheaper to build over the finished table."""
    for index in indexes:
        connection.execute(sql.SQL("DROP INDEX IF EXISTS {}").format(sql.Identifier(str(index.name))))
    yield
    for index in indexes:
        statement = str(CreateIndex(index).compile(dialect=postgresql.dialect()))
        connection.execute(statement.encode())
