"""The page: the document that is printed, its marks and its text."""
