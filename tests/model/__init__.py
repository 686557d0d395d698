"""The domain held to its laws."""
