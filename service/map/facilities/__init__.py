"""What a station has for everybody: what stands there, and what is lent (ST10)."""
