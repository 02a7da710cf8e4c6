"""The verifier of points: the chain of postings first, in its order; then what the chain cannot see.

It runs on any connection that sees every row. It stops at the first wrong row and names it: an altered or missing
posting, one that never went through the chain, an entry that does not add up, a balance or a lot that is not the sum of
its postings.
"""

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import Connection, text

from service.data import audit, chain
from service.data.chain import Fault, Link, Report

KIND: Final = "posting"
BATCH: Final = 5000

_LINKS = text("SELECT number, kind, row_id, digest, hash FROM seal WHERE number > :at ORDER BY number LIMIT :batch")
_ROWS = text("SELECT p.id, to_jsonb(p) AS row FROM posting p WHERE p.id = ANY(:ids)")
_QUESTIONS: Final = (
    """
    SELECT 'outside' AS reason, 'posting' AS kind, id AS row_id FROM posting p
    WHERE NOT EXISTS (SELECT 1 FROM seal s WHERE s.row_id = p.id AND s.kind = 'posting')
      AND NOT EXISTS (SELECT 1 FROM unsealed u WHERE u.row_id = p.id AND u.kind = 'posting')
    ORDER BY id LIMIT 1
    """,
    """
    SELECT 'twice' AS reason, kind, row_id FROM seal WHERE kind = 'posting'
    GROUP BY kind, row_id HAVING count(*) > 1 ORDER BY min(number) LIMIT 1
    """,
    """
    SELECT 'missing' AS reason, u.kind, u.row_id FROM unsealed u
    WHERE u.kind = 'posting' AND NOT EXISTS (SELECT 1 FROM posting p WHERE p.id = u.row_id) ORDER BY u.row_id LIMIT 1
    """,
    """
    SELECT 'unbalanced' AS reason, 'journal' AS kind, journal_id AS row_id FROM posting
    GROUP BY journal_id HAVING sum(amount) <> 0 ORDER BY journal_id LIMIT 1
    """,
    """
    SELECT 'balance' AS reason, 'point_account' AS kind, a.id AS row_id FROM point_account a
    LEFT JOIN (SELECT account_id, sum(amount) AS points FROM posting GROUP BY account_id) p ON p.account_id = a.id
    WHERE a.kind IN ('person', 'time') AND a.balance <> coalesce(p.points, 0) ORDER BY a.id LIMIT 1
    """,
    """
    SELECT 'balance' AS reason, 'lot' AS kind, l.id AS row_id FROM lot l
    LEFT JOIN (SELECT lot_id, sum(amount) AS points FROM posting WHERE lot_id IS NOT NULL GROUP BY lot_id) p
        ON p.lot_id = l.id
    WHERE l.remaining <> coalesce(p.points, 0) ORDER BY l.id LIMIT 1
    """,
)


def verify(connection: Connection, noted: Mapping[int, bytes] | None = None) -> Report:
    """Walk everything; the first fault, or none."""
    connection.execute(text("SET LOCAL timezone = 'UTC'"))  # digests are made of moments as UTC writes them
    noted = dict(noted or {})
    last, at, links, checked = chain.GENESIS, 0, 0, 0
    fault: Fault | None = None
    while fault is None:
        some = [Link(row.number, row.kind, row.row_id, bytes(row.digest), bytes(row.hash))
                for row in connection.execute(_LINKS, {"at": at, "batch": BATCH})]
        if not some:
            break
        digests = _digests(connection, [one.row_id for one in some if one.kind == KIND])
        last, fault = chain.walk(last, some, {KIND: digests}, noted)
        links, at, checked = links + len(some), some[-1].number, checked + len(digests)
    if fault is None and noted and max(noted) > at:
        fault = Fault("head", "seal", str(max(noted)), max(noted))
    fault = fault or _beside_the_chain(connection)
    waiting = connection.execute(text("SELECT count(*) FROM unsealed WHERE kind = :kind"), {"kind": KIND})
    return Report(fault, links, checked, waiting.scalar_one(), f"{at}:{last.hex()}")


def _digests(connection: Connection, ids: list[Any]) -> dict[Any, bytes]:
    if not ids:
        return {}
    return {row.id: audit.digest_of(KIND, row.row) for row in connection.execute(_ROWS, {"ids": ids})}


def _beside_the_chain(connection: Connection) -> Fault | None:
    for question in _QUESTIONS:
        found = connection.execute(text(question)).mappings().first()
        if found is not None:
            return chain.words_of(found)
    return None
