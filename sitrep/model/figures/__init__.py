"""The kinds of records that hold a number, each on the one figure."""
