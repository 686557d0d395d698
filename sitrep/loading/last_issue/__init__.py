"""The last issue: read, and what of it may still be told in this one."""
