"""What texts say of single people: how to reach them, where they are, how old they are."""
