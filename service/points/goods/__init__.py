"""What points can be exchanged for, where it lies, and who gave it (PT03, PT08, PT14)."""
