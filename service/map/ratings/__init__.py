"""The yearly rating of a station (ST09)."""
