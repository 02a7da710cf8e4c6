"""Registering as a volunteer: the fields of Order 67 art. 5, separate consents, ID number checked and unique."""
