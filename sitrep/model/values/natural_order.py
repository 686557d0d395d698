"""Natural order: ids with numbers in them, in the order in which people count."""

from __future__ import annotations

import re


def natural(ref: str) -> tuple[tuple[bool, int | str], ...]:
    """An id as a key for sorting: ``day-9`` before ``day-10``."""
    parts = (part for part in re.split(r"(\d+)", ref) if part)
    return tuple((part.isdigit(), int(part) if part.isdigit() else part) for part in parts)
