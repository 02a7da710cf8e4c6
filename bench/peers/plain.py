"""What both peers share: the same question in SQL, and the same token looked at."""

import base64
import os
from typing import Any

import jwt

KEY = base64.b64decode(os.environ["JWT_KEY"])[:32].hex()
AUDIENCES = ["mp", "admin"]
COLUMNS = (
    "id", "number", "state", "title", "category", "region", "region_name", "unit_name", "team_id", "address", "lng", "lat",
    "starts_at", "ends_at", "recruit_to", "places", "taken", "risk", "minors",
)
WHO = "SELECT person_id FROM session WHERE id = {0} AND ended_at IS NULL AND expires_at > now()"
PAGE = """
SELECT a.id, a.number, a.state, a.title, a.category, a.region, d.name AS region_name, a.unit_name, a.team_id, a.address,
       a.lng, a.lat, a.starts_at, a.ends_at, a.recruit_to, a.places,
       (SELECT coalesce(sum(h.taken), 0) FROM activity_shift h WHERE h.activity_id = a.id)::int AS taken, a.risk, a.minors
FROM activity a LEFT JOIN division d ON d.code = left(a.region, 12)
WHERE a.list_key IS NOT NULL AND a.community = {0}
ORDER BY a.list_key, a.id LIMIT {1}
"""


def session_of(header: str) -> str:
    """The session a bearer token speaks of; PyJWTError where it is not ours."""
    claims: dict[str, Any] = jwt.decode(header.removeprefix("Bearer "), KEY, algorithms=["HS256"], audience=AUDIENCES)
    return str(claims["sid"])
