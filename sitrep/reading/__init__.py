"""Reading: what numbers in ordinary writing count, and what they do not."""
