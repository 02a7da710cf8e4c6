"""How an activity moves, and who is told."""
