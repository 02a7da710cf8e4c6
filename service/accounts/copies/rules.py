"""How long a copy may take and how long it lies."""

from datetime import timedelta
from typing import Final

DUE_WITHIN: Final = timedelta(hours=24)
KEPT_FOR: Final = timedelta(days=3)
ONE_EVERY: Final = timedelta(days=1)
LEASE: Final = timedelta(seconds=60)
MOST_TRIES: Final = 5
