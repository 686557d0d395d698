"""Word: the reference document by which a Word edition is set."""
