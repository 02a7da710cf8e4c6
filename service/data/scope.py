"""Whose rows a transaction may touch. One declaration on each table makes both fences:

the row-level policies in PostgreSQL (the fence), and a criterion on ORM statements (a convenience with literal
values, which the planner likes). Unset means no rows.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, column, false, or_, select, table, text, true
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import scoped_session, with_loader_criteria

from service.core.actors import Actor

ROLE = "hanyang_service"

_PERSON = "(SELECT nullif(current_setting('app.person', true), '')::uuid)"
_LO = "(SELECT nullif(current_setting('app.lo', true), ''))"
_HI = "(SELECT nullif(current_setting('app.hi', true), ''))"
_UNIT = "(SELECT nullif(current_setting('app.unit', true), '')::uuid)"
_JOB = "(SELECT coalesce(current_setting('app.job', true), '') <> '')"
_SIGN_IN = "(SELECT coalesce(current_setting('app.sign_in', true), '') = 'on')"

_POLICIES = ("system", "area", "unit", "own", "party0", "party1", "party2", "party3", "public", "add", "sign_in")

_APPLY = (
    "SELECT set_config('app.person', %(person)s, true), set_config('app.lo', %(lo)s, true),"
    " set_config('app.hi', %(hi)s, true), set_config('app.unit', %(unit)s, true), set_config('app.job', %(job)s, true),"
    " set_config('app.sign_in', %(sign_in)s, true), set_config('transaction_read_only', %(read_only)s, true)"
)

ONLY_READS = "set_config('transaction_read_only', 'on', true)"


@dataclass(frozen=True)
class Party:
    """Rows one belongs to through another table: ``column IN (SELECT key FROM through WHERE person = me)``."""

    column: str
    through: str
    key: str
    person: str = "person_id"


@dataclass(frozen=True)
class Rules:
    """Who reaches the rows of a table. Each part adds a way in; nothing given, nobody comes in.

    area: column with a division code, for managers · unit: column with a department's brigade, for its managers, or a
    Party that leads to one · own: columns holding the person's id · party: see Party ·
    public: SQL condition for reading by anybody · add: SQL condition under which anybody signed in may insert ·
    sign_in: the account tables, before there is an actor · append_only: the service may never change or delete ·
    by_deed: area, own and party are ways to read only; what is written there is written by a named deed.
    The system, in the name of a job, reaches every table.
    """

    area: str | None = None
    unit: str | Party | None = None
    own: tuple[str, ...] = ()
    party: tuple[Party, ...] = ()
    public: str | None = None
    add: str | None = None
    sign_in: bool = False
    append_only: bool = False
    by_deed: bool = False


class Scoped:
    """A table with a declaration of who reaches its rows."""

    __rules__: Rules


@dataclass(frozen=True)
class Scope:
    """What a transaction is told about the one who acts."""

    person: UUID | None = None
    lo: str | None = None
    hi: str | None = None
    job: str | None = None
    sign_in: bool = False
    read_only: bool = False
    unit: UUID | None = None

    def settings(self) -> dict[str, str]:
        """The values PostgreSQL sees, empty where unset."""
        return {
            "person": str(self.person or ""),
            "lo": self.lo or "",
            "hi": self.hi or "",
            "unit": str(self.unit or ""),
            "job": self.job or "",
            "sign_in": "on" if self.sign_in else "",
            "read_only": "on" if self.read_only else "off",
        }


NOBODY = Scope()
_current: ContextVar[Scope] = ContextVar("scope", default=NOBODY)


def current() -> Scope:
    """The scope of this request or job."""
    return _current.get()


def of(actor: Actor) -> Scope:
    """The scope that belongs to an actor and the hat they wear."""
    area = actor.area
    return Scope(
        person=actor.person_id, lo=area.lo if area else None, hi=area.hi if area else None, job=actor.job, unit=actor.unit
    )


def apply(connection: Connection) -> None:
    """Tell the open transaction who acts. Called whenever a transaction begins; of nobody there is nothing to tell."""
    if current() != NOBODY:
        connection.exec_driver_sql(_APPLY, current().settings())


def told(wanted: Scope) -> None:
    """The open transaction has been told already (by ``enter_as``): remember it here too."""
    _current.set(wanted)


def use(session: scoped_session[Any], wanted: Scope) -> None:
    """From here on act as `wanted`, also in a transaction that is already open."""
    if session.registry.has() and session().in_transaction():
        session.flush()
        _current.set(wanted)
        session.connection().exec_driver_sql(_APPLY, wanted.settings())
    else:
        _current.set(wanted)


def reset() -> None:
    """Back to nobody; the next transaction sees no rows."""
    _current.set(NOBODY)


@contextmanager
def deed(session: scoped_session[Any], job: str) -> Iterator[None]:
    """Do one named thing that reaches beyond the actor's own rows, and nothing else.

    Used where a rule of the product crosses people: confirming somebody's hours, superseding others' offers.
    The caller has checked that the actor may; every name is listed by a test.
    """
    before = current()
    use(session, replace(before, job=before.job or job))
    try:
        yield
        session.flush()
    except DBAPIError:
        _current.set(before)  # the transaction is spent and takes no more words; its own complaint is what counts
        raise
    except BaseException:
        _go_back(session, before)
        raise
    _go_back(session, before)


def _go_back(session: scoped_session[Any], before: Scope) -> None:
    if session().is_active and session().in_transaction():
        use(session, before)
    else:
        _current.set(before)


def criterion(entity: Any) -> Any:
    """The declaration of `entity` as a condition with the literal values of the current scope."""
    who, rules = current(), entity.__rules__
    if who.job:
        return true()
    ways: list[Any] = []
    if rules.area and who.lo:
        code = getattr(entity, rules.area)
        ways.append((code >= who.lo) & (code < who.hi))
    if rules.unit and who.unit:
        ways.append(_through(entity, rules.unit, who.unit) if isinstance(rules.unit, Party)
                    else getattr(entity, rules.unit) == who.unit)
    if who.person:
        ways.extend(getattr(entity, name) == who.person for name in rules.own)
        ways.extend(_through(entity, party, who.person) for party in rules.party)
    if rules.public:
        ways.append(text(rules.public) if rules.public != "true" else true())
    if rules.sign_in and who.sign_in:
        ways.append(true())
    return or_(*ways) if ways else false()


def _through(entity: Any, party: Party, who: UUID) -> Any:
    through = table(party.through, column(party.key), column(party.person))
    return getattr(entity, party.column).in_(select(through.c[party.key]).where(through.c[party.person] == who))


def narrow(state: Any) -> None:
    """The query hook: every ORM select, update and delete over a Scoped table gets its criterion."""
    if state.is_column_load or state.is_relationship_load or current().job:
        return
    if not (state.is_select or state.is_update or state.is_delete):
        return
    entities = {mapper.class_ for mapper in state.all_mappers if issubclass(mapper.class_, Scoped)}
    for entity in entities:
        if entity.__rules__.public and entity.__rules__.public != "true":
            continue
        state.statement = state.statement.options(
            with_loader_criteria(entity, criterion(entity), include_aliases=True, track_closure_variables=False)
        )


def _inner(party: Party, who: str) -> str:
    inner = f"SELECT {party.key} FROM {party.through} WHERE {party.person} = {who}"  # noqa: S608 - names of ours
    return f"{party.column} IN ({inner})"


def statements(table_name: str, rules: Rules) -> list[str]:
    """The DDL of one table's fence: grants and policies, safe to run again."""
    ways: list[tuple[str, str, str]] = [("system", "ALL", _JOB)]
    reach = "SELECT" if rules.by_deed else "ALL"
    if rules.area:
        ways.append(("area", reach, f'{rules.area} COLLATE "C" >= {_LO} AND {rules.area} COLLATE "C" < {_HI}'))
    if isinstance(rules.unit, Party):
        ways.append(("unit", reach, _inner(rules.unit, _UNIT)))
    elif rules.unit:
        ways.append(("unit", reach, f"{rules.unit} = {_UNIT}"))
    if rules.own:
        ways.append(("own", reach, " OR ".join(f"{name} = {_PERSON}" for name in rules.own)))
    for number, party in enumerate(rules.party):
        ways.append((f"party{number}", reach, _inner(party, _PERSON)))
    if rules.public:
        ways.append(("public", "SELECT", rules.public))
    if rules.add:
        ways.append(("add", "INSERT", rules.add))
    if rules.sign_in:
        ways.append(("sign_in", "ALL", _SIGN_IN))
    granted = "SELECT, INSERT" if rules.append_only else "SELECT, INSERT, UPDATE, DELETE"
    ddl = [
        f"REVOKE ALL ON {table_name} FROM {ROLE}",
        f"GRANT {granted} ON {table_name} TO {ROLE}",
        f"ALTER TABLE {table_name} ENABLE ROW LEVEL SECURITY",
    ]
    ddl.extend(f"DROP POLICY IF EXISTS {name} ON {table_name}" for name in _POLICIES)
    for name, command, condition in ways:
        clause = f"WITH CHECK ({condition})" if command == "INSERT" else f"USING ({condition})"
        if command == "ALL":
            clause += f" WITH CHECK ({condition})"
        ddl.append(f"CREATE POLICY {name} ON {table_name} FOR {command} TO {ROLE} {clause}")
    return ddl
