"""The end of points: told before, ended in batches, with a run that says how far it has come (PT11)."""
