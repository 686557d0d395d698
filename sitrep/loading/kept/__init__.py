"""Kept copies: the text of a document as it was saved, whatever saved it."""
