"""Rooms of a station, and who has them when (ST04)."""
