"""One file an output format: a page -> bytes."""
