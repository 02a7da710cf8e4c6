"""Emergency mode: for a time and an area the district alone publishes and dispatches some kinds of service."""
