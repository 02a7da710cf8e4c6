"""Identifiers: UUIDv7 (RFC 9562), made here and nowhere else, so that keys grow with time on every engine."""

import secrets
import threading
import time
from uuid import UUID

_lock = threading.Lock()
_last = 0


def uuid7() -> UUID:
    """A new UUIDv7: 48 bits of milliseconds, 12 bits of sub-millisecond order, 62 random bits.

    Identifiers made by one process are strictly increasing.
    """
    global _last
    with _lock:
        ticks = time.time_ns() * 4096 // 1_000_000
        _last = max(ticks, _last + 1)
        milliseconds, fraction = divmod(_last, 4096)
    value = (milliseconds & (1 << 48) - 1) << 80 | 0x7 << 76 | fraction << 64 | 0b10 << 62 | secrets.randbits(62)
    return UUID(int=value)
