"""Rules of an emergency: how long it may last unasked."""

from datetime import timedelta
from typing import Final

LONGEST: Final = timedelta(days=30)  # longer is declared anew, so that nobody forgets it
MOST_CATEGORIES: Final = 20
