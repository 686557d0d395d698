"""What stands beside the figures of a text, held to their records."""
