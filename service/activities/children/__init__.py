"""Children who come along with their guardian, for as long as the guardian is there (D15)."""
