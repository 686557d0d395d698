"""What is tried every day, and what only where there is time: in `make whole` and `make fuzz`."""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import product
from typing import TypeVar

_TIME = os.environ.get("SITREP_TESTS", "daily")

LONG = _TIME in ("whole", "fuzz")
"""Whether there is time for everything."""

FUZZ = _TIME == "fuzz"
"""Whether there is time for many random cases of it, besides."""

Row = TypeVar("Row")
Column = TypeVar("Column")


def some(rows: Sequence[Row], one_of: int) -> Sequence[Row]:
    """Each of the rows where there is time, and every day the first of each so many."""
    return rows if LONG else rows[::one_of]


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
