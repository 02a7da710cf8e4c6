"""Passwords, second factors, and the count of failures that locks a name."""
