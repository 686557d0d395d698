"""Over rows: the measures of headings, above figures that count something else."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.auditing.facts import Fact
from sitrep.auditing.passages import Passage
from sitrep.auditing.terms import Term, TermSort
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.reading.said_of_things import steps_said


def over_row(traced: TracedPassage) -> Iterator[tuple[int, Term, tuple[Fact, ...]]]:
    """The measures of headings that none of the figures below them count, in a row without any.

    A sentence that says itself what it counts is under the title of a text on several things.
    """
    passage = traced.passage
    if passage.refs(TermSort.MEASURE) or not traced.of_mention or _says_itself(traced):
        return
    over = [(at, term) for at, term in passage.above if term.is_of(TermSort.MEASURE)]
    for at, term in over[-1:]:
        facts = tuple(fact for fact in traced.all_facts if fact.measures)
        # The heading of a table of shares names two measures.
        meant = {ref for own, one in over if own == at for ref in one.meaning(TermSort.MEASURE)}
        if facts and all(meant.isdisjoint(fact.measures or ()) for fact in facts):
            yield at, term, facts


def _says_itself(traced: TracedPassage) -> bool:
    """Whether the words of a figure say what its records count."""
    passage = traced.passage
    said = [(passage.mentions[at], fact) for at, of in traced.of_mention.items() for fact in of]
    return any(
        (one.owns_measure and not one.measures[0].means.isdisjoint(fact.measures or ()))
        or _says_step(passage, fact)
        for one, fact in said
    )


def _says_step(passage: Passage, fact: Fact) -> bool:
    """Whether it says how far what a record counts has come: pledged, spent."""
    kind = "" if passage.row or fact.figure is None else fact.figure.kind
    steps = steps_said(passage.text, kind, passage.language) if kind else ()
    return any(not step.means.isdisjoint(fact.measures or ()) for step in steps)
