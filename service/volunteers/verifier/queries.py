"""The verifier of hours and certificates: the chain first, in its order; then what the chain cannot see.

It runs on any connection that sees every row, so that an auditor can run it as the owner, beside the service. The chain
alone cannot tell that its end was cut off together with its rows, nor that all of it was written anew: against that, note
the head it prints, and hand it in the next time (decision 0019).
"""

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import Connection, text

from service.data import audit
from service.data import chain as rules
from service.data.chain import Fault, Link, Report
from service.volunteers.certificates import rules as papers

KINDS: Final = ("hour", "certificate")
BATCH: Final = 5000

_LINKS = text("SELECT number, kind, row_id, digest, hash FROM seal WHERE number > :at ORDER BY number LIMIT :batch")
# What is neither in the chain nor on its way into it, and what is in it twice.
_OUTSIDE = """
SELECT '{reason}' AS reason, '{kind}' AS kind, id AS row_id FROM {table} t
WHERE NOT EXISTS (SELECT 1 FROM seal s WHERE s.row_id = t.id AND s.kind = '{kind}')
  AND NOT EXISTS (SELECT 1 FROM unsealed u WHERE u.row_id = t.id AND u.kind = '{kind}')
ORDER BY id LIMIT 1
"""
_QUESTIONS: Final = (
    _OUTSIDE.format(reason="outside", kind="hour", table="hour_entry"),
    _OUTSIDE.format(reason="outside", kind="certificate", table="service_certificate"),
    """
    SELECT 'twice' AS reason, kind, row_id FROM seal WHERE kind IN ('hour', 'certificate')
    GROUP BY kind, row_id HAVING count(*) > 1 ORDER BY min(number) LIMIT 1
    """,
    """
    SELECT 'missing' AS reason, u.kind, u.row_id FROM unsealed u
    WHERE u.kind = 'hour' AND NOT EXISTS (SELECT 1 FROM hour_entry e WHERE e.id = u.row_id)
       OR u.kind = 'certificate' AND NOT EXISTS (SELECT 1 FROM service_certificate c WHERE c.id = u.row_id)
    ORDER BY u.row_id LIMIT 1
    """,
    """
    SELECT 'unwarranted' AS reason, 'hour' AS kind, e.id AS row_id
    FROM hour_entry e LEFT JOIN service_record r ON r.id = e.record_id
    WHERE r.id IS NULL OR r.volunteer_id <> e.volunteer_id OR r.region <> e.region OR r.service_day <> e.service_day
       OR r.state NOT IN ('confirmed', 'reversed') OR (e.kind = 'reverse' AND r.state <> 'reversed')
       OR r.credited_minutes IS DISTINCT FROM CASE e.kind WHEN 'earn' THEN e.minutes ELSE -e.minutes END
    ORDER BY e.id LIMIT 1
    """,
    """
    SELECT 'no_entry' AS reason, 'hour' AS kind, r.id AS row_id FROM service_record r
    WHERE r.state IN ('confirmed', 'reversed')
      AND (SELECT count(*) FROM hour_entry e WHERE e.record_id = r.id) <> CASE r.state WHEN 'confirmed' THEN 1 ELSE 2 END
    ORDER BY r.id LIMIT 1
    """,
    """
    SELECT 'void' AS reason, 'certificate' AS kind, c.id AS row_id
    FROM service_certificate c JOIN certificate_line l ON l.certificate_id = c.id
    JOIN service_record r ON r.id = l.record_id
    WHERE c.state <> 'revoked' AND r.state <> 'confirmed' ORDER BY c.id LIMIT 1
    """,
)
_PAPERS = text("SELECT * FROM service_certificate WHERE id > :at ORDER BY id LIMIT :batch")
_LINES = text("SELECT * FROM certificate_line WHERE certificate_id = ANY(:ids) ORDER BY certificate_id, position, id")


def verify(connection: Connection, noted: Mapping[int, bytes] | None = None) -> Report:
    """Walk everything; the first fault, or none."""
    connection.execute(text("SET LOCAL timezone = 'UTC'"))  # digests are made of moments as UTC writes them
    noted = dict(noted or {})
    last, at, links, checked = rules.GENESIS, 0, 0, 0
    fault: Fault | None = None
    while fault is None:
        some = [Link(row.number, row.kind, row.row_id, bytes(row.digest), bytes(row.hash))
                for row in connection.execute(_LINKS, {"at": at, "batch": BATCH})]
        if not some:
            break
        digests = {kind: _digests(connection, kind, [one.row_id for one in some if one.kind == kind]) for kind in KINDS}
        last, fault = rules.walk(last, some, digests, noted)
        links, at = links + len(some), some[-1].number
        checked += sum(len(found) for found in digests.values())
    if fault is None and noted and max(noted) > at:
        fault = Fault("head", "seal", str(max(noted)), max(noted))
    fault = fault or _beside_the_chain(connection) or _wrong_paper(connection)
    waiting = connection.execute(text("SELECT count(*) FROM unsealed WHERE kind = ANY(:kinds)"), {"kinds": list(KINDS)})
    return Report(fault, links, checked, waiting.scalar_one(), f"{at}:{last.hex()}")


def _digests(connection: Connection, kind: str, ids: list[Any]) -> dict[Any, bytes]:
    if not ids:
        return {}
    table = audit.SEALED_TABLES[kind]
    query = text(f"SELECT t.id, to_jsonb(t) AS row FROM {table} t WHERE t.id = ANY(:ids)")  # noqa: S608 - a name of ours
    return {row.id: audit.digest_of(kind, row.row) for row in connection.execute(query, {"ids": ids})}


def _beside_the_chain(connection: Connection) -> Fault | None:
    for question in _QUESTIONS:
        found = connection.execute(text(question)).mappings().first()
        if found is not None:
            return rules.words_of(found)
    return None


def _wrong_paper(connection: Connection) -> Fault | None:
    """A certificate whose lines are not those its content hash was made of, or do not add up to it."""
    at = None
    while True:
        found = connection.execute(
            _PAPERS, {"at": at or "00000000-0000-0000-0000-000000000000", "batch": BATCH}
        ).mappings().all()
        if not found:
            return None
        lines: dict[Any, list[Any]] = {one["id"]: [] for one in found}
        for line in connection.execute(_LINES, {"ids": list(lines)}).mappings():
            lines[line["certificate_id"]].append(line)
        for one in found:
            own = lines[one["id"]]
            sums = (one["minutes"], one["records"]) == (sum(line["minutes"] for line in own), len(own))
            if not sums or papers.content_hash(one, own) != bytes(one["content_sha256"]):
                return Fault("content", "certificate", str(one["id"]))
        at = found[-1]["id"]
