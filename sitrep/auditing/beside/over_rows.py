"""Over rows: the measures of headings, above figures that count something else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitrep.auditing.facts import Fact, ids_said
from sitrep.auditing.passages import Passage
from sitrep.auditing.record_texts import stretches_of_texts
from sitrep.auditing.terms import Term, TermSort
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.auditing.verdicts import AuditVerdict, Judged, verdict_on
from sitrep.reading.mention import Span, UnitSaid
from sitrep.reading.said_of_things import steps_said


def over_row(traced: TracedPassage) -> Iterator[tuple[int, Term, tuple[Fact, ...]]]:
    """The measures of headings that none of the figures below them count, in a row without any.

    A sentence that says itself what it counts is under the title of a text on several things.
    """
    passage = traced.passage
    if passage.refs(TermSort.MEASURE) or not traced.of_mention or _says_itself(traced):
        return
    for at, term, meant in _over(passage):
        facts = tuple(fact for fact in traced.all_facts if fact.measures)
        if facts and all(meant.isdisjoint(fact.measures or ()) for fact in facts):
            yield at, term, facts


def of_others_in_row(traced: TracedPassage) -> Iterator[Judged]:
    """A figure that counts something else than the heading over its row, and than the others there.

    The row names no measure, and its column has none of its own.
    """
    passage, held = traced.passage, traced.of_mention
    if not passage.row or passage.refs(TermSort.MEASURE) or traced.untraced:
        return
    for _, term, meant in _over(passage):
        told = list(stretches_of_texts(passage, traced.all_facts))
        odd = {
            at: of
            for at, of in held.items()
            if _counts_none(of, meant) and not _inside(passage.mentions[at].span, told)
        }
        for at, facts in odd.items() if len(odd) < len(held) else ():
            span = passage.mentions[at].span
            column = any(one.is_of(TermSort.MEASURE) for one in passage.over_cell(span.start))
            if not column and passage.mentions[at].unit is not UnitSaid.PER_CENT:
                words = ", ".join(sorted(term.meaning(TermSort.MEASURE))[:3])
                got = f"“{span.of(passage.text)}” is of {ids_said(facts)}, in a row of {words}."
                others = [fact for each in held if each not in odd for fact in held[each]]
                led = tuple(_leading_here(passage, others))
                yield verdict_on(
                    AuditVerdict.ANOTHER_MEASURE, passage, (span.start, span.end), facts, got, led
                )


def _leading_here(passage: Passage, others: Iterable[Fact]) -> Iterator[tuple[int, int]]:
    """The names in a row of those who gave none of its other figures: one may be wrong."""
    rest = {ref for one in others for ref in one.actors}
    for term in passage.terms:
        said = term.meaning(TermSort.ACTOR)
        if said and said.isdisjoint(rest):
            yield passage.start + term.start, passage.start + term.end


def _inside(span: Span, stretches: Iterable[tuple[int, int]]) -> bool:
    """Whether a number stands in what a record of its row has word for word: on 38 boats."""
    return any(start <= span.start and span.end <= end for start, end in stretches)


def _counts_none(facts: tuple[Fact, ...], meant: frozenset[str]) -> bool:
    return bool(facts) and all(fact.measures and not meant & fact.measures for fact in facts)


def _over(passage: Passage) -> Iterator[tuple[int, Term, frozenset[str]]]:
    """The last measure over a passage, with all that its heading names."""
    over = [(at, term) for at, term in passage.above if term.is_of(TermSort.MEASURE)]
    for at, term in over[-1:]:
        # The heading of a table of shares names two measures.
        yield (
            at,
            term,
            frozenset(
                ref for own, one in over if own == at for ref in one.meaning(TermSort.MEASURE)
            ),
        )


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
