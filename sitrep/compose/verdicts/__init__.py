"""Verdicts: how figures stand to each other as values, and the few words that say it."""
