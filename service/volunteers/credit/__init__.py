"""Credit: 100 plus what happened in the last ninety days, between 0 and 120 (VO13, D16)."""
