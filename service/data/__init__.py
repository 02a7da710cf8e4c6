"""How rows are kept: engines, sessions, scope, audit, outbox, idempotency, inbox, divisions, files."""
