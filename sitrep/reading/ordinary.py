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
from sitrep.model.values.plain_digits import in_plain_digits
from sitrep.names_in_text import names_found
from sitrep.orthography import orthography
from sitrep.reading.times.lengths_of_time import lengths_of_time, small_number
from sitrep.reading.uncounted.numbered_names import numbered_names
from sitrep.reading.uncounted.ranks import ordinals
from sitrep.reading.uncounted.scores_and_settings import scores_and_settings
from sitrep.word_lists import by_language, either

_NEVER = "(?!)"
"""A pattern that fits nothing."""

_DAY = r"(?<![\d.,٫٬])[0-3]?\d(?:st|nd|rd|th|er|º)?"
_DATES = "beside_dates"
"""The words that join two dates join two years and two ages as well."""
_YEAR = r"(?:19|20)\d\d"
_OF = r"(?:\s+de|\s+d[’'])?\s*"
_CLOCK = (
    r"\b(?:[01]?\d|2[0-3])(?::|\s?h\s?)[0-5]\d\b|\b(?:1[0-2]|[1-9])(?:[:.][0-5]\d)?\s?[ap]\.?m\b\.?"
)
_CODE = r"(?<![^\s(\"'“‘«])(?:[A-Z][A-Za-z]*[-/]){0,2}[^\W\d_]*[A-Z][^\W\d_]*[-/]?\d+[\w/-]*"
_DECADE = r"\b(?:1[5-9]|20)\d0[’']?s\b|(?<!\w)[’']\d0s\b"
_STRENGTH = r"\d(?:[.,٫]\d)?\b(?![.,٫]?\d)"
_YEARS_OLD = r"1?\d{1,2}\b(?![.,٫]?\d)"
_DISEASE = re.compile(
    r"(?:[A-Z]/)?[A-Z]\d+[A-Z]\d+|(?:[A-Z]{4,}|Covid)-(?:[A-Z][a-z]+[A-Z]-)?\d{1,2}"
)
"""A code that is a name whatever follows: cases of COVID-19, H5N1 cases, SARS-CoV-2 deaths."""

_WHOLE = re.compile(
    r"\d{1,2}\D.*[^\W\d]{3,}\s(?:de\s)?\d{4}|[^\W\d]+\s\d{1,2},\s\d{4}|\d{1,2}(?::|\s?h\s?)\d\d|\d{4}-\d\d-\d\d"
)
"""A day with its month and year, or a time of day, which count nothing whatever follows."""

_NEXT = re.compile(r"\s+([^\W\d_]+)")


class _Writing(NamedTuple):
    """The patterns of a language, and the words that a number or an ordinal counts."""

    pattern: re.Pattern[str]
    counted: frozenset[str]
    ranked: frozenset[str]
    verbs_too: frozenset[str]


def ordinary(
    text: str,
    code: str,
    names: Collection[str] = (),
    counted: frozenset[str] = frozenset(),
    *,
    lengths: bool = True,
) -> Iterator[tuple[str, bool]]:
    """The pieces of a text in a language, each with whether it is a number that counts nothing.

    ``names`` are those that the records hold; a number inside one is part of the name. What stands
    before one of the words that are ``counted`` is a count, whatever it looks like. Without
    ``lengths``, lengths of time are numbers too, but for those that say when something was.
    """
    writing, start = _writing(code, counted), 0
    for found in _found(in_plain_digits(text), writing, names):
        of_length = found.groupdict().get("length")
        if found.start() >= start and (lengths or not of_length):
            if text[start : found.start()]:
                yield text[start : found.start()], False
            yield text[found.start() : found.end()], True
            start = found.end()
    if text[start:]:
        yield text[start:], False


def _found(text: str, writing: _Writing, names: Collection[str]) -> list[re.Match[str]]:
    matches = [one for one in writing.pattern.finditer(text) if not _counts(text, one, writing)]
    matches += names_found(text, names)
    return sorted(matches, key=lambda one: (one.start(), -one.end()))


