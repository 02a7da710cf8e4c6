"""One human being registered twice: proposed by a street, applied by the district, undone exactly (D19, SM-1)."""
