"""应急集结: who of the trained grown-ups in teams can come, and when."""
