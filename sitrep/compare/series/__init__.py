"""Series: what became of the records from one issue to the next."""
