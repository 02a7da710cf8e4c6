"""The one clock. Everything that asks what time it is asks here, so that a demo or a test can wind it."""

from datetime import UTC, datetime, timedelta
from threading import Lock

_lock = Lock()
_offset = timedelta(0)


def now() -> datetime:
    """The present moment: aware, UTC, moved by the demo offset."""
    return datetime.now(UTC) + _offset


def offset() -> timedelta:
    """How far the clock has been moved ahead of the wall."""
    return _offset


def set_offset(value: timedelta) -> None:
    """Move the clock to ``wall + value``. Demo and tests only; production never calls it."""
    global _offset
    with _lock:
        _offset = value


def wind(**amount: float) -> None:
    """Move the clock ahead by ``timedelta(**amount)``."""
    set_offset(_offset + timedelta(**amount))
