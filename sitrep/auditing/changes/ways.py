"""Ways: how a number may follow from others, by the words around it."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.auditing.changes.compared import is_compared, is_of_some
from sitrep.auditing.passages import Passage
from sitrep.auditing.reckoning import Number, Way
from sitrep.auditing.tallies import is_change
from sitrep.auditing.terms import Term, TermSort
from sitrep.model.values.directions import direction_in
from sitrep.reading.exactness import says_left
from sitrep.reading.mention import Mention, UnitSaid

_NEAR_BEHIND = 12
"""So many letters may stand between a share and what it is a share of."""


def became(one: Number, other: Number) -> bool:
    """Whether one of two numbers became the other: a share beside them says by how much."""
    return one.is_of_scope(other) and one.day != other.day and None not in (one.day, other.day)


def way_of(mention: Mention, passage: Passage, *, of_named: bool) -> Way:
    """How a number may follow, by the words around it."""
    return Way(
        mention.unit is UnitSaid.PER_CENT,
        is_change(mention, passage) or is_compared(mention, passage),
        of_named or _says_of(mention, passage),
        passage.row or tells_of_turn(mention, passage),
        passage.row or says_left(passage.text, passage.language),
    )


def tells_of_turn(mention: Mention, passage: Passage) -> bool:
    """Whether a number may be that of a rise or fall of which its sentence tells."""
    told = direction_in(passage.text, passage.language) is not None
    return told and not is_of_some(mention, passage)


def measures_behind(mention: Mention, passage: Passage) -> Iterator[Term]:
    """The terms behind a number that name measures."""
    for term in passage.terms:
        if term.start >= mention.span.end and term.is_of(TermSort.MEASURE):
            yield term


def _says_of(mention: Mention, passage: Passage) -> bool:
    """Whether a share says of what it is one: 40 per cent of funding required."""
    behind = next(measures_behind(mention, passage), None)
    return behind is not None and behind.start - mention.span.end <= _NEAR_BEHIND
