"""How long both persons have to object."""

from datetime import timedelta
from typing import Final

NOTICE: Final = timedelta(days=3)
