"""Numbers in ordinary writing that count nothing: dates, times, ordinals, names, ages and so on."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from babel import Locale, UnknownLocaleError
from babel.dates import get_month_names

from sitrep import resources
from sitrep.word_lists import by_language, either

_NEVER = "(?!)"
"""A pattern that fits nothing."""

_DAY = r"(?<![\d.,٫٬])[0-3]?\d(?:st|nd|rd|th|er|º)?"
_YEAR = r"(?:19|20)\d\d"
_OF = r"(?:\s+de|\s+d[’'])?\s*"
_CLOCK = r"\b(?:[01]?\d|2[0-3])[:h][0-5]\d\b|\b(?:1[0-2]|[1-9])(?:[:.][0-5]\d)?\s?[ap]\.?m\b\.?"
_CODE = r"(?<![^\s(\"'“‘«])[^\W\d_]*[A-Z][^\W\d_]*[-/]?\d+[\w/-]*"
_ORDINAL = r"\b\d+(?:st|nd|rd|th|er|ère|e|ème|º|ª|\.º|\.ª)\b|(?<=\b[Tt]he )third\b(?! of\b)"
_DECADE = r"\b(?:1[5-9]|20)\d0[’']?s\b|(?<!\w)[’']\d0s\b"
_STRENGTH = r"\d(?:[.,٫]\d)?\b(?![.,٫]?\d)"
_AGE = r"1?\d{1,2}\b(?![.,٫]?\d)"
_DISEASE = re.compile(r"[A-Z]\d+[A-Z]\d+|(?:[A-Z]{4,}|Covid)-\d{1,2}")
"""A code that is a name whatever follows: cases of COVID-19, H5N1 cases."""

_SMALL = r"\d{1,5}[A-Za-z]?\b(?![.,]?\d)"
_WHOLE = re.compile(
    r"\d{1,2}\D.*[^\W\d]{3,}\s(?:de\s)?\d{4}|[^\W\d]+\s\d{1,2},\s\d{4}|\d{1,2}[:h]\d\d|\d{4}-\d\d-\d\d"
)
"""A day with its month and year, or a time of day, which count nothing whatever follows."""

_NEXT = re.compile(r"\s+([^\W\d_]+)")


class _Writing(NamedTuple):
    """The patterns of a language, and the words that a number or an ordinal counts."""

    pattern: re.Pattern[str]
    counted: frozenset[str]
    ranked: frozenset[str]


def ordinary(
    text: str, code: str, names: Collection[str] = (), counted: frozenset[str] = frozenset()
) -> Iterator[tuple[str, bool]]:
    """The pieces of a text in a language, each with whether it is a number that counts nothing.

    ``names`` are those that the records hold; a number inside one is part of the name. What stands
    before one of the words that are ``counted`` is a count, whatever it looks like.
    """
    writing, start = _writing(code, counted), 0
    for found in _found(text, writing, names):
        if found.start() >= start:
            if text[start : found.start()]:
                yield text[start : found.start()], False
            yield found[0], True
            start = found.end()
    if text[start:]:
        yield text[start:], False


def _found(text: str, writing: _Writing, names: Collection[str]) -> list[re.Match[str]]:
    matches = [one for one in writing.pattern.finditer(text) if not _counts(text, one, writing)]
    held = [name for name in names if name in text]
    if held:
        matches += re.finditer(rf"(?<!\w)(?:{either(held)})(?!\w)", text)
    return sorted(matches, key=lambda one: (one.start(), -one.end()))


def _counts(text: str, found: re.Match[str], writing: _Writing) -> bool:
    """Whether what follows is counted by the number, so that it is no name and no date."""
    if _WHOLE.fullmatch(found[0]) or _DISEASE.fullmatch(found[0]):
        return False
    after = _NEXT.match(text, found.end())
    if after is None:
        return False
    counted = writing.counted | writing.ranked if found["ordinal"] else writing.counted
    return after[1].lower() in counted


def _months(code: str) -> set[str]:
    """The names of the months; none for a language that nobody has described."""
    try:
        wide = get_month_names("wide", locale=Locale.parse(code)).values()
    except (UnknownLocaleError, ValueError):
        return set()
    return {form for month in wide for form in (month, month.capitalize())}


@cache
def _writing(code: str, also: frozenset[str]) -> _Writing:
    lists = defaultdict[str, list[str]](
        list, by_language(resources.reading_words(), "ordinary").get(code, {})
    )
    months = either(_months(code)) or _NEVER
    before = either(lists["before_year"])
    between, both, to = _any("between"), _any("and"), _any("to")
    days = rf"{_DAY}(?:{_through()}{_DAY})?"
    # Without a word before two days, twelve may be killed and the 9th of May begin a clause.
    before_days = f"{between}|{_any('before_days')}"
    patterns = [
        *_names(lists),
        *_measures(lists),
        *_years(lists, before),
        *_spans(lists, code),
        rf"\b{days}{_OF}(?:{months})\b(?:,?{_OF}{_YEAR}\b)?",
        rf"\b(?i:{before_days})\s{_DAY}\s(?:{both})\s{_DAY}{_OF}(?:{months})\b"
        rf"(?:,?{_OF}{_YEAR}\b)?",
        rf"\b(?:{months})\s+{days},?\s+{_YEAR}\b",
        rf"\b(?:{months})\s+{days}(?=\s*(?:[,.;:)]|$))",
        rf"\b(?:{months}){_OF}{_YEAR}\b",
        rf"\b{_YEAR}-[01]\d(?:-[0-3]\d)?\b",
        _CLOCK,
        rf"\b{_YEAR}\s?[-–/]\s?{_YEAR}\b",
        rf"\b(?i:{before}|{between})\s+{_YEAR}\s+(?:{both}|{to})\s+{_YEAR}\b",
        rf"(?P<ordinal>{_ORDINAL})",
        _CODE,
    ]
    counted = frozenset(word.lower() for word in (*lists["counted"], *also))
    return _Writing(re.compile("|".join(patterns)), counted, frozenset(lists["ranked"]))


def _years(lists: Mapping[str, list[str]], before: str) -> Iterator[str]:
    """Years behind a word that says so, and beside what they tell from that of other years."""
    if before:
        yield rf"\b(?i:{before})[\s-]{_YEAR}\b(?:\s?[-–/]\s?(?:{_YEAR}|\d\d)\b)?"
    if lists["of_year"]:
        things = either(lists["of_year"])
        name = r"(?:[A-ZÀ-Þ][\w’'-]*\s(?:(?:and|of|for|et|de|y)\s)?){0,4}"
        yield rf"\b{_YEAR}(?:[/–-]\d\d)?(?=\s(?:{name}|[^\W\d_]+\s)(?i:{things})\b)"
        yield rf"\b{_YEAR}(?:[/–-]\d\d)?(?=\s(?i:{things})\b)"
        yield rf"\b(?i:{things})\s(?:(?:of|de)\s|d[’'])?{_YEAR}\b"


def _spans(lists: Mapping[str, list[str]], code: str) -> Iterator[str]:
    """How long something lasts: six-month, the past 24 hours."""
    if not lists["spans"]:
        return
    words = by_language(resources.reading_words(), "numbers").get(code, {}).get("units", {})
    number, units = rf"(?:\d{{1,3}}|(?i:{either(words) or _NEVER}))", either(lists["spans"])
    yield rf"(?<![\w-]){number}-(?:{units})\b(?!-)"
    lead = either(lists["span_lead"])
    if lead:
        yield rf"(?<!\w)(?i:{lead})\s?{number}(?:[\s-](?:{number}))?\s(?:{units})(?!\w)"
        yield rf"(?<!\w){number}(?:[\s-](?:{number}))?\s(?i:{lead})\s(?:{units})(?!\w)"


@cache
def _any(name: str) -> str:
    """The words of a list in every language, as alternatives."""
    languages = by_language(resources.reading_words(), "ordinary").values()
    return either({word for lists in languages for word in lists[name]})


def _through() -> str:
    return rf"(?:\s?[-–]\s?|\s(?:{_any('to')})\s)"


def _ages() -> str:
    both = rf"(?:{_any('between')})\s+{_AGE}\s+(?:{_any('and')})\s?{_AGE}"
    return rf"{both}|{_AGE}{_through()}{_AGE}|{_AGE}\+?"


def _names(lists: Mapping[str, list[str]]) -> Iterator[str]:
    """Names that hold a number, and words whose number is a name."""
    if lists["known"]:
        yield rf"(?<![\w/.,])(?:{either(lists['known'])})(?![\w/]|[.,]\d)"
    if lists["named"]:
        yield rf"(?i:(?<!\w)(?:{either(lists['named'])}))\s+{_SMALL}(?:\s\({_YEAR}\))?"


def _measures(lists: Mapping[str, list[str]]) -> Iterator[str]:
    """Decades, the strength of an earthquake, and ages."""
    yield _DECADE
    yield r"\bM[wWlLsSbB]?\s?\d[.,]\d\b(?![.,]?\d)"
    if lists["decade"]:
        yield rf"(?i:\b(?:{either(lists['decade'])}))\s(?:(?:1[5-9]|20)\d0|[2-9]0)\b"
    if lists["magnitude"]:
        words = either(lists["magnitude"])
        yield rf"(?i:\b(?:{words}))\s?{_STRENGTH}|\b(?:\d-|\d[.,]\d[-\s])(?i:{words})\b"
    if lists["aged"]:
        limit, years = either(lists["limit"]), either(lists["years"])
        after = rf"\s(?:{years})\b" if years else ""
        yield rf"(?i:\b(?:{either(lists['aged'])})\s+(?:(?:{limit})\s+)?)(?:{_ages()}){after}"
    if lists["old"]:
        yield rf"\b{_AGE}(?:\s?[-–]\s?{_AGE})?[\s-](?:{either(lists['old'])})\b"
