"""An invented report of any number of tolls, as one JSON file; and how cost grows with it."""

from __future__ import annotations

import json
from math import log
from pathlib import Path
from typing import Any

_REST: dict[str, Any] = {
    "report": {
        "title": "Exercise: many tolls (nothing here is real)",
        "as_of": "2024-05-08",
        "issuer": "Exampleland exercise team",
    },
    "actors": [
        {
            "id": "monitor",
            "name": "Example Monitor",
            "in_text": "the Example Monitor",
            "kind": "monitor",
        }
    ],
    "places": [{"id": "example-town", "name": "Example Town", "level": "locality"}],
    "sources": [
        {
            "id": "data",
            "title": "Exercise data set",
            "publisher": "monitor",
            "kind": "dataset",
            "address": "not available",
            "published": "2024-05-08",
            "accessed": "2024-05-08",
            "language": "en",
        }
    ],
}


def write(folder: Path, number: int) -> Path:
    """A report with this many tolls."""
    path = folder / f"{number}-tolls.json"
    path.write_text(json.dumps(_REST | {"tolls": [_toll(n) for n in range(number)]}), "utf-8")
    return path


def _toll(number: int) -> dict[str, Any]:
    return {
        "id": f"toll-{number}",
        "according_to": "monitor",
        "measure": "killed",
        "count": f"at least {number + 1}",
        "places": ["example-town"],
        "window": "2024-05-06 to 2024-05-08",
        "as_of": "2024-05-08",
        "basis": "cumulative",
        "sources": [{"source": "data", "figure": f"{number + 1} people or more"}],
    }


def exponent(small: float, large: float, factor: float) -> float:
    """The power of the input's size with which a cost grows: 1 is in step, 2 is with its square."""
    return log(large / small) / log(factor)
