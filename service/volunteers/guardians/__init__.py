"""Guardians: asked when a minor registers, answering, and taking back (domain 2.5, D15)."""
