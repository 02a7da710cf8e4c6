"""What people make of an article: reading, liking, keeping, passing on, and saying something about it (NW03)."""
