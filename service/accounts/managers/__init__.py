"""Four-level manager accounts: proposed, approved, disabled, delegated to, given a duty."""
