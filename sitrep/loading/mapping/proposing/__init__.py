"""What mapping is proposed for a table whose headings are known."""
