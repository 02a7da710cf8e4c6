"""The service menu: what teams offer, reviewed by a manager, and ordered by slot (OD01, OD02, NW05)."""
