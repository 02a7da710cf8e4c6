"""Orders that are paid with time kept in the time bank (PT13)."""
