"""Benchmarks: what sitrep costs on this machine, as ratios measured in one run."""
