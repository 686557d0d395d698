"""Reports with one fault each: files as people write them, and all that is found in them."""
