"""Listed parts: numbers of a list in a row, each of which says whom it counts."""

from __future__ import annotations

from sitrep.auditing.passages import Passage
from sitrep.auditing.terms import TermSort
from sitrep.reading.mention import Mention


def is_of_a_list(mention: Mention, passage: Passage) -> bool:
    """Whether a number stands in a list of a row, each part of which says whom it counts."""
    first, last = passage.cell_at(mention.span.start)
    inside = [one for one in passage.mentions if first <= one.span.start < last]
    parts = {passage.part_of(one.span.start) for one in inside}
    told = [one.start for one in passage.terms if any(map(one.is_of, _WHOSE))]
    return len(parts) >= _LISTED and all(
        any(start <= one < end for one in told) for start, end in parts
    )


_WHOSE = (TermSort.PLACE, TermSort.GROUP, TermSort.SECTOR)
_LISTED = 3
