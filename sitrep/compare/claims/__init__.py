"""Claims: what two or a few claims are to each other."""
