"""Offers, waves, the pool, claims, and a team's members: how an order finds somebody."""
