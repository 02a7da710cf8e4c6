"""Benchmarks: every figure is a ratio of two CPU times, taken in turn within one run (docs/bench.md)."""
