"""Own figures: of which of several figures of a passage some of its words are said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from itertools import pairwise

from sitrep import resources
from sitrep.auditing.beside.names_in_texts import stands_right_behind
from sitrep.auditing.beside.swapped import swapped
from sitrep.auditing.changes.compared import is_compared
from sitrep.auditing.facts import Fact
from sitrep.auditing.terms import Term, TermSort
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.language_tags import read_as
from sitrep.model.figures.population import Group
from sitrep.reading.beside_numbers import is_out_of
from sitrep.word_lists import by_language

Related = Callable[[Iterable[Fact]], tuple[Fact, ...]]
"""Facts, and those to which they refer."""


def own_facts(
    start: int, end: int, traced: TracedPassage, sort: TermSort, related: Related
) -> tuple[Fact, ...]:
    """The facts of the figures in whose part of a sentence or cell some words stand, if any.

    A measure or group directly beside a figure is said of that one.
    """
    passage, spans = (
        traced.passage,
        {at: one.span for at, one in enumerate(traced.passage.mentions)},
    )
    if sort in (TermSort.MEASURE, TermSort.GROUP):
        for at, span in spans.items():
            gap = (
                passage.text[span.end : start]
                if span.end <= start
                else passage.text[end : span.start]
            )
            if (span.end <= start or end <= span.start) and not gap.strip(" :*\n"):
                held = traced.of_mention.get(at, ())
                return held if any(fact.measures for fact in held) else ()
    if sort is TermSort.GROUP and (some := _of_those(start, traced)):
        return some
    first, last = passage.part_of(start)
    inside = [at for at, span in spans.items() if first <= span.start and span.end <= last]
    if len(inside) == len(spans) or any(at not in traced.of_mention for at in inside):
        return ()
    return related([fact for at in inside for fact in traced.of_mention[at]])


def right_before(term: Term, traced: TracedPassage) -> tuple[Fact, ...]:
    """The records of the figure directly behind which a place stands, in a sentence with others."""
    passage = traced.passage
    if not term.is_of(TermSort.PLACE) or passage.row or len(passage.mentions) == 1:
        return ()
    if any(swapped(traced)):
        return ()  # told of both figures at once
    for at, facts in traced.of_mention.items():
        mention = passage.mentions[at]
        placed = any(fact.figure is not None and fact.places for fact in facts)
        behind = stands_right_behind(term, mention.span.end, passage)
        if placed and behind and not is_compared(mention, passage):
            return facts
    return ()


def _of_those(start: int, traced: TracedPassage) -> tuple[Fact, ...]:
    """The records of the first of two numbers, of which a group behind both is said.

    31 of the 39 are children: not so where the 39 are themselves of a group.
    """
    passage = traced.passage
    for at, (one, other) in enumerate(pairwise(passage.mentions)):
        gap = passage.text[one.span.end : other.span.start]
        behind = passage.text[other.span.end : start] if start >= other.span.end else ","
        both = traced.of_mention.get(at, ()), traced.of_mention.get(at + 1, ())
        if not all(both) or not is_out_of(gap, passage.language) or _SIGN.search(behind):
            continue
        everybody = all(f.figure and f.figure.who.group is Group.PEOPLE for f in both[1])
        return both[0] if everybody and any(map(str.isspace, behind)) else ()
    return ()


def of_untraced(span: tuple[int, int], traced: TracedPassage, counted: bool = False) -> bool:
    """Whether the figure of which some words are said, nearest in their part, leads to nothing.

    ``counted``: they say what is counted, and may stand before it as in a list.
    """
    passage, (start, end) = traced.passage, span
    if not traced.untraced:
        return False
    first, last = passage.part_of(start)
    inside = [
        at
        for at, one in enumerate(passage.mentions)
        if first <= one.span.start and one.span.end <= last
    ] or range(len(passage.mentions))

    of, both = _of(passage.language), _and(passage.language)

    def far(at: int) -> int:
        one = passage.mentions[at].span
        gap = passage.text[end : one.start] if end <= one.start else passage.text[one.end : start]
        if one.end <= start and (not gap.strip() or gap.strip().lower() in of):
            return -1
        if counted and end <= one.start and not gap.strip(" ,:،\u00a0\u202f"):
            return 0
        joined = end <= one.start and gap.strip().lower() in both
        return len(gap) + _PARTED * (joined or bool(_SIGN.search(gap)))

    return min(inside, key=far) in traced.untraced


_SIGN = re.compile(r"[,;:.،؛|](?=\s)")
_PARTED = 60
"""What stands behind a sign, or an "and", is as far as so many letters."""


@cache
def _of(language: str) -> frozenset[str]:
    """What may stand between a number and what it is of: 980 of the dead."""
    figures = by_language(resources.reading_words(), "figures")[read_as(language)]
    return frozenset(figures["fraction_of"])


@cache
def _and(language: str) -> frozenset[str]:
    """What joins a number to what stands before it: 40 according to one, and 12 to another."""
    return frozenset(
        by_language(resources.reading_words(), "beside_dates")[read_as(language)]["and"]
    )
