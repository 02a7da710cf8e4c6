"""Looking at stations with a list in hand, and mending what was found (ST11)."""
