"""What stands beside the tables: policies, grants, functions, triggers. Repeatable: run after every migration.

Each room, and each of its alcoves, may keep a `routines.sql` of CREATE OR REPLACE statements, parted by lines of `---`.
"""

from pathlib import Path

from sqlalchemy import Connection, text

from service.data import scope
from service.data.db import Base

_SERVICE = Path(__file__).resolve().parents[1]
TYPES = ("CREATE TYPE uuidrange AS RANGE (subtype = uuid)",)


VERSION_IS_READABLE = f"""
DO $$ BEGIN
    IF to_regclass('alembic_version') IS NOT NULL THEN
        GRANT SELECT ON alembic_version TO {scope.ROLE};
    END IF;
END $$
"""


class Unfenced(RuntimeError):
    """A table without a declaration of who reaches its rows."""


def fences() -> list[str]:
    """The policies and grants of every table. Unfenced where a table declares nothing."""
    ddl = [f"GRANT USAGE ON SCHEMA public TO {scope.ROLE}"]
    for mapper in sorted(Base.registry.mappers, key=lambda m: m.local_table.name):
        rules = getattr(mapper.class_, "__rules__", None)
        if rules is None:
            raise Unfenced(mapper.class_.__name__)
        ddl.extend(scope.statements(mapper.local_table.name, rules))
    ddl.append(f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {scope.ROLE}")
    return ddl


def routines() -> list[str]:
    """The functions, triggers and views of all rooms, ground floor first."""
    order = ("data", "accounts", "map", "points", "volunteers", "news", "activities", "orders", "dashboard", "search")
    files = sorted(
        (*_SERVICE.glob("*/routines.sql"), *_SERVICE.glob("*/*/routines.sql")),
        key=lambda path: (order.index(path.relative_to(_SERVICE).parts[0]), len(path.parts), path),
    )
    ddl: list[str] = []
    for file in files:
        ddl.extend(part.strip() for part in file.read_text(encoding="utf-8").split("\n---\n") if part.strip())
    return ddl


def install(connection: Connection) -> None:
    """Put up all fences and routines; safe to run again."""
    raw = connection.connection.driver_connection
    assert raw is not None
    with raw.cursor() as cursor:
        for statement in (*fences(), *routines(), VERSION_IS_READABLE):
            cursor.execute(statement)


TAKE_DOWN = """
DO $$ DECLARE
    found record;
BEGIN
    FOR found IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'public' LOOP
        EXECUTE format('DROP POLICY %I ON %I', found.policyname, found.tablename);
    END LOOP;
    FOR found IN SELECT p.oid::regprocedure AS signature FROM pg_proc p
                 WHERE p.pronamespace = 'public'::regnamespace AND p.proowner = current_user::regrole
                   AND p.prokind IN ('f', 'p')
                   AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype IN ('i', 'e')) LOOP
        EXECUTE format('DROP ROUTINE %s CASCADE', found.signature);
    END LOOP;
    FOR found IN SELECT viewname FROM pg_views WHERE schemaname = 'public' AND viewowner = current_user LOOP
        EXECUTE format('DROP VIEW IF EXISTS %I CASCADE', found.viewname);
    END LOOP;
END $$
"""


def take_down(connection: Connection) -> None:
    """Remove all fences and routines, so that tables can change under them. Until they are up again nobody comes in."""
    connection.exec_driver_sql(TAKE_DOWN.replace("%", "%%"))


def build(connection: Connection) -> None:
    """An empty database from the models alone, for scratch databases; the real one comes from migrations."""
    for statement in TYPES:
        connection.execute(text(statement))
    Base.metadata.create_all(connection)
    install(connection)