def _counts(text: str, found: re.Match[str], writing: _Writing) -> bool:
    """Whether what follows is counted by the number, so that it is no name and no date."""
    told = found.groupdict()
    if any(told.get(name) for name in ("length", "past", "old", "months")):
        return False
    if _WHOLE.fullmatch(found[0]) or _DISEASE.fullmatch(found[0]):
        return False
    if found[0].split()[0].lower() in writing.verbs_too and _of_people(text, found, writing):
        return True
    after = _NEXT.match(text, found.end())
    if after is None:
        return False
    counted = writing.counted | writing.ranked if told["ordinal"] else writing.counted
    return after[1].lower() in counted


def _of_people(text: str, found: re.Match[str], writing: _Writing) -> bool:
    """Whether a clause tells of people before it says how many they are: the dead number 85."""
    before = _CLAUSE.split(text[: found.start()])[-1].lower().split()
    return bool(before) and not writing.counted.isdisjoint(before)


_CLAUSE = re.compile(r"[.,;:(]")


def _months(code: str) -> set[str]:
    """The names of the months; none for a language that nobody has described."""
    try:
        wide = get_month_names("wide", locale=Locale.parse(code)).values()
    except (UnknownLocaleError, ValueError):
        return set()
    files = resources.reading_words()
    short = (word for words in by_language(files, "months").get(code, ()) for word in words.split())
    others = by_language(files, "ordinary").get(code, {}).get("other_months", ())
    every = (*wide, *short, *others)
    return {form for month in every for form in (month, month.capitalize())}


@cache
def _writing(code: str, also: frozenset[str]) -> _Writing:
    lists = defaultdict[str, list[str]](
        list, by_language(resources.reading_words(), "ordinary").get(code, {})
    )
    months = either(_months(code)) or _NEVER
    before = either(lists["before_year"])
    between, both, to, the = (_any(one, _DATES) for one in ("between", "and", "through", "the"))
    days = rf"{_DAY}(?:{_through()}{_DAY})?"
    # Without a word before two days, twelve may be killed and the 9th of May begin a clause.
    before_days = f"{between}|{_any('before_days')}"
    begin = rf"(?:\b|{orthography(code).behind_joined})"
    patterns = [
        *numbered_names(lists, code, _any("law_of")),
        *(scores_and_settings(lists, code) if lists["called"] else ()),
        *_measures(lists, code),
        *_years(lists, before, begin),
        *lengths_of_time(lists, code),
        rf"{begin}{days}{_OF}(?:{months})\b(?:\.?,?{_OF}{_YEAR}\b)?",
        rf"\b(?i:{before_days})\s{_DAY}\s(?:{both})\s?(?:(?:{the})\s)?{_DAY}{_OF}(?:{months})\b"
        rf"(?:,?{_OF}{_YEAR}\b)?",
        rf"\b(?:{months})\s+{days},?\s+{_YEAR}\b",
        rf"\b(?:{months})\s+{days}(?=\s*(?:[,.;:)](?!\d)|$))",
        rf"\b(?:{months}){_OF}{_YEAR}\b",
        rf"\b{_YEAR}-[01]\d(?:-[0-3]\d)?\b",
        _CLOCK,
        rf"\b(?:[QTH][1-4]|[1-4][QT]|[WS]\d\d?)[\s/-]?{_YEAR}\b",
        rf"\b{_YEAR}\s?[-–/]\s?{_YEAR}\b",
        rf"\b(?i:{before}|{between})\s+{_YEAR}\s+(?:{both}|{to})\s+{_YEAR}\b",
        rf"(?P<ordinal>{ordinals(lists, code)})",
        _CODE,
    ]
    counted = frozenset(word.lower() for word in (*lists["counted"], *also))
    return _Writing(
        re.compile("|".join(patterns)),
        counted,
        frozenset(lists["ranked"]),
        frozenset(lists["verbs_too"]),
    )


def _years(lists: Mapping[str, list[str]], before: str, begin: str) -> Iterator[str]:
    """Years behind a word that says so, and beside what they tell from that of other years."""
    if before:
        yield rf"\b(?i:{before})[\s-]{_YEAR}\b(?:\s?[-–/]\s?(?:{_YEAR}|\d\d)\b)?"
    if lists["of_year"]:
        things = either(lists["of_year"])
        name = r"(?:[A-ZÀ-Þ][\w’'-]*\s(?:(?:and|of|for|et|de|y)\s)?){0,4}"
        yield rf"\b{_YEAR}(?:[/–-]\d\d)?(?=\s(?:{name}|[^\W\d_]+\s)(?i:{things})\b)"
        yield rf"\b{_YEAR}(?:[/–-]\d\d)?(?=\s(?i:{things})\b)"
        yield rf"{begin}(?i:{things})\s(?:(?:of|de)\s|d[’'])?{_YEAR}\b"


