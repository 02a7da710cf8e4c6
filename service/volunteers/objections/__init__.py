"""Objections to hours: what was recorded wrongly, twice, or not at all, and who puts it right (VO09, D12)."""
