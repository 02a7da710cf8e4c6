"""What of stations waits for a manager."""
