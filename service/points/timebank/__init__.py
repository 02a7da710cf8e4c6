"""Time kept for later: minutes served for elders, laid aside for orders of one's own, minute for minute (PT13)."""
