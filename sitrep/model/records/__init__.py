"""Records that hold no number to be compared: what happened, what is so, what was said or done."""
