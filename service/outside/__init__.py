"""The windows to the outside world."""
