"""Accidents in service: told the same day, shown within 48 hours, taken to the insurer (VO14, SM-11)."""
