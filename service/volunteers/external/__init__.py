"""Hours served elsewhere: shown apart, never in a total, in points, in credit or in a certificate of ours (D14)."""
