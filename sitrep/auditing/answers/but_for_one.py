"""But for one: what leads to the record of a finding, where another holds all else that is said."""

from __future__ import annotations

from collections.abc import Iterator

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

    What is found is said of the record to which that one thing leads: either may be wrong.
    """
    passage, facts = one.passage, one.of_mention.get(0, ())
    if judged.sound or judged.over is not None or len(passage.mentions) != 1:
        return
    if not any(fact.id in judged.facts for fact in facts):
        return
    (mention,) = passage.mentions
    for other in candidates.with_number(mention):
        held = other not in facts and candidates.counts_of(other, mention)
        if held and candidates.against(other, mention, passage) == 1:
            yield from _only_of(facts, other, passage)


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
