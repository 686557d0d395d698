"""The house itself: what belongs to each kind, sizes, imports, traces of machines."""
