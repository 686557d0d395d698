"""Labels: the name of a measure and a colon before a number, which is then no result."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from sitrep.auditing.facts import Fact, ids_said
from sitrep.auditing.passages import Passage
from sitrep.auditing.terms import Term, TermSort
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.auditing.verdicts import AuditVerdict, Judged, verdict_on
from sitrep.reading.mention import Mention, Span


def label_of(mention: Mention, passage: Passage) -> Term | None:
    """The term that names a measure directly before a number, with a colon between them."""
    for term in passage.terms:
        gap = passage.text[term.end : mention.span.start]
        named = term.is_of(TermSort.MEASURE) and term.end <= mention.span.start
        if named and ":" in gap and not gap.strip(_SIGNS):
            return term
    return None


def label_over(span: tuple[int, int], passage: Passage) -> Iterator[Span]:
    """What a part of a list in a row counts, where a part before it says that for both."""
    (first, _), (start, _) = passage.part_of(span[0]), passage.cell_at(span[0])
    named = [one for one in passage.terms if one.is_of(TermSort.MEASURE) and one.start >= start]
    if passage.row and first > start and not any(first <= one.start <= span[0] for one in named):
        yield from [Span(one.start, one.end) for one in named if one.end <= first][-1:]


_SIGNS = ": \u00a0\u202f"


def mislabelled(traced: TracedPassage) -> Iterator[Judged]:
    """A number of a record of several, such as a response, under the name of another of them."""
    passage = traced.passage
    for at, facts in traced.of_mention.items():
        mention = passage.mentions[at]
        label = label_of(mention, passage)
        held = [_counted(fact, mention) for fact in facts]
        if label is None or not all(held):
            continue
        if not label.meaning(TermSort.MEASURE) & frozenset[str]().union(*held):
            words, span = passage.text[label.start : label.end], (label.start, label.end)
            got = f"“{words}” is said of “{mention.text}” of {ids_said(facts)}, which is another."
            also = (passage.start + mention.span.start, passage.start + mention.span.end)
            sort = AuditVerdict.ANOTHER_MEASURE
            yield verdict_on(sort, passage, span, facts, got, (also,))


def _counted(fact: Fact, mention: Mention) -> frozenset[str]:
    """What a record of several numbers counts with this one."""
    return frozenset(of for count, of in fact.counted if count.low == mention.count.low)


def named_twice(traced: TracedPassage, known: Mapping[str, Fact]) -> Iterator[Judged]:
    """One measure named twice before a result of figures of two: deaths as a share of deaths."""
    passage = traced.passage
    named = [one for one in passage.terms if one.is_of(TermSort.MEASURE)]
    for at, refs in traced.reckoned.items() if not passage.row else ():
        number = passage.mentions[at].span.start
        held = [fact.measures or frozenset() for fact in map(known.__getitem__, refs)]
        for one, other in pairwise(term for term in named if term.end <= number):
            said = one.meaning(TermSort.MEASURE)
            between = passage.text[one.end : other.start]
            alike = said == other.meaning(TermSort.MEASURE)
            if not alike or any(sign in between for sign in ",;.،؛") or len(held) != _BOTH:
                continue
            if sum(bool(said & each) for each in held) == 1:
                words, span = passage.text[one.start : other.end], (one.start, other.end)
                got = f"“{words}” names one measure twice; the number is of {', '.join(refs)}."
                facts = [known[ref] for ref in refs]
                yield verdict_on(AuditVerdict.ANOTHER_MEASURE, passage, span, facts, got)


_BOTH = 2
