"""Awards somebody received elsewhere, shown with evidence and verified by the street (VO12)."""
