"""地图图层: every place as a pin, and how many of them lie in each square, kept by the database itself (ST01)."""
