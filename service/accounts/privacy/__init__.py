"""What somebody allows: name, pictures, messages (VO17), and the consents given so far (VO16, PIPL art. 15)."""
