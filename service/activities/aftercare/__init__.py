"""Afterwards: the report, ratings both ways, and complaints that hold the settlement (AC20, AC21, AC25)."""
