"""公告: notices for an area and a circle of people, pinned or not, and who has read them (NW07)."""
