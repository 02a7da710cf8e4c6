"""A copy of everything that is known of oneself, made by the worker, fetched once (VO16, PIPL art. 45)."""
