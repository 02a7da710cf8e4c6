"""Who may be called, and how long a call stands."""

from datetime import timedelta
from typing import Final

TRAINED_BY: Final = ("应急", "医疗")  # certificates that count as training, where the call names none
LASTS: Final = timedelta(hours=24)
LONGEST_ETA_MINUTES: Final = 24 * 60
MOST_ASKED: Final = 2000
