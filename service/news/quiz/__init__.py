"""News alcove: five questions a day."""
