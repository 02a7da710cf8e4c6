"""Whoever was removed from a team may ask a manager to look at it."""
