"""Head rows: a row without a number, whose names are those of the rows of figures below it.

A lead row has nothing but its first cell; it is over all rows up to the next one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice, takewhile

from sitrep.auditing.beside.names_in_texts import stands_in_text
from sitrep.auditing.documents.block import BlockSort
from sitrep.auditing.documents.settings import is_lead
from sitrep.auditing.facts import Fact, ids_said
from sitrep.auditing.passages import Passage
from sitrep.auditing.terms import Term, TermSort
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.auditing.verdicts import AuditVerdict, Judged, verdict_on

_SORTS = {
    TermSort.PLACE: AuditVerdict.ANOTHER_PLACE,
    TermSort.ACTOR: AuditVerdict.ANOTHER_ORIGINATOR,
}


def of_head_rows(rows: Sequence[TracedPassage]) -> Iterator[tuple[int, Judged]]:
    """The names in rows without a number that no figure of the rows below is of, with their places.

    Those begin with a figure or a day, and so are named by the row above alone; below a lead row
    they name nobody, or no place, themselves.
    """
    for at, head in enumerate(rows):
        if is_lead(head.passage.block):
            led = takewhile(_is_led, islice(rows, at + 1, None))
            yield from ((at, each) for each in _of_lead(head, tuple(led)))
        elif _is_head(head):
            below = tuple(takewhile(_begins_with_figure, islice(rows, at + 1, None)))
            if not any(one.untraced for one in below):  # that one may be of what is named
                yield from ((at, each) for each in _odd(head, below))


def _is_led(one: TracedPassage) -> bool:
    return one.passage.block.sort is BlockSort.ROW and not is_lead(one.passage.block)


def _of_lead(head: TracedPassage, rows: Iterable[TracedPassage]) -> Iterator[Judged]:
    """The names of a lead row, of which a figure of a row below that names none itself is not."""
    for sort, verdict in _SORTS.items():
        below = [one for one in rows if not one.passage.refs(sort) and not one.untraced]
        for term in head.passage.terms:
            for one in below if term.is_of(sort) else ():
                facts = [fact for fact in one.all_facts if fact.figure is not None]
                if facts and not _held(term, head.passage, facts):
                    passage, words = one.passage, head.passage.text[term.start : term.end]
                    got = f"“{words}” stands over {ids_said(tuple(facts))}, of another."
                    spans = (passage.mentions[each].span for each in one.of_mention)
                    own = verdict_on(verdict, head.passage, (term.start, term.end), facts, got)
                    yield replace(
                        own, below=(passage.block, tuple((each.start, each.end) for each in spans))
                    )
                    break


def _is_head(one: TracedPassage) -> bool:
    """Whether a row says no number, and begins with none: one that looks like a year is one."""
    passage = one.passage
    plain = not passage.mentions and not passage.text.lstrip(" *")[:1].isdecimal()
    return passage.block.sort is BlockSort.ROW and plain


def _begins_with_figure(one: TracedPassage) -> bool:
    """Whether the first cell of a row holds a figure or a day before any name."""
    passage = one.passage
    if passage.block.sort is not BlockSort.ROW or not passage.mentions:
        return False
    first, last = passage.cell_at(0)
    begins = [item.span.start for item in passage.mentions] + [item.start for item in passage.dates]
    begins = [at for at in begins if first <= at < last]
    return bool(begins) and not any(term.start < min(begins) for term in passage.terms)


def _odd(head: TracedPassage, below: Iterable[TracedPassage]) -> Iterator[Judged]:
    facts = {fact.id: fact for one in below for fact in one.all_facts if fact.figure is not None}
    end = head.passage.cell_at(0)[1]
    for term in head.passage.terms if facts else ():
        for sort, verdict in _SORTS.items():
            means = term.meaning(sort)
            if term.end <= end and means and not _held(term, head.passage, facts.values()):
                words, span = head.passage.text[term.start : term.end], (term.start, term.end)
                got = f"“{words}” stands over {ids_said(tuple(facts.values()))}, of another."
                yield verdict_on(verdict, head.passage, span, facts.values(), got)


def _held(term: Term, passage: Passage, facts: Collection[Fact]) -> bool:
    """Whether some figure is of what a term names, or it stands in the words of one."""
    of_it = any(ref in fact.refs(sort) for fact in facts for sort, ref in term.means)
    return of_it or stands_in_text(term, passage, facts)
