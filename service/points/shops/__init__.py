"""Where redeemed things are handed over: the pickup points and who stands behind their counters (PT07)."""
