"""Belonging to a team: joining, leaving, roles, and handing a team over."""
