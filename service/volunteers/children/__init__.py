"""Children of eight to thirteen: members of their guardian, without an account, points or credit (D15)."""
