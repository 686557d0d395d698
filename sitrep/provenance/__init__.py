"""Provenance: how a briefing was made, and from what."""
