"""What commands share: the group that they belong to, options, and how output is said."""
