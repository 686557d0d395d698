"""Stands with: what is to be named with a number that follows from none of the records."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from sitrep.auditing.tallies import is_change, is_only_tally
from sitrep.auditing.terms import TermSort
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.reading.mention import Mention, UnitSaid


def stands_with(
    at: int, one: TracedPassage, others: list[TracedPassage]
) -> Iterator[tuple[int, int]]:
    """What a number does not fit that can only follow from it, or count it, as places of the block.

    Of a number of days these are the dates, of a change, share, ratio or rate the figures of its
    sentence or row, what they count, where, and whoever says so; of one that counts records what
    it names of them, and how many.
    """
    passage, mention = one.passage, one.passage.mentions[at]
    if mention.unit is UnitSaid.TIME:
        for each in (passage, *(other.passage for other in others)):
            yield from ((each.start + date.start, each.start + date.end) for date in each.dates)
        return
    tally = is_only_tally(mention, passage)
    follows = mention.unit is UnitSaid.PER_CENT or is_change(mention, passage)
    follows |= _is_ratio(mention)
    if not tally and not follows and not passage.is_reckoned_in_row(at):
        return
    first, last = passage.cell_at(mention.span.start) if tally else (0, len(passage.text))
    held = [one.span for place, one in enumerate(passage.mentions) if place != at]
    for span in held if passage.row or not tally else ():
        if first <= span.start and span.end <= last:
            yield passage.start + span.start, passage.start + span.end
    for term in passage.terms:
        if any(map(term.is_of, _NAMED)):
            yield passage.start + term.start, passage.start + term.end


_NAMED = (TermSort.MEASURE, TermSort.ACTOR, TermSort.PLACE)


def _is_ratio(mention: Mention) -> bool:
    """Whether a number says how often one thing holds another: nobody counts half a person."""
    whole = Fraction(mention.count.low or 0).denominator == 1
    return not whole and mention.unit in (UnitSaid.UNSAID, UnitSaid.PEOPLE, UnitSaid.HOUSEHOLDS)
