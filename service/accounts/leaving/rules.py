"""How long leaving takes."""

from datetime import timedelta
from typing import Final

COOLING_OFF: Final = timedelta(days=15)
ASKED_AGAIN: Final = timedelta(days=1)
BATCH: Final = 20
