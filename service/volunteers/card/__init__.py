"""The electronic card of a volunteer: a QR code that is good for five minutes, and whoever may look at it (VO04)."""
