"""What a card's token is made of: arithmetic of cards."""

import base64
from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import UUID

LASTS: Final = timedelta(minutes=5)
PREFIX: Final = "HYV"


def token_of(volunteer_id: UUID, expires_at: datetime, mark: bytes) -> str:
    """``HYV.<who>.<until>.<mark>``: 16 bytes of the volunteer, the second it ends at, 16 bytes of proof."""
    return ".".join((PREFIX, _text(volunteer_id.bytes), str(int(expires_at.timestamp())), _text(mark)))


def read(token: str) -> tuple[UUID, datetime, bytes] | None:
    """(volunteer, until when, proof) of what looks like a token; None for anything else."""
    parts = token.strip().split(".")
    if len(parts) != 4 or parts[0] != PREFIX or not parts[2].isascii() or not parts[2].isdigit() or len(parts[2]) > 11:
        return None
    try:
        who, mark = UUID(bytes=_bytes(parts[1])), _bytes(parts[3])
    except ValueError:
        return None
    return who, datetime.fromtimestamp(int(parts[2]), UTC), mark


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def _bytes(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
