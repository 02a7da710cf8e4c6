"""The WeChat build: through WeChat's own compiler, and played without a screen against a whole demo town."""
