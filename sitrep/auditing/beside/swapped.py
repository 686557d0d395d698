"""Swapped figures: two numbers of one sentence, each with the place, day or sayer of the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from sitrep import resources
from sitrep.auditing.facts import Fact
from sitrep.auditing.passages import Passage
from sitrep.auditing.terms import Term, TermSort
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.auditing.verdicts import AuditVerdict, Judged, verdict_on
from sitrep.language_tags import read_as
from sitrep.reading.mention import Mention
from sitrep.word_lists import by_language, either

_SORTS = {
    TermSort.PLACE: AuditVerdict.ANOTHER_PLACE,
    TermSort.ACTOR: AuditVerdict.ANOTHER_ORIGINATOR,
}


class _Said(NamedTuple):
    """A figure that leads to records, and where it stands among those of its passage."""

    at: int
    mention: Mention
    facts: tuple[Fact, ...]


def swapped(traced: TracedPassage) -> Iterator[Judged]:
    """The places and sayers beside two figures that are each other's; one finding for the two."""
    passage = traced.passage
    said = [_Said(at, one, traced.of_mention.get(at, ())) for at, one in _mentions(passage)]
    if passage.row or not all(one.facts for one in said):
        return
    for sort, verdict in _SORTS.items():
        if _in_turn(passage):
            pairs = _listed(said, passage, sort)
        else:
            pairs = (pair for two in pairwise(said) for pair in _beside(*two, passage, sort))
        for term, own, others in pairs:
            words = passage.text[term.start : term.end]
            got = f"“{words}” is said of {own.facts[0].id}, and is of {others[0].id}."
            span, number = (term.start, term.end), own.mention.span
            placed = ((passage.start + number.start, passage.start + number.end),)
            yield verdict_on(verdict, passage, span, own.facts, got, placed)


def _mentions(passage: Passage) -> Iterator[tuple[int, Mention]]:
    return enumerate(passage.mentions)


def _beside(
    one: _Said, other: _Said, passage: Passage, sort: TermSort
) -> Iterator[tuple[Term, _Said, tuple[Fact, ...]]]:
    """The name next to the first of two figures, where both are named the wrong way round."""
    first, last = passage.part_of(one.mention.span.start)
    if not first <= other.mention.span.start < last:
        return
    terms = [term for term in passage.terms if term.is_of(sort)]
    before, between, behind = (
        [term for term in terms if start <= term.start and term.end <= end]
        for start, end in (
            (first, one.mention.span.start),
            (one.mention.span.end, other.mention.span.start),
            (other.mention.span.end, last),
        )
    )
    for mine, theirs in ((between[:1], behind[:1]), (before[-1:], between[-1:])):
        if len(between) == 1 and mine and theirs:
            if _is_of(mine[0], sort, other, one) and _is_of(theirs[0], sort, one, other):
                yield mine[0], one, other.facts
            return


def _listed(
    said: list[_Said], passage: Passage, sort: TermSort
) -> Iterator[tuple[Term, _Said, tuple[Fact, ...]]]:
    """The first of some names that are listed as the figures are, where another is meant."""
    terms = [term for term in passage.terms if term.is_of(sort)]
    if len(terms) != len(said):
        return
    for term, own in zip(terms, said, strict=True):
        for other in said:
            if _is_of(term, sort, other, own):
                yield term, own, other.facts
                return


def _is_of(term: Term, sort: TermSort, other: _Said, own: _Said) -> bool:
    """Whether a name is of one figure, and of no record of another."""
    means = term.meaning(sort)
    return _among(means, other.facts, sort) and not _among(means, own.facts, sort)


def _among(means: frozenset[str], facts: tuple[Fact, ...], sort: TermSort) -> bool:
    if sort is TermSort.PLACE:
        return any(means & fact.places for fact in facts)
    return any(fact.figure is not None and fact.figure.according_to in means for fact in facts)


def _in_turn(passage: Passage) -> bool:
    """Whether a sentence says that two lists belong together in their order: respectively."""
    return _respectively(passage.language).search(passage.text) is not None


@cache
def _respectively(language: str) -> re.Pattern[str]:
    lists = by_language(resources.reading_words(), "respectively")
    words = lists.get(read_as(language), ())
    return re.compile(rf"(?<!\w)(?:{either(words) or '(?!)'})(?!\w)", re.IGNORECASE)
