"""Numbers: how a text says those of a record, or that there is none."""
