"""Checking: rules on the report and on the finished page, and their manuals."""
