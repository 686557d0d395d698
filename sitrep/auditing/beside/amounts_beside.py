"""Amounts beside figures: a price for a kilogram, or kilograms, where a record says a tonne."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from sitrep.auditing.facts import Fact, ids_said, words_of
from sitrep.auditing.passages import Passage
from sitrep.auditing.terms import Term, TermSort
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.auditing.verdicts import AuditVerdict, Judged, verdict_on
from sitrep.model.figures.figure import Figure
from sitrep.model.figures.population import Group
from sitrep.reading.said_of_things import amounts_said


def amounts_beside(at: int, traced: TracedPassage) -> Iterator[Judged]:
    """A unit of the dimension in which the records of a figure are, where it is none of theirs."""
    passage, facts = traced.passage, traced.of_mention[at]
    figures = [fact.figure for fact in facts if fact.figure is not None]
    held = [_units(one) for one in figures]
    if not all(held):
        return
    start, end = _reach(at, traced, per_unit=all(one.own_unit for one in figures))
    said = [(of, word) for of, word in amounts_said(passage.text[start:end])]
    for dimension, word in said:
        own = frozenset[str]().union(*(one.get(dimension, frozenset()) for one in held))
        told = frozenset[str]().union(*(one.means for of, one in said if of == dimension))
        if own and not own & told:
            span, number = word.span.moved(start), passage.mentions[at].span
            placed = ((passage.start + number.start, passage.start + number.end),)
            got = f"“{word.word}” is said of {ids_said(facts)}, which is in {_listed(own)}."
            yield verdict_on(AuditVerdict.ANOTHER_MEASURE, passage, span, facts, got, placed)
            return


def is_of_unit(term: Term, passage: Passage, facts: tuple[Fact, ...]) -> bool:
    """Whether goods are no more than beside a figure in words of its own, or what it is in."""
    words, things = passage.text[term.start : term.end], term.meaning(TermSort.GROUP)
    figures = [one.figure for one in facts if one.figure is not None]
    if not things or not things.isdisjoint(Group) or not all(one.subject for one in figures):
        return False
    ends = (one.span.end for one in passage.mentions if one.span.end <= term.start)
    if figures and all(passage.text[end : term.start].strip() for end in ends):
        return True
    told = (f"{one.own_unit or ''} {one.subject}" for one in figures)
    return bool(words_of(words)) and any(words_of(words) <= words_of(one) for one in told)


def _units(figure: Figure) -> Mapping[str, frozenset[str]]:
    """The units in which a figure is, or for which its price is, by their dimensions."""
    item = str(getattr(figure, "item", "")).partition("_of_")
    unit = figure.own_unit or (item[0].replace("_", " ") if item[1] else "")
    found = defaultdict[str, frozenset[str]](frozenset)
    for dimension, word in amounts_said(unit):
        found[dimension] |= word.means
    return found


def _reach(at: int, traced: TracedPassage, *, per_unit: bool) -> tuple[int, int]:
    """The figure with its unit; of one for each of some unit, as far as the figures beside it."""
    passage, span = traced.passage, traced.passage.mentions[at].span
    if not per_unit:
        return span.start, span.end
    start, end = passage.part_of(span.start)
    others = [one.span for one in passage.mentions]
    start = max([start, *(one.end for one in others if one.end <= span.start)])
    return start, min([end, *(one.start for one in others if one.start >= span.end)])


def _listed(units: frozenset[str]) -> str:
    return ", ".join(one.replace("_", " ") for one in sorted(units))
