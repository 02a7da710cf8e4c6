"""News alcove: rumours and what is true of them."""
