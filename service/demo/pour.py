"""Rows by the ten thousand: written as COPY text from models, and poured into their tables as the owner.

Only the demo loads like this. The owner stands outside the row-level fences, and constraints still hold.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any, Final

import orjson
import psycopg
from psycopg import sql
from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    Enum,
    Float,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    Uuid,
    make_url,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, TSTZMULTIRANGE, Range
from sqlalchemy.dialects.postgresql.base import PGDialect
from sqlalchemy.schema import CreateIndex

from service.accounts.models import Consent, Person, RoleGrant
from service.activities.models import (
    Activity,
    ActivityMove,
    ActivityPost,
    ActivityReport,
    ActivityShift,
    Presence,
    Signup,
    SignupMove,
)
from service.core.workdays import service_day
from service.data.audit import AuditEntry, Seal
from service.data.divisions import Division
from service.data.plane import PlanePoint
from service.map.bookings.models import Room
from service.map.facilities.models import Facility
from service.map.models import Station
from service.map.punches.models import ThemePoint
from service.news.contributions.models import Contribution, Correspondent, PressStation
from service.news.examples.models import RoleModel
from service.news.lectures.models import Lecture, LectureQuestion, LectureSeries
from service.news.quiz.models import QuizQuestion
from service.news.rumours.models import Rumour
from service.orders.models import Assignment, Offer, Order, OrderMove, OrderParty, Rating
from service.points.models import Journal, Lot, PointAccount, Posting
from service.volunteers.hours.models import HourEntry, RecordMove, ServiceRecord, ServiceStamp
from service.volunteers.models import Volunteer, VolunteerCertificate, VolunteerMove
from service.volunteers.teams.models import Team, TeamMember

_NOTHING = "\\N"
_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
Written = Callable[[Any], str]


# Nobody before the one they point to.
IN_ORDER: Final[tuple[type[Any], ...]] = (
    Division, Station, Room, Facility, ThemePoint,
    Person, Volunteer, RoleGrant, VolunteerCertificate, Consent, VolunteerMove, Team, TeamMember,
    Activity, ActivityPost, ActivityShift, ActivityMove, Signup, SignupMove, Presence,
    ActivityReport,
    Order, OrderParty, OrderMove, Offer, Assignment, Rating, ServiceStamp, ServiceRecord, RecordMove, HourEntry,
    PointAccount, Journal, Lot, Posting,
    LectureSeries, Lecture, LectureQuestion, QuizQuestion, Rumour, RoleModel, PressStation, Correspondent, Contribution,
    AuditEntry, Seal,
)


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

    def __init__(self, model: type[Any]) -> None:
        self.table: Table = model.__table__
        written = [c for c in self.table.columns if c.computed is None and c.identity is None]
        self.columns = [c.name for c in written]
        self._fields = {c.name: c for c in written}
        self._shapes: dict[tuple[str, ...], tuple[str, list[Written]]] = {}
        self.lines: list[str] = []

    def add(self, **values: Any) -> None:
        """One row. Missing for a column that has no default, TypeError for one that does not exist."""
        names = tuple(values)
        line, writers = self._shapes.get(names) or self._shape(names)
        self.lines.append(
            line.format(*[_NOTHING if value is None else write(value)
                          for write, value in zip(writers, values.values(), strict=True)])
        )

    def _shape(self, names: tuple[str, ...]) -> tuple[str, list[Written]]:
        """The line for rows that give just these columns: the defaults are written once, the rest is left open."""
        if unknown := set(names) - self._fields.keys():
            raise TypeError(f"{self.table.name} has no {sorted(unknown)}")
        places = {name: f"{{{number}}}" for number, name in enumerate(names)}
        line = "\t".join(
            places.get(name) or _default_of(column).replace("{", "{{").replace("}", "}}")
            for name, column in self._fields.items()
        )
        self._shapes[names] = line, [_writer_of(self._fields[name]) for name in names]
        return self._shapes[names]

    def take(self) -> bytes:
        """What was written so far, as COPY text; the sheet is empty again."""
        if not self.lines:
            return b""
        whole = "\n".join(self.lines) + "\n"
        self.lines = []
        return whole.encode()


def _default_of(column: Column[Any]) -> str:
    """The model's default, already written; Missing where the column insists on a value."""
    default: Any = column.default
    if default is not None and (default.is_scalar or default.is_callable):
        return _writer_of(column)(default.arg if default.is_scalar else default.arg(None))
    if not column.nullable:
        raise Missing(f"{column.table.name}.{column.name}")
    return _NOTHING


def gathered(parts: Iterable[dict[str, Sheet]]) -> dict[str, bytes]:
    """What several parts have written, by table; their sheets are empty again."""
    found: dict[str, bytes] = {}
    for part in parts:
        for name, sheet in part.items():
            if lines := sheet.take():
                found[name] = found.get(name, b"") + lines
    return found


@contextmanager
def owner(url: str) -> Iterator[psycopg.Connection]:
    """One transaction as the owner: all of it, or nothing. url: SQLAlchemy's address of the owner's role."""
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, connect_timeout=5, application_name="hanyang demo") as connection:
        connection.execute("SET LOCAL timezone = 'UTC'")  # what is sealed is written as the sealer reads it
        connection.execute("SET LOCAL synchronous_commit = off")
        connection.execute("SET LOCAL maintenance_work_mem = '512MB'")
        connection.execute("SET LOCAL work_mem = '128MB'")
        yield connection


def pour(connection: psycopg.Connection, lines: dict[str, bytes]) -> None:
    """Copy what was gathered into its tables, those first that others point to. ValueError for an unknown table."""
    if unknown := lines.keys() - {model.__tablename__ for model in IN_ORDER}:
        raise ValueError(f"no place in the order: {sorted(unknown)}")
    for model in IN_ORDER:
        if model.__tablename__ in lines:
            sheet = Sheet(model)
            copy = sql.SQL("COPY {} ({}) FROM STDIN").format(
                sql.Identifier(sheet.table.name), sql.SQL(", ").join(map(sql.Identifier, sheet.columns))
            )
            with connection.cursor() as cursor, cursor.copy(copy) as into:
                into.write(lines[sheet.table.name])


def recount(connection: psycopg.Connection, moment: datetime) -> None:
    """The counters of the board from the finished tables, as if every row had been counted when it came."""
    connection.execute("SELECT recount(%s)", [service_day(moment)])


@contextmanager
def silenced(connection: psycopg.Connection, *models: type[Any]) -> Iterator[None]:
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
        statement = str(CreateIndex(index).compile(dialect=PGDialect()))  # type: ignore[no-untyped-call]
        connection.execute(statement.encode())
