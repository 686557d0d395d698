"""Records beside: of what a clause without a figure tells, and whose number others words say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from sitrep import resources
from sitrep.auditing.facts import HEADER, PREVIOUS, Fact, words_of
from sitrep.auditing.passages import Passage
from sitrep.auditing.terms import Term, TermSort, fold
from sitrep.language_tags import base_language
from sitrep.model.values.number_words import duals_said, spelled_numbers
from sitrep.reading.beside_numbers import clause_joins
from sitrep.reading.mention import Mention
from sitrep.reading.times.dates_said import DateSaid
from sitrep.word_lists import by_language, either

_NAMING = ("actors", "places", "sources", "contacts", HEADER)
_BOTH, _SIDES = 2, 3
_COUNTED = (TermSort.MEASURE, TermSort.GROUP)
_TOLD = (TermSort.PLACE, *_COUNTED)


def is_of_another(span: tuple[int, int], passage: Passage, known: Mapping[str, Fact]) -> bool:
    """Whether a clause without a figure tells of a record of its own: a bridge was destroyed there.

    The record holds all that the clause names, and is of somebody whom the passage names. One that
    counts something counts one, or two where a word says so by its form; another shares a word.
    """
    start, end = _clause(span, passage)
    figures = (one.span for one in passage.mentions)
    if passage.row or any(start < one.end and one.start < end for one in figures):
        return False
    terms = [one for one in passage.terms if start <= one.start and one.end <= end]
    terms = [one for one in terms if any(map(one.is_of, _TOLD))]
    dates = [one for one in passage.dates if start <= one.start and one.end <= end]
    places = [passage.text[one.start : one.end] for one in terms if one.is_of(TermSort.PLACE)]
    words = words_of(passage.text[start:end]).difference(*map(words_of, places))
    telling = [fact for fact in _records(known) if places and _tells(fact, words, places)]
    if any(_holds_all(fact, (), dates) for fact in telling):
        return True
    several = len(terms) + len(dates) >= _BOTH
    numbers, actors = _few(passage.text[start:end], passage.language), passage.refs(TermSort.ACTOR)
    return any(
        (fact.figure.count.low in numbers if fact.figure else several and _shares(fact, words))
        and (not actors or not actors.isdisjoint(fact.actors))
        and _holds_all(fact, terms, dates)
        for fact in _records(known)
    )


def of_another_number(
    mention: Mention, passage: Passage, known: Mapping[str, Fact], traced: Iterable[Fact]
) -> Fact | None:
    """The one record that holds all that a passage says of its only number, but another number.

    None where a record with the number is unlike the words in no more than one way.
    """
    terms = [one for one in passage.terms if any(map(one.is_of, (*_TOLD, TermSort.ACTOR)))]
    measures = {str(one) for said in mention.measures[:1] for one in said.means}
    if len(passage.mentions) > 1 or passage.row or not (measures or passage.refs(TermSort.MEASURE)):
        return None
    if any(_unlike(fact, passage, measures) < _BOTH for fact in traced):
        return None
    sides = (TermSort.ACTOR, TermSort.PLACE)
    named = sum(bool(passage.refs(sort)) for sort in sides) + bool(passage.dates) + 1
    fits = [
        fact
        for fact in _records(known)
        if fact.figure is not None
        and _holds_all(fact, terms, passage.dates)
        and (not measures or not measures.isdisjoint(fact.measures or ()))
    ]
    return fits[0] if len(fits) == 1 and named >= _SIDES else None


def is_unlike_once(fact: Fact, passage: Passage) -> bool:
    """Whether a record is that of all that a passage names and dates, but for what it counts."""
    sorts = (TermSort.ACTOR, TermSort.PLACE)
    said = [(passage.refs(sort), fact.refs(sort)) for sort in sorts]
    named = all(one and not one.isdisjoint(held) for one, held in said)
    return named and bool(passage.dates) and _holds_all(fact, (), passage.dates)


def _unlike(fact: Fact, passage: Passage, measures: set[str]) -> int:
    """In how many ways a record is none of which a passage speaks."""
    sorts = (TermSort.ACTOR, TermSort.PLACE, TermSort.GROUP)
    said = [(passage.refs(sort), fact.refs(sort)) for sort in sorts]
    counted = passage.refs(TermSort.MEASURE) | measures
    if not counted.isdisjoint(fact.refs(TermSort.MEASURE)):
        return 0  # it counts what is said: whoever else is named is another originator or place
    said.append((counted, fact.refs(TermSort.MEASURE)))
    dated = bool(passage.dates) and not _holds_all(fact, (), passage.dates)
    return dated + sum(bool(one) and one.isdisjoint(held) for one, held in said)


def _tells(fact: Fact, words: frozenset[str], places: Iterable[str]) -> bool:
    """Whether a text of a record names some places, beside words that a clause shares with it."""
    named = [fold(one) for one in places]
    return fact.figure is None and any(
        all(one in text for one in named) and len(words_of(text) & words) >= _BOTH
        for text in fact.texts
    )


def _shares(fact: Fact, words: frozenset[str]) -> bool:
    """Whether some of these words stand in a text of a record."""
    return any(words_of(text) & words for text in (*fact.texts, *fact.quoted))


def _records(known: Mapping[str, Fact]) -> Iterable[Fact]:
    return (
        fact
        for ref, fact in known.items()
        if fact.kind not in _NAMING and not ref.startswith(PREVIOUS)
    )


def _holds_all(fact: Fact, terms: Iterable[Term], dates: Iterable[DateSaid]) -> bool:
    return all(
        any(not term.meaning(sort).isdisjoint(fact.refs(sort)) for sort in TermSort)
        or (fact.figure is None and not any(map(term.is_of, (TermSort.PLACE, TermSort.ACTOR))))
        for term in terms
    ) and all(any(date.fits(one) for one in fact.dates) for date in dates)


def _clause(span: tuple[int, int], passage: Passage) -> tuple[int, int]:
    """Where the clause begins and ends in which some words stand."""
    start, end = passage.part_of(span[0])
    joins = clause_joins(passage.language)
    for found in (*_COMMA.finditer(passage.text), *(joins.finditer(passage.text) if joins else ())):
        if found.end() <= span[0]:
            start = max(start, found.start())
        elif found.start() >= span[1]:
            end = min(end, found.start())
    return start, end


_COMMA = re.compile(r"[,،](?=\s)")


def _few(text: str, language: str) -> set[int]:
    """The numbers of a text that are read as no figure: one, or an article, and a dual."""
    ones = {one.value for one in spelled_numbers(text, language) if one.value == 1}
    ones |= {1} if _article(language).search(text) else set()
    return ones | {one.value for one in duals_said(text, language)}


@cache
def _article(language: str) -> re.Pattern[str]:
    lists = by_language(resources.reading_words(), "numbers")
    words = lists.get(base_language(language), {}).get("article", ())
    return re.compile(rf"(?<!\w)(?:{either(words) or '(?!)'})(?!\w)", re.IGNORECASE)
