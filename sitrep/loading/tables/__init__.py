"""Tables as input: CSV files and workbooks, one table a kind, the same words as the keys."""
