"""What of stations waits for their managers: rooms asked for, things to mend, ratings (AD03). It writes nothing."""
