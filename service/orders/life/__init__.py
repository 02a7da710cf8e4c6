"""The one place where an order changes its state, and what every change leaves behind."""
