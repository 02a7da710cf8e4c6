"""How often a leader may write to everybody (TM13)."""

from typing import Final

A_DAY: Final = 2  # the table's CHECK says the same
