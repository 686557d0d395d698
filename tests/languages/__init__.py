"""Language files, and printing and reading back."""
