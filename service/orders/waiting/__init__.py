"""What of orders waits for a manager."""
