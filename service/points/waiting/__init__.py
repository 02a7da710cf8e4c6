"""What of the mall waits for a manager."""
