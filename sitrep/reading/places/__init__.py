"""Places in texts: where something is counted, and what only looks like it."""
