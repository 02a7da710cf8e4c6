"""What the register of volunteers does when somebody closes their account or takes a consent back (D18)."""
