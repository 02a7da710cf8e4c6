"""Chaining what was poured, which passed the sealer's queue by: all at once, as the sealer does by the thousand."""

import hashlib
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final
from uuid import UUID

import psycopg
from psycopg import sql

from service.data import audit
from service.data.audit import Seal
from service.demo import pour
from service.demo.pour import Sheet

AT_ONCE: Final = 20_000


def seal_all(connection: psycopg.Connection) -> int:
    """Chain every row that is not in the chain; how many. The sealer waits meanwhile."""
    connection.execute("SELECT pg_advisory_xact_lock(70001)")
    newest = connection.execute("SELECT hash FROM seal ORDER BY number DESC LIMIT 1").fetchone()
    last = bytes(newest[0]) if newest else audit.GENESIS
    count = 0
    for kind, table in audit.SEALED_TABLES.items():
        rows = _loose(connection, kind, table)
        while some := list(islice(rows, AT_ONCE)):
            links = Sheet(Seal)
            for row_id, row in some:
                digest = audit.digest_of(kind, row)
                last = hashlib.sha256(last + digest).digest()
                links.add(kind=kind, row_id=row_id, digest=digest, hash=last)
            pour.pour(connection, {"seal": links.take()})
            count += len(some)
    connection.execute("DELETE FROM unsealed u USING seal s WHERE s.row_id = u.row_id AND s.kind = u.kind")
    return count


def _loose(connection: psycopg.Connection, kind: str, table: str) -> Iterator[tuple[UUID, dict[str, Any]]]:
    """Rows of a table without a link, as they were when this began; a few are held at a time."""
    query = sql.SQL("SELECT t.id, to_jsonb(t) FROM {} t WHERE NOT EXISTS (SELECT 1 FROM seal s WHERE s.row_id = t.id)")
    with connection.cursor(name=f"loose_{kind}") as cursor:
        cursor.itersize = AT_ONCE
        cursor.execute(query.format(sql.SQL(table)))
        yield from cursor
