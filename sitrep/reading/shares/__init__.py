"""Shares that a text says: some in every so many, and by how many points one rose or fell."""
