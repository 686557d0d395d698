"""Explained most: of which records a passage without figures names the most."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sitrep.auditing.facts import Fact
from sitrep.auditing.passages import Passage
from sitrep.auditing.terms import Term, TermSort, fold
from sitrep.reading.times.dates_said import DateSaid


def scored_by(passage: Passage, facts: Iterable[Fact]) -> list[tuple[int, Fact]]:
    """Facts with how much each explains of what a passage names and dates."""
    told = [
        (term.by_sort, fold(passage.text[term.start : term.end]) if _in_texts(term) else None)
        for term in passage.terms
    ]
    return [(_explained(fact, told, passage.dates), fact) for fact in facts]


def _in_texts(term: Term) -> bool:
    """Whether a name may stand in the words of a record: a country, of whose nationals it is.

    Not whom an actor is: “local sources” stand in many a text that is not theirs.
    """
    return term.is_of(TermSort.PLACE)


def _explained(
    fact: Fact,
    told: Iterable[tuple[Mapping[TermSort, frozenset[str]], str | None]],
    dates: Iterable[DateSaid],
) -> int:
    """How many of these terms and dates a fact explains, by what it names or by its texts."""
    held = (
        (TermSort.ACTOR, fact.actors),
        (TermSort.PLACE, fact.places),
        (TermSort.MEASURE, fact.measures or frozenset()),
        (TermSort.GROUP, fact.groups or frozenset()),
    )
    names = sum(
        any(not refs.isdisjoint(means.get(sort, ())) for sort, refs in held)
        or not means.get(TermSort.NAME, frozenset()).isdisjoint(fact.texts)
        or (name is not None and any(name in text for text in fact.texts))
        for means, name in told
    )
    return names + sum(any(one.fits(date) for date in fact.dates) for one in dates)
