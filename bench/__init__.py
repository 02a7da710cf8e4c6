"""Measurements beside a peer doing the same, as ratios of CPU times taken in turn (docs/bench.md)."""
