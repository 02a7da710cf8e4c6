"""Who has done most this month and this year: persons, teams and communities (PT16)."""
