"""Dates in a text, as precise as they are said, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache

from babel import Locale
from babel.dates import get_month_names

from sitrep import resources
from sitrep.language_tags import read_as
from sitrep.model.values.dates import PartialDate
from sitrep.orthography import orthography
from sitrep.word_lists import by_language, either

_LATIN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_DAY = r"(?<![\d.,٫٬])(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|er|º|\.º|ª)?(?![\d٫٬]|[.,]\d)"
_YEAR = r"(?:1[89]|20)\d\d(?!\d|[.,٫٬]\d)"
_OF = r"(?:[^\S\n]+(?:of|de|del|d[’'])[^\S\n]*|[^\S\n]*[-.][^\S\n]*|[^\S\n]+)"
_ISO = re.compile(r"(?<![\d-])((?:1[89]|20)\d\d)-([01]\d)(?:-([0-3]\d))?(?![\d-])")
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class DateSaid:
    """A date where it stands, or the days from one to another; without a year if none is told."""

    start: int
    end: int
    year: int | None
    month: int | None = None
    day: int | None = None

    def fits(self, known_date: PartialDate) -> bool:
        """Whether it says this date, or says it less precisely."""
        said = (self.year, self.month, self.day)
        known = (known_date.year, known_date.month, known_date.day)
        return all(one is None or one == other for one, other in zip(said, known, strict=True))

    def day_in(self, year: int) -> date | None:
        """The day that is said, in a year where it says none; None where it says no such day."""
        if self.month is None or self.day is None:
            return None
        try:
            return date(self.year or year, self.month, self.day)
        except ValueError:
            return None

    def __str__(self) -> str:
        parts = [f"{self.year:04}" if self.year else "----"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


@lru_cache(maxsize=4096)
def dates_said(text: str, language: str) -> tuple[DateSaid, ...]:
    """The dates of a text in their order; of several with one year, all have it."""
    plain, writing = text.translate(_LATIN), _writing(language)
    found = [_iso(one) for one in _ISO.finditer(plain)]
    for one in writing.pattern.finditer(plain):
        if not any(held.start < one.end() and one.start() < held.end for held in found):
            found += _read(one, writing.months)
    return tuple(_with_years(sorted(found, key=lambda one: one.start)))


def months_named(text: str, language: str) -> Iterator[DateSaid]:
    """The months that stand in a text without a day and a year, as where a word dates by them."""
    writing = _writing(language)
    plain = text.translate(_LATIN)
    taken = [(one.start, one.end) for one in dates_said(text, language)]
    for found in writing.alone.finditer(plain):
        inside = any(start < found.end() and found.start() < end for start, end in taken)
        named = found[0][:1].isupper() or not orthography(read_as(language)).capital_months
        if not inside and named:
            yield DateSaid(found.start(), found.end(), None, writing.months[found[0].lower()])


def _iso(found: re.Match[str]) -> DateSaid:
    day = int(found[3]) if found[3] else None
    return DateSaid(found.start(), found.end(), int(found[1]), int(found[2]), day)


@dataclass(frozen=True)
class _Writing:
    pattern: re.Pattern[str]
    alone: re.Pattern[str]
    months: dict[str, int]


@cache
def _writing(language: str) -> _Writing:
    months = _months(language)
    month = rf"(?<!\w)(?P<{{}}>{either(months)})(?!\w)"
    beside = by_language(resources.reading_words(), "beside_dates")[read_as(language)]
    joins = either({word for key in ("through", "and", "alternative") for word in beside[key]})
    glued = either(beside["and"]) if orthography(read_as(language)).ands else "(?!)"
    through = rf"\s*(?:[-–—]|(?<=\s)(?:(?:{joins})(?=\s)|(?:{glued})(?=\d)))\s*"
    the = rf"(?:(?:{either(beside['the']) or '(?!)'})\s)?"
    year = rf"(?:,?{_OF}(?P<{{}}>{_YEAR}))?"
    days = rf"(?P<a>{_DAY})(?:{through}{the}(?P<b>{_DAY}))?{_OF}{month}{year}"
    first = rf"{month}\s+(?P<c>{_DAY})(?:{through}(?P<d>{_DAY}))?{year}"
    alone = rf"{month}(?:{_OF}(?P<y3>{_YEAR})|(?=(?:{through})(?:{either(months)})))"
    before = by_language(resources.reading_words(), "ordinary")[read_as(language)]["before_year"]
    since = rf"(?<!\w)(?:{either(before)})\s+(?P<y4>{_YEAR})(?!\w)"
    bare = rf"(?:^|(?<=\|\s))(?P<y5>{_YEAR})(?=\s\||$|\s\()"
    patterns = [
        days.format("m1", "y1"),
        first.format("m2", "y2"),
        alone.format("m3"),
        since,
        bare,
        *_in_numbers(read_as(language), beside),
    ]
    named = re.compile(rf"(?<!\w)(?:{either(months)})(?!\w)", re.IGNORECASE)
    return _Writing(re.compile("|".join(patterns), re.IGNORECASE), named, months)


def _in_numbers(code: str, beside: Mapping[str, list[str]]) -> Iterator[str]:
    """A day and a month in numbers: 19/06/2031, and 19/06 behind a word that stands before dates.

    Where either of the two may be first, the day has to be more than 12.
    """
    late = r"1[3-9]|2\d|3[01]"
    day = rf"(?:{late}|0?[1-9]|1[0-2])" if orthography(code).day_first else rf"(?:{late})"
    month = r"(?:0[1-9]|1[0-2])"
    words = either({word for key in _BEFORE for word in beside[key]})
    yield rf"(?<![\d.,/])(?P<e>{day})/(?P<n1>{month})/(?P<y6>{_YEAR})(?!/)"
    yield rf"(?<!\w)(?:{words})\s(?P<f>{day})/(?P<n2>{month})(?![\d/]|[.,]\d)"


_BEFORE = ("the", "at", "from", "through", "since", "until")
"""The lists of words of which one stands before a date."""


@cache
def _months(language: str) -> dict[str, int]:
    code = read_as(language)
    found = dict[str, int]()
    for width in ("wide", "abbreviated"):
        for form in ("format", "stand-alone"):
            names = get_month_names(width, form, Locale.parse(code))
            found |= {name.lower(): number for number, name in names.items()}
    for number, words in enumerate(by_language(resources.reading_words(), "months")[code], 1):
        found |= {word.lower(): number for word in words.split()}
    return {name: number for name, number in found.items() if name and not name.isdigit()}


def _read(found: re.Match[str], months: dict[str, int]) -> Iterator[DateSaid]:
    groups = {name: text for name, text in found.groupdict().items() if text}
    year = next((int(text) for name, text in groups.items() if name[0] == "y"), None)
    month = next((months[text.lower()] for name, text in groups.items() if name[0] == "m"), None)
    month = next((int(text) for name, text in groups.items() if name[0] == "n"), month)
    days = [name for name in groups if name in "abcdef"]
    for name in days:
        digits = _NUMBER.match(groups[name])
        assert digits is not None
        start = found.start(name) if name in "ef" else found.start()
        yield DateSaid(start, found.end(), year, month, int(digits[0]))
    if not days:
        start = next(found.start(name) for name in groups if name[0] in "my")
        yield DateSaid(start, found.end(), year, month)


def _with_years(dates: list[DateSaid]) -> Iterator[DateSaid]:
    """Each date with the year of its own, of the next or of the last that has one."""
    for at, one in enumerate(dates):
        if one.year is None:
            after = (other.year for other in dates[at:] if other.year is not None)
            before = (other.year for other in reversed(dates[:at]) if other.year is not None)
            yield replace(one, year=next(after, next(before, None)))
        else:
            yield one
