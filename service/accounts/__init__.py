"""Persons, WeChat sign-in, sessions, four-level manager accounts, consent."""
