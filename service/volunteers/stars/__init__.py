"""Stars: applied for one after the other, looked at by two, shown to the public before they are awarded (VO10, SM-4d)."""
