"""Whoever could not help staying away: the organiser says so with evidence, another person decides (SM-4)."""
