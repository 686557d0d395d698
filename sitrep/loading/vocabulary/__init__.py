"""The words of sheets, columns and lists: what they are called, and what people write for them."""
