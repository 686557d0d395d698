"""What shape a publisher's table has: its rows of names, its gaps, its merged and hidden cells."""
