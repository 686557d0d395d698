"""Documents: files of five formats, read into blocks of text of which each sign has its place."""
