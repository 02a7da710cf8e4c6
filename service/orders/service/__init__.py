"""The hour itself: start by code, finish with evidence, confirm, deny, rate."""
