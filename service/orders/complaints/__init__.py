"""Complaints about an order: a case beside it, never one of its states."""
