"""JSON in which each key stands once: of two of one name some readers take the first."""

from __future__ import annotations

import json
from typing import Any


def read_keys_once(data: bytes) -> Any:
    """What JSON holds; raises ValueError for what is none, or tells a key of one thing twice."""
    return json.loads(data, object_pairs_hook=_once)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("A key stands there twice.")
    return found
