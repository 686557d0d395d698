"""Values: numbers, dates and texts as the data writes them."""
