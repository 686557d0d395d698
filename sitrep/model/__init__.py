"""The domain: what a report is made of. Frozen, strict, and free of reading and writing."""
