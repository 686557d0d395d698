"""How much a reader takes before it stops, and what it refuses everywhere."""

from __future__ import annotations

from sitrep.loading.readers.tree import TextMark

MAX_BYTES = 20_000_000
MAX_NODES = 2_000_000
MAX_DEPTH = 20
HOPELESS_DEPTH = 100
"""Nesting at which reading stops: libyaml's time grows with the square of the depth."""
MAX_FAULTS = 1_000
EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
IN_WORDS = (
    "unit",
    "indicator",
    "definition",
    "description",
    "described",
    "effect",
    "cause",
    "note",
)
"""Keys of what is written out, in which a comma within a number stays."""
MERGE = "<<"

START = TextMark(1, 1)


class Stop(Exception):
    """Nothing more is read, and what was read is not to be trusted."""
