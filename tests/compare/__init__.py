"""How claims stand to each other: relations, chains, revisions, sums, and published cases."""
