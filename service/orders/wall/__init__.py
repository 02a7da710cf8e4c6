"""The public wall: how much is asked for and done, and nobody's name (OD22, D6)."""
