"""Report: what holds among all figures of one report."""
