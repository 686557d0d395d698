"""Numbers that are part of a name or say a place in an order, and count nothing."""
