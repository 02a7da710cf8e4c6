"""News alcove: what of learning, role models, rumours and contributions waits for whom."""
