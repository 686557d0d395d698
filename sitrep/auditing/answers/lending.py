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


_NAMING = (TermSort.ACTOR, TermSort.PLACE, TermSort.MEASURE)


def of_others(passage: Passage, others: list[TracedPassage]) -> bool:
    """Whether a sentence names what the figures of its neighbours count."""
    measures = passage.refs(TermSort.MEASURE)
    counted = (
        fact.measures for one in others for facts in one.of_mention.values() for fact in facts
    )
    return bool(measures) and any(measures & one for one in counted if one)
