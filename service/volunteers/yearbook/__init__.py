"""A volunteer's year in figures: private, unless shared by a link that can be withdrawn (VO20)."""
