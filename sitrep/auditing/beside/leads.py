"""Leads: a sentence without figures before others that say nothing but who gave how many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sitrep.auditing.beside.days_held import is_held
from sitrep.auditing.facts import Fact, ids_said, words_of
from sitrep.auditing.passages import Passage
from sitrep.auditing.terms import TermSort
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.auditing.verdicts import AuditVerdict, Judged, verdict_on

_SORTS = {
    TermSort.PLACE: (AuditVerdict.ANOTHER_PLACE, "which is no place of the records"),
    TermSort.MEASURE: (AuditVerdict.ANOTHER_MEASURE, "which the records do not count"),
    TermSort.GROUP: (AuditVerdict.ANOTHER_MEASURE, "which the records do not count"),
}
_FEW = 3


def led_to(one: TracedPassage, others: Iterable[TracedPassage]) -> tuple[Fact, ...]:
    """The figures of the sentences that begin right behind a first sentence without any.

    Deaths in a town. According to the agency: 12. What is not said there is said before.
    """
    passage = one.passage
    if passage.start or passage.row or passage.mentions or one.told:
        return ()
    found = dict[str, Fact]()
    for other in sorted(others, key=lambda each: each.passage.start):
        if not _says_only_who(other.passage):
            break
        if other.untraced:
            return ()
        found |= {fact.id: fact for fact in other.all_facts}
    figures = tuple(found.values())
    return figures if all(fact.figure is not None for fact in figures) else ()


def said_in_lead(passage: Passage, figures: Sequence[Fact]) -> Iterator[Judged]:
    """The places, measures, groups and dates of such a sentence that are those of no figure."""
    for term in passage.terms:
        sort = next((one for one in _SORTS if term.is_of(one)), None)
        words = passage.text[term.start : term.end]
        held = (ref in fact.refs(kind) for kind, ref in term.means for fact in figures)
        if sort and not any(held) and not any(one.says(words, quoted=False) for one in figures):
            verdict, why = _SORTS[sort]
            got = f"“{words}” is said of {ids_said(figures)}, {why}."
            yield verdict_on(verdict, passage, (term.start, term.end), figures, got)
    for date in passage.dates:
        if not is_held(date, passage, tuple(figures)):
            words = passage.text[date.start : date.end]
            got = f"“{words}” is said of {ids_said(figures)}, which do not hold this date."
            span = (date.start, date.end)
            yield verdict_on(AuditVerdict.ANOTHER_DATE, passage, span, figures, got)


def _says_only_who(passage: Passage) -> bool:
    """Whether a sentence has a figure and says little besides names and days."""
    if not passage.mentions or any(one.is_of(TermSort.MEASURE) for one in passage.terms):
        return False
    text = passage.text
    named = [(one.start, one.end) for one in passage.terms]
    named += [(one.start, one.end) for one in passage.dates]
    for start, end in sorted(named, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return bool(passage.refs(TermSort.ACTOR)) and len(words_of(text)) <= _FEW
