"""Changing and calling off what people have signed up for (AC19)."""
