"""Certificates of service: printed of confirmed records, checked by anybody, void once a record in them is (VO07, VO08)."""
