"""Lending: sentences that tell of what the sentences beside them count."""

from __future__ import annotations

from sitrep.auditing.facts import words_of
from sitrep.auditing.passages import Passage
from sitrep.auditing.terms import TermSort
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.reading.beside_numbers import measures_said
from sitrep.reading.times.dated_by import is_counted_to

_FEW = 3


def only_names(passage: Passage) -> bool:
    """Whether a sentence says little besides names: Figures according to the agency."""
    text = passage.text
    for term in reversed(passage.terms):
        text = f"{text[: term.start]} {text[term.end :]}"
    told = measures_said(passage.text, passage.language)
    return not passage.row and not told and len(words_of(text)) <= _FEW


def only_dates(passage: Passage) -> bool:
    """Whether a sentence names nothing, and says up to which day: data as of 12 May."""
    named = any(one.is_of(sort) for one in passage.terms for sort in _NAMING)
    counted = (is_counted_to(passage.text, one.start, passage.language) for one in passage.dates)
    return not passage.row and not named and any(counted)


def names_theirs(one: TracedPassage, others: list[TracedPassage]) -> bool:
    """Whether a sentence names nothing but actors, each of the figures of its neighbours.

    According to one of them it bears responsibility itself; the figure stands in the next sentence.
    """
    passage = one.passage
    named = [term for term in passage.terms if any(map(term.is_of, _NAMING))]
    if passage.row or passage.mentions or passage.dates or one.told or not named:
        return False
    figures = (fact for other in others for fact in other.all_facts if fact.figure is not None)
    known = frozenset[str]().union(*(fact.actors for fact in figures))
    return all(term.meaning(TermSort.ACTOR) & known for term in named)


_NAMING = (TermSort.ACTOR, TermSort.PLACE, TermSort.MEASURE)


def of_others(passage: Passage, others: list[TracedPassage]) -> bool:
    """Whether a sentence names what the figures of its neighbours count."""
    measures = passage.refs(TermSort.MEASURE)
    counted = (
        fact.measures for one in others for facts in one.of_mention.values() for fact in facts
    )
    return bool(measures) and any(measures & one for one in counted if one)
