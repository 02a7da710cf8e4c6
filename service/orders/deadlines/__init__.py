"""Deadlines of orders: what the system does when nobody did."""
