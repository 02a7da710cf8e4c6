"""Theme points, and who has been there (ST07)."""
