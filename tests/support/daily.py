"""What is tried every day, and what only where there is time: in `make fuzz`."""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import product
from typing import TypeVar

LONG = os.environ.get("SITREP_FUZZ") == "long"
"""Whether there is time for everything."""

Row = TypeVar("Row")
Column = TypeVar("Column")


def in_turn(
    rows: Sequence[Row], columns: Sequence[Column], each: int = 1
) -> list[tuple[Row, Column]]:
    """Each row with so many columns and each column with some row, every day no more than that."""
    if LONG:
        return list(product(rows, columns))
    number = max(len(rows), len(columns))
    return [
        (rows[at % len(rows)], columns[(at + turn) % len(columns)])
        for turn in range(each)
        for at in range(number)
    ]
