"""The service: roof, rooms and ground floor of 汉阳 · 文明实践. The plan is in docs/decisions/."""
