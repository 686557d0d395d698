"""Editions: each holds what its audience may see, and nothing tells of the rest."""
