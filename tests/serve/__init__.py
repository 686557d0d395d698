"""The live preview: what is watched, what is served, and what a browser shows."""
