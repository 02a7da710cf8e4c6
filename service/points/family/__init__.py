"""Family accounts: up to six people who may give each other points, a little each month (PT12)."""
