"""A new axis: its words, a report that states it, and what of it a reader sees."""
