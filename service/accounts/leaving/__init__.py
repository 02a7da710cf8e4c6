"""Closing an account: fifteen days in which it can be undone, then nobody knows any more who it was (VO16, D18)."""
