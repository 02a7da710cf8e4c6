"""What a leader tells the whole team, twice a day at most."""
