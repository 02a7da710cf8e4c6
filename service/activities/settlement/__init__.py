"""After a shift: what is proposed, who was not there, and when the list is closed (AC16, AC17, D1)."""
