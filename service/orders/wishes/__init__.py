"""Micro-wishes: an object somebody needs, asked for by the community and brought by one volunteer (OD04)."""
