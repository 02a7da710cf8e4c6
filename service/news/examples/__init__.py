"""News alcove: role models, nominated, looked at, shown and published."""
