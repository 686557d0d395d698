"""From one issue to the next: what became of the records of a series."""
