"""What orders say to somebody who closes their account, and what they forget then (D18)."""
