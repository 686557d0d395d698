"""What counts people without a digit or a word for a number: both children, XII people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sitrep import resources
from sitrep.languages.phrases import Phrases, available, forms, load_phrases
from sitrep.orthography import orthography
from sitrep.page.counting_words import CountingWords
from sitrep.reading.persons.both_things import both_things
from sitrep.word_lists import any_beginning, by_language, either

_ROMAN = r"X{0,3}(?:IX|IV|V?I{1,3}|V|X)\b(?<=[IVX]{2})"

_SHORT = 3
"""Shorter words are not told from others."""


def counting(phrases: Phrases) -> re.Pattern[str] | None:
    """Finds such counts in the language; None where nothing is known of it."""
    return _pattern(phrases.code)


def counting_words(phrases: Phrases) -> CountingWords:
    """What counts in the language without a digit."""
    return _counting_words(phrases.code)


@cache
def _counting_words(code: str) -> CountingWords:
    phrases = load_phrases(code)
    lists = by_language(resources.reading_words(), "counting").get(code, {})
    nothing = phrases.no_numbers.union(lists.get("nothing", ()))
    said = (counting(phrases), none_of(phrases), both_things(code))
    return CountingWords(phrases.number_words, nothing, *said)


def none_of(phrases: Phrases) -> re.Pattern[str] | None:
    """Finds what a text says there was none of; None where nothing is known of the language."""
    return _none_of(phrases.code)


@cache
def _none_of(code: str) -> re.Pattern[str] | None:
    files = resources.reading_words()
    figures, beside = (by_language(files, key).get(code) for key in ("figures", "beside"))
    if figures is None or beside is None or not figures["no"]:
        return None
    further = rf"(?:(?:{either(figures['further'])})\s+)?" if figures["further"] else ""
    said = rf"{_measures(code)}|(?:{either(beside['persons'])})\b"
    return re.compile(rf"\b(?:{either(figures['no'])})\s+{further}(?:{said})", re.IGNORECASE)


def counting_words_of(code: str) -> CountingWords:
    """What counts without a digit in a language; nothing is known of one without a file."""
    return counting_words(load_phrases(code)) if code in available() else CountingWords()


@cache
def _pattern(code: str) -> re.Pattern[str] | None:
    lists = by_language(resources.reading_words(), "counting").get(code)
    if lists is None:
        return None
    people = either({*lists["people"], *_groups(load_phrases(code))})
    spans = by_language(resources.reading_words(), "ordinary")[code]["spans"]
    worn = rf"(?!(?:{either([*lists['worn'], *spans])})\b)"
    named = "".join(rf"(?<!\b{re.escape(word)} )" for word in lists["numbered"])
    joined = rf"(?!\s+(?:{either(lists['joins'])})\b)" if lists["joins"] else ""
    pairs = [
        rf"\b(?:{either(words)})\s+(?:\w+\s+)?(?:{people})\b{joined}"
        for words in (lists["pairs"], lists["sets"])
        if words
    ]
    if lists["sets"]:
        pairs.append(rf"\b(?:{either(lists['sets'])})(?:\s+|(?<=[’']))(?:{worn}[^\W\d_]{{3,}})\b")
    said = "|".join([*pairs, *_zeros(code, lists["nobody_is"]), *_duals(code), *_fractions(code)])
    return re.compile(rf"(?i:{said})|\b(?=[IVX]{{2}})(?i:{named}){_ROMAN}\s+(?i:{people})\b")


def _zeros(code: str, between: list[str]) -> Iterator[str]:
    """Nobody, where what happened to nobody is something that is counted."""
    files, measures = resources.reading_words(), _measures(code)
    gap = rf"(?:\s?(?:{either(between)})\b)?\s?" if between else r"\s"
    nobody = by_language(files, "figures")[code]["nobody"]
    said_in = [word for word in nobody if re.search(rf"\b(?:{measures})", word)]
    if said_in:
        yield rf"{orthography(code).begin}(?:{either(said_in)})"
    apart = [word for word in nobody if word not in said_in]
    if apart:
        yield rf"\b(?:{either(apart)}){gap}\b(?:{measures})"


def _measures(code: str) -> str:
    """The words for what is counted, as alternatives."""
    by = by_language(resources.reading_words(), "beside")[code]["measures"]
    words = {word for words in by for word in words.split(", ") if len(word) > _SHORT}
    return any_beginning(words)


def _fractions(code: str) -> Iterator[str]:
    """Parts of a whole in words that are no numbers: a tenth of the people."""
    lists, numbers = (
        by_language(resources.reading_words(), "figures")[code],
        load_phrases(code).number_words,
    )
    every = (word for by in lists["fractions"].values() for word in by)
    words = [word for word in every if numbers.isdisjoint(re.split(r"[\s-]", word))]
    if words and lists["fraction_of"]:
        yield rf"\b(?:{either(words)})\s+(?:{either(lists['fraction_of'])})\b"


def _duals(code: str) -> Iterator[str]:
    words = by_language(resources.reading_words(), "numbers")[code]["duals"]
    if words:
        yield rf"\b{orthography(code).ands}(?:{either(words)})\b"


def _groups(phrases: Phrases) -> Iterator[str]:
    for key, phrase in phrases.phrases.items():
        if key.startswith("groups."):
            yield from (form for form in forms(phrase) if " " not in form)


@cache
def counted_words(code: str) -> frozenset[str]:
    """The words for groups of people and for units, by which a number counts them."""
    return frozenset(_first_words(load_phrases(code)))


def _first_words(phrases: Phrases) -> Iterator[str]:
    for key, phrase in phrases.phrases.items():
        if key.startswith(("groups.", "units.")):
            words = (re.findall(r"[^\W\d_]{3,}", form) for form in forms(phrase))
            yield from (found[0] for found in words if found)
