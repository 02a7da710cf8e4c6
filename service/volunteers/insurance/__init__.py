"""Accident insurance policies of volunteers: without one nobody serves where there is danger (Order 685 art. 17)."""
