"""Findings as people and programs read them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sitrep.listing.github import as_github
from sitrep.listing.json import as_json
from sitrep.listing.junit import as_junit
from sitrep.listing.sarif import as_sarif
from sitrep.listing.text import as_text

__all__ = ["FORMATS"]

FORMATS: Mapping[str, Callable[..., str]] = {
    "text": as_text,
    "json": as_json,
    "sarif": as_sarif,
    "github": as_github,
    "junit": as_junit,
}
"""How findings can be listed, by the name of the format."""
