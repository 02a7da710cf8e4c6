"""Group orders: one service for several, if enough people join in time (OD05, D20)."""
