"""What of the people who serve waits for a manager."""
