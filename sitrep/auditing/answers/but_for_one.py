"""But for one: what leads to the record of a finding, where another holds all else that is said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sitrep.auditing.candidates import Candidates
from sitrep.auditing.facts import Fact
from sitrep.auditing.passages import Passage
from sitrep.auditing.terms import TermSort
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.auditing.verdicts import Judged

_SORTS = (TermSort.ACTOR, TermSort.PLACE, TermSort.MEASURE, TermSort.GROUP)


def leading_from_another(
    judged: Judged, one: TracedPassage, candidates: Candidates
) -> Iterator[tuple[int, int]]:
    """The one thing by which a passage is not of another record with its only number.

    What is found is said of the record to which that one thing leads: either may be wrong. So it
    is with a part of a list that has a number of its own.
    """
    if judged.sound or judged.over is not None:
        return
    for at, facts in one.of_mention.items():
        if not any(fact.id in judged.facts for fact in facts):
            continue
        part, mention = _part(at, judged, one.passage), one.passage.mentions[at]
        for other in candidates.with_number(mention) if part else ():
            held = other not in facts and candidates.counts_of(other, mention)
            if part and held and candidates.against(other, mention, part) == 1:
                yield from _only_of(facts, other, part)


def _part(at: int, judged: Judged, passage: Passage) -> Passage | None:
    """What stands around a number up to the next semicolons, with what is found; else nothing.

    All of a passage where it is the only number.
    """
    if len(passage.mentions) == 1:
        return passage
    start, end = passage.part_of(passage.mentions[at].span.start)
    inside = [one for one in passage.mentions if start <= one.span.start and one.span.end <= end]
    found = (judged.start - passage.start, judged.end - passage.start)
    if len(inside) > 1 or not start <= found[0] <= found[1] <= end:
        return None
    terms = (one for one in passage.terms if start <= one.start and one.end <= end)
    dates = (one for one in passage.dates if start <= one.start and one.end <= end)
    return replace(passage, terms=tuple(terms), dates=tuple(dates), mentions=tuple(inside))


def _only_of(facts: tuple[Fact, ...], other: Fact, passage: Passage) -> Iterator[tuple[int, int]]:
    """Where a passage names and dates what some records hold, and another does not."""
    for term in passage.terms:
        for sort in _SORTS:
            said = term.meaning(sort)
            if said.isdisjoint(other.refs(sort)) and any(said & one.refs(sort) for one in facts):
                yield passage.start + term.start, passage.start + term.end
    for date in passage.dates:
        fits = (date.fits(day) for one in facts for day in one.dates)
        if any(fits) and not any(map(date.fits, other.dates)):
            yield passage.start + date.start, passage.start + date.end