@cache
def _any(name: str, part: str = "ordinary") -> str:
    """The words of a list in every language, as alternatives."""
    languages = by_language(resources.reading_words(), part).values()
    return either({word for lists in languages for word in lists[name]})


def _through() -> str:
    return rf"(?:\s?[-–]\s?|\s(?:{_any('through', _DATES)})\s)"


def _age(code: str) -> str:
    """A number of years, in digits or in words."""
    return rf"(?:{_YEARS_OLD}|(?i:{small_number(code)})\b)"


def _ages(code: str) -> str:
    age = _age(code)
    both = rf"(?:{_any('between', _DATES)})\s+{age}\s+(?:{_any('and', _DATES)})\s?{age}"
    return rf"{both}|{age}(?:{_through()}{age}|\+?)"


def _measures(lists: Mapping[str, list[str]], code: str) -> Iterator[str]:
    """Decades, the strength of an earthquake, and ages."""
    yield _DECADE
    if lists["months"]:  # only ages are told in months from one to another
        age, months = _age(code), either(lists["months"])
        ages = rf"{age}(?:\s?[-–]\s?|\s(?:{_any('through', _DATES)}|{_any('and', _DATES)})\s?){age}"
        yield rf"(?P<months>(?<![\w.,]){ages}\s?(?i:{months})(?!\w))"
    yield r"\bM[wWlLsSbB]?\s?\d[.,]\d\b(?![.,]?\d)"
    if lists["decade"]:
        yield rf"(?i:\b(?:{either(lists['decade'])}))\s(?:(?:1[5-9]|20)\d0|[2-9]0)\b"
    if lists["magnitude"]:
        words = either(lists["magnitude"])
        yield rf"(?i:\b(?:{words}))\s?{_STRENGTH}|\b(?:\d-|\d[.,]\d[-\s])(?i:{words})\b"
    if lists["aged"]:
        limit, years = either(lists["limit"]), either(lists["years"])
        after = rf"\s(?:{years})\b" if years else ""
        yield rf"(?i:\b(?:{either(lists['aged'])})\s+(?:(?:{limit})\s+)?)(?:{_ages(code)}){after}"
        yield from _of_an_age(lists, code)
        yield _behind_a_name(code)
        rounded = by_language(resources.reading_words(), "figures")[code]["rounded"]
        if rounded and years:  # of some thirty years
            yield rf"(?i:(?<!\w)(?:{either(rounded)})s?\sd(?:e\s|[’'])(?:{years})\b)"
    if lists["old"]:
        age = _age(code)
        yield rf"(?P<old>\b{age}(?:\s?[-–]\s?{age})?[\s-](?:{either(lists['old'])})\b)"


def _behind_a_name(code: str) -> str:
    """An age between commas behind a first and a last name, or what somebody is: a teacher, 41.

    Behind a name no list of places may go on.
    """
    joins = either(by_language(resources.reading_words(), "figures")[code]["and"])
    names = r"[A-ZÀ-Þ][a-zà-ÿ’'-]+\s[A-ZÀ-Þ][a-zà-ÿ’'-]+"
    roles = either(by_language(resources.reading_words(), "personal")[code]["roles"])
    alone = rf"(?i:(?<!\w)(?:{roles}))[,،]\s[1-9]\d(?=\s?[,،)”»])"
    return rf"\b{names},\s\d{{1,2}}(?=,\s(?!(?:{joins})\b)[a-zà-ÿ])|{alone}"


def _of_an_age(lists: Mapping[str, list[str]], code: str) -> Iterator[str]:
    """People below an age, which may be said in words: children under five."""
    people, below = either(lists["young"]), either(lists["below"])
    if people and below:
        years = either(lists["years"] or lists["of_age"])
        after = rf"\s(?:{years})\b" if years else r"\b(?!\s?(?:%|per cent|km|kg|of\b))"
        yield rf"(?i:\b(?:{people})\s(?:de\s|d[’'])?(?:{below})\s){_age(code)}{after}"
