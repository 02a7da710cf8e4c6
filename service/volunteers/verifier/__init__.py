"""Holding the books of hours and the certificates against the chain: what was altered, and which row first."""
