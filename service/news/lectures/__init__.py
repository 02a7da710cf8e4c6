"""News alcove: series of lectures, watched and examined."""
