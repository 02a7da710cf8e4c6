"""Hours: raw stamps, service records, and the ledger of minutes."""
