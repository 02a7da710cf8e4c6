"""News alcove: what volunteers write for others to read."""
