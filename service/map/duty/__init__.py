"""开放值守: open and closed against the hours, the roster, and residents who stood before a closed door (ST08)."""
