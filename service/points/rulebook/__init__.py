"""How the earning rules are changed: one of the district writes the next version, another one lets it stand (PT02)."""
