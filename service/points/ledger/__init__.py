"""The bookkeeping itself: accounts, entries and their sides, whichever unit they move."""
