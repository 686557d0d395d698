"""The file system: what was seen of files, archives, and what a PDF carries."""
