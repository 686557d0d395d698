"""Shares of parts: how much of a figure those of its parts are that a text names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from sitrep.auditing.facts import PREVIOUS, Fact
from sitrep.auditing.passages import Passage
from sitrep.auditing.reckoning import middle_of, of_fraction, slack_of
from sitrep.auditing.terms import TermSort
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.model.values.count import Count
from sitrep.reading.beside_numbers import measures_said
from sitrep.reading.exactness import says_not
from sitrep.reading.mention import Mention

_BOTH = 2


def share_of_several(
    mention: Mention, traced: TracedPassage, known: Mapping[str, Fact]
) -> tuple[str, ...] | None:
    """A figure and those of its parts that are named, whose sum is such a share of it."""
    declared = [*_declared(known)]
    for whole in traced.all_facts:
        lows = {
            part.id: low
            for part, other in declared
            if other.id == whole.id and _named(part, whole, traced.passage) and (low := _low(part))
        }
        total = _low(whole)
        if len(lows) >= _BOTH and total and _is_share(sum(lows.values()), total, mention.count):
            return (whole.id, *lows)
    return None


def share_of_one(
    mention: Mention, traced: TracedPassage, known: Mapping[str, Fact]
) -> tuple[str, ...] | None:
    """A figure and the part of it that is named, as such a share of it.

    More than half of 640,000 are children. Where neither stands in the sentence, what both count
    is named there: a third of the deaths are of children.
    """
    passage = traced.passage
    actors, measures = passage.refs(TermSort.ACTOR), measures_told(passage)
    if not passage.refs(TermSort.GROUP) or says_not(passage.text, passage.language):
        return None
    for part, whole in _declared(known):
        low, total = _low(part), _low(whole)
        if not low or not total or not _named(part, whole, passage):
            continue
        told = part in traced.all_facts or whole in traced.all_facts
        given = not actors or not actors.isdisjoint(part.givers)
        counted = given and not measures.isdisjoint(whole.measures or ())
        if (told or counted) and _is_share(low, total, mention.count):
            return whole.id, part.id
    return None


def measures_told(passage: Passage) -> frozenset[str]:
    """What a text names as counted, also in words that no heading has: the dead."""
    said = measures_said(passage.text, passage.language)
    return passage.refs(TermSort.MEASURE) | {str(one) for word in said for one in word.means}


def _declared(known: Mapping[str, Fact]) -> Iterator[tuple[Fact, Fact]]:
    """The figures that are declared parts of others, each with its whole."""
    for fact in known.values():
        issue = PREVIOUS if fact.id.startswith(PREVIOUS) else ""
        figure = fact.figure
        if figure is not None and figure.part_of is not None:
            yield from ((fact, one) for one in _of_issue(known, issue, (figure.part_of,)))
        if figure is not None:
            yield from ((one, fact) for one in _of_issue(known, issue, figure.parts))


def _of_issue(known: Mapping[str, Fact], issue: str, refs: Iterable[str]) -> Iterator[Fact]:
    """The figures of some ids in this issue, or in the last one."""
    for ref in refs:
        fact = known.get(f"{issue}{ref}")
        if fact is not None and fact.figure is not None:
            yield fact


def _named(part: Fact, whole: Fact, passage: Passage) -> bool:
    """Whether a text names the group of a part, which its whole does not count alone."""
    own = (part.groups or frozenset()) - (whole.groups or frozenset())
    return not own.isdisjoint(passage.refs(TermSort.GROUP))


def _low(fact: Fact) -> Fraction | None:
    low = None if fact.figure is None else fact.figure.count.low
    return None if low is None else Fraction(low)


def _is_share(part: Fraction | int, whole: Fraction, count: Count) -> bool:
    wanted = middle_of(count) if of_fraction(count) else Fraction(count.low or 0)
    return abs(100 * part / whole - wanted) <= slack_of(wanted, count)
