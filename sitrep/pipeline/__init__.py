"""The corridor from paths to files."""
