"""Points given or taken by hand, by two people, out of budgets that come down from above (PT15, D11)."""
