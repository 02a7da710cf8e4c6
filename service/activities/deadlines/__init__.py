"""The system's moves: what happens to activities, shifts and sign-ups when their time comes."""
