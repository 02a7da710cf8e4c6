"""Certificates of qualification: shown by a volunteer, verified by a clerk, good until a day (VO05)."""
