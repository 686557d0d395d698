"""Stretches of a number: where the words stand that are said of one of several numbers."""

from __future__ import annotations

import re

from sitrep.auditing.changes.between_numbers import between_numbers
from sitrep.auditing.passages import Passage
from sitrep.reading.beside_numbers import clause_joins


def stretches_of_number(at: int, passage: Passage) -> list[tuple[int, int]]:
    """Where the words stand of a number: few behind it, and before it those of its own clause.

    In "2 million were paid, and donors promised 5", paid is said of the first alone; in "2 of 5
    were paid" nothing is said of the second.
    """
    span = passage.mentions[at].span
    first, _ = passage.part_of(span.start)
    before, last = between_numbers(at, passage)
    joins = clause_joins(passage.language)
    breaks = [one.span() for one in _COMMA.finditer(passage.text)]
    breaks += [one.span() for one in joins.finditer(passage.text)] if joins else []
    last = min([last, *(start for start, _ in breaks if start >= span.end)])
    words = list(_WORD.finditer(passage.text, span.end, last))[:_FEW]
    found = [(span.end, words[-1].end())] if words else []
    clause = max((end for _, end in breaks if before <= end <= span.start), default=None)
    if clause is None and before == first:
        clause = first
    return [] if clause is None else [*found, (clause, span.start)]


_COMMA = re.compile(r"[,،](?=\s)")
_WORD = re.compile(r"\S+")
_FEW = 4
