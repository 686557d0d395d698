"""Rows of tables as records: the ids that are made for them, and who may see them."""
