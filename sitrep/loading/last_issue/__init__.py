"""The last issue as it may be told in this one."""
