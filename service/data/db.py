"""The session, the base of all tables, and the few column types they share."""

import select
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

import orjson
import psycopg
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import BindParameter, DateTime, Enum, MetaData, Select, Text, Uuid, bindparam, event
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.dialects.postgresql import psycopg as sqlalchemy_psycopg
from sqlalchemy.exc import DBAPIError, DisconnectionError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, registry
from sqlalchemy.pool import Pool

from service.core import clock
from service.core.config import Settings
from service.core.ids import uuid7
from service.data import scope

Region = Annotated[str, mapped_column(Text(collation="C"))]


class Base(DeclarativeBase):
    """Rows get their identifier when they are made, so that sealed fields can be bound to it."""

    registry = registry(
        metadata=MetaData(
            naming_convention={
                "ix": "ix_%(table_name)s_%(column_0_N_name)s",
                "uq": "uq_%(table_name)s_%(column_0_N_name)s",
                "ck": "ck_%(table_name)s_%(constraint_name)s",
                "fk": "fk_%(table_name)s_%(column_0_N_name)s",
                "pk": "pk_%(table_name)s",
            }
        ),
        type_annotation_map={
            datetime: DateTime(timezone=True),
            str: Text(),
            UUID: Uuid(),
            dict[str, Any]: JSONB(none_as_null=True),
            list[Any]: JSONB(none_as_null=True),
            StrEnum: Enum(
                StrEnum, native_enum=False, length=40, create_constraint=True,
                values_callable=lambda states: [state.value for state in states],
            ),
        },
    )

    def __init__(self, **values: Any) -> None:
        column = type(self).__table__.columns.get("id")
        if column is not None and "id" not in values and isinstance(column.type, Uuid):
            self.id = uuid7()
        for name, value in values.items():
            if not hasattr(type(self), name):
                raise TypeError(f"{type(self).__name__} has no {name}")
            setattr(self, name, value)


class Timed:
    """Rows that remember when they were made."""

    created_at: Mapped[datetime] = mapped_column(default=clock.now)


db = SQLAlchemy(model_class=Base, session_options={"expire_on_commit": False})


Rows = list[Any]
_DIALECT = sqlalchemy_psycopg.dialect()  # type: ignore[no-untyped-call]


def given(name: str, kind: Any = None) -> BindParameter[Any]:
    """A value that each asking of a statement brings."""
    return bindparam(name, type_=kind, required=False)


def written(query: Select[Any]) -> tuple[str, dict[str, Any]]:
    """A query as `straight` takes it, and the constants in it: for statements that are written once and kept."""
    found = query.compile(dialect=_DIALECT, compile_kwargs={"render_postcompile": True})
    return str(found), {name: value for name, value in found.params.items() if value is not None}


@dataclass(frozen=True)
class Check:
    """What has to be asked of the caller before any rows are theirs, not asked yet (decision 0032).

    question: an SQL expression; its values have names that no other statement uses · settle: what the answer means. It
    raises where the caller may not come in; False where the database did not know whose rows it was asked for, and has
    been told since.
    """

    question: str
    values: Mapping[str, Any]
    settle: Callable[[Any], bool]


_TOGETHER = (
    "WITH caller AS MATERIALIZED (SELECT {question} AS said) SELECT caller.said, asked.*"
    " FROM caller LEFT JOIN (SELECT true AS is_row, found.* FROM ({statement}) found) asked ON true"
)
_carried: ContextVar[Check | None] = ContextVar("carried", default=None)


def carry(check: Check | None) -> None:
    """Let the next statement take this check along, in one round trip; None forgets it."""
    _carried.set(check)


def arrive() -> None:
    """Ask the check that no statement took along."""
    if (check := _carried.get()) is not None:
        _carried.set(None)
        check.settle(straight(f"SELECT {check.question}", check.values)[0][0])


def straight(statement: str, values: Mapping[str, Any]) -> Rows:
    """The rows of a statement that is written once and asked on every request, prepared, as the driver has them.

    In the session's own transaction, or together with the check that is carried in one of their own; so always behind
    all fences. What goes wrong goes wrong as with the session.
    """
    if (check := _carried.get()) is not None:
        _carried.set(None)
        said, rows = _along(check, statement, values)
        if check.settle(said):
            return rows
    return _told(db.session.connection().connection.driver_connection, statement, values)


def _told(driver: Any, statement: str, values: Mapping[str, Any]) -> Rows:
    asked: psycopg.Connection[Any] = driver
    try:
        return asked.execute(statement.encode(), values, prepare=True).fetchall()
    except psycopg.Error as wrong:
        raise DBAPIError.instance(statement, None, wrong, psycopg.Error, hide_parameters=True) from wrong


def _along(check: Check, statement: str, values: Mapping[str, Any]) -> tuple[Any, Rows]:
    """What the check's question is answered, and the rows: one statement, and so one round trip and one transaction.

    The question stands on the outer side of the join and is answered first. Were it not, the fences would know nobody, and
    the rows be fewer, never more.
    """
    line = db.engine.raw_connection()
    driver: psycopg.Connection[Any] = line.driver_connection  # type: ignore[assignment]
    try:
        driver.autocommit = True
        found = _told(driver, _TOGETHER.format(question=check.question, statement=statement), {**check.values, **values})
    finally:
        if not driver.closed:
            driver.autocommit = False
        line.close()
    return found[0][0], [row[2:] for row in found if row[1]]


def engine_options(settings: Settings) -> dict[str, Any]:
    """Pool and time limits of safety.md 2.5; a database that is away answers within seconds, never hangs."""
    options = (
        f"-c statement_timeout={settings.statement_timeout_ms} -c lock_timeout=2000 "
        "-c idle_in_transaction_session_timeout=15000 -c timezone=UTC -c jit=off"
    )
    return {
        "pool_size": settings.pool_size,
        "max_overflow": 0,
        "pool_timeout": 2,
        "pool_recycle": 300,
        "hide_parameters": True,
        "json_deserializer": orjson.loads,
        "connect_args": {
            "connect_timeout": 2, "options": options, "application_name": "hanyang",
            "keepalives_idle": 30, "keepalives_interval": 5, "keepalives_count": 3, "tcp_user_timeout": 5000,
        },
    }


@event.listens_for(Pool, "checkout")
def _notice_a_dead_line(raw: Any, record: Any, fairy: Any) -> None:
    """An idle line has nothing to say: one that can be read has been closed or ended by the server, and is replaced.

    It costs no round trip, as `pool_pre_ping` would on every request; a line cut in between without a word is found by
    the keepalives.
    """
    if select.select([raw.fileno()], [], [], 0)[0]:
        raise DisconnectionError()


@event.listens_for(Session, "after_begin")
def _set_scope(session: Session, transaction: Any, connection: Any) -> None:
    scope.apply(connection)


@event.listens_for(Session, "do_orm_execute")
def _narrow(state: Any) -> None:
    scope.narrow(state)
