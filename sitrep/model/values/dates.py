"""A date with the precision that the source gives: a minute, a day, a month or a year."""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import Annotated, Any

from sitrep import resources
from sitrep.model.values.calendar_words import MonthNames, Weekdays
from sitrep.model.values.date_forms import DATE_FORMATS, as_declared, if_declared, of_short_year
from sitrep.model.values.dates_meant import DatesMeant
from sitrep.model.values.plain_digits import in_plain_digits
from sitrep.model.values.texttype import TextType, fault
from sitrep.word_lists import by_language

EXPECTED = (
    "A date is written as 2025-03-06 (a day), 2025-03 (a month), 2025 (a year) or 2025-03-06 18:00 "
    "(a time of day); 6 March 2025 and March 2025 are read too."
)

NOTHING_NEAR = "Work out the date that is meant."
"""The mend of a text that is like no date."""

_WRITTEN = re.compile(
    r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(:\d{2})?)?)?)?", re.ASCII
)
_NUMERIC = re.compile(r"\d{1,4}[./\-]\d{1,2}[./\-]\d{1,4}", re.ASCII)
_SCHEMA = {
    "type": "string",
    "minLength": 4,
    "description": EXPECTED,
}


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A calendar date of which the day, or the month and the day, may be unstated.

    ``minutes`` is the time of day, in minutes since midnight, where it is stated.
    """

    year: int
    month: int | None = None
    day: int | None = None
    minutes: int | None = None

    def __post_init__(self) -> None:
        """Raise ValueError for a date that is not in the calendar."""
        if self.month is None and self.day is not None:
            raise ValueError("a day needs its month")
        if self.minutes is not None and (self.day is None or not 0 <= self.minutes < 24 * 60):
            raise ValueError("a time of day needs its day")
        month, day = (1 if part is None else part for part in (self.month, self.day))
        date(self.year, month, day)

    def __str__(self) -> str:
        """The notation of the data, which reads back to an equal date."""
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts) + (f" {self.time}" if self.minutes is not None else "")

    @property
    def exactness(self) -> str:
        """``day``, or ``month`` where no day is stated: each takes prepositions of its own."""
        return "day" if self.day else "month"

    @property
    def time(self) -> str:
        """The time of day as 18:00; nothing where it is not stated."""
        return "" if self.minutes is None else f"{self.minutes // 60:02}:{self.minutes % 60:02}"

    @property
    def first(self) -> date:
        """The first day that is meant."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day that is meant."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])


def read_date(value: Any, context: dict[str, Any] | None = None) -> PartialDate:
    """Text of the notation, a ``datetime.date`` or a PartialDate, as a PartialDate.

    ``context["date_format"]`` names the declared form of dates, if any.
    """
    if isinstance(value, PartialDate):
        return value
    if isinstance(value, date) and not isinstance(value, datetime):
        return PartialDate(value.year, value.month, value.day)
    text = value.strip() if isinstance(value, str) else str(value)
    weekday, bare = _weekdays().before(text)
    form = (context or {}).get("date_format")
    declared = as_declared(bare, form)
    written = _WRITTEN.fullmatch(declared) or _WRITTEN.fullmatch(in_numbers(declared))
    if written is None:
        raise _not_a_date(text, form)
    try:
        made = _date_of(*written.groups())
    except ValueError:
        raise fault(
            "impossible-date",
            f"“{text}” is not in the calendar{if_declared(bare, form)}.",
            EXPECTED,
            "Check the day, the month and the time against the source.",
        ) from None
    if weekday is not None and made.day is not None and made.first.weekday() != weekday:
        raise fault(
            "impossible-date",
            f"“{text}” is another day of the week.",
            EXPECTED,
            "Check the day against the source, and write the date without the day of the week.",
        )
    return made


def _date_of(
    year: str, month: str | None, day: str | None, hour: str | None, minute: str | None,
    second: str | None,
) -> PartialDate:  # fmt: skip
    days = int(month) if month else None, int(day) if day else None
    # A spreadsheet writes midnight to the second behind a day that it holds; it is no time of day.
    if hour is None or minute is None or (second and hour == minute == "00"):
        return PartialDate(int(year), *days)
    if int(hour) > 23 or int(minute) > 59:
        raise ValueError("no such time of day")
    return PartialDate(int(year), *days, int(hour) * 60 + int(minute))


_IN_WORDS = (
    re.compile(
        r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º)?\.?\s(?:(?:de|of)\s)?(?P<month>[^\W\d_]+)"
        r"\.?,?\s(?:de\s)?(?P<year>\d{4})"
    ),
    re.compile(r"(?P<day>\d{1,2})(?P<mark>[-/.])(?P<month>[^\W\d_]+)(?P=mark)(?P<year>\d{4})"),
    re.compile(r"(?P<month>[^\W\d_]+)\.?\s(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?P<year>\d{4})"),
    re.compile(r"(?P<day>)(?P<month>[^\W\d_]+)(?:\.?,?\s(?:de\s)?|[-/.])(?P<year>\d{4})"),
)


_MONTH_IN_DIGITS = re.compile(r"(?P<month>0?[1-9]|1[0-2])[-/.](?P<year>[12]\d{3})", re.ASCII)

_WITH_TIME = re.compile(
    r"(?P<date>.+?\d{4}),?\s(?:at\s|à\s|a\slas\s)?(?P<hour>\d{1,2}):(?P<minute>\d{2})"
)


def in_numbers(text: str) -> str:
    """A date whose month is a word, or stands in digits before the year, year first.

    Its time of day follows; other texts are left as they are.
    """
    month_first = _MONTH_IN_DIGITS.fullmatch(text)
    if month_first is not None:
        return f"{month_first['year']}-{month_first['month']:0>2}"
    named = with_one_name(text)
    if named != text:
        return in_numbers(named)
    timed = _WITH_TIME.fullmatch(text)
    if timed is not None:
        day = in_numbers(timed["date"])
        return f"{day} {timed['hour']:0>2}:{timed['minute']}" if day != timed["date"] else text
    for pattern in _IN_WORDS:
        found = pattern.fullmatch(text)
        month = month_of(found["month"]) if found is not None else None
        if found is not None and month is not None:
            day = f"-{found['day']:0>2}" if found["day"] else ""
            return f"{found['year']}-{month:02}{day}"
    return text


def month_of(word: str) -> int | None:
    """The number of the month that a word names in a language of the documents."""
    return _months().get(word.casefold())


@cache
def _months() -> Mapping[str, int]:
    lists = by_language(resources.reading_words(), "months")
    return {
        word.casefold(): number
        for months in lists.values()
        for number, words in enumerate(months, start=1)
        for word in words.split()
    }


def _not_a_date(text: str, declared: str | None) -> Exception:
    near = _nearest(text)
    if near:
        got = f"“{text}” is not a date as the data writes one."
        return fault(
            "ambiguous-date" if _NUMERIC.fullmatch(text) else "date-not-understood",
            got,
            EXPECTED,
            f"Write {near}, if that is meant.",
        )
    if of_short_year(text):
        return fault(
            "ambiguous-date",
            f"“{text}” has a year of two digits.",
            EXPECTED,
            "Write all four digits of the year; no date_format: reads a year of two digits.",
        )
    if _NUMERIC.fullmatch(text) and declared in DATE_FORMATS:
        return fault(
            "ambiguous-date",
            f"“{text}” does not say which number is the day and which the month; dates are "
            f"declared to be written as {declared}.",
            EXPECTED,
            f"Write the year first, then the month, then the day; or as {declared}.",
        )
    if _NUMERIC.fullmatch(text):
        return fault(
            "ambiguous-date",
            f"“{text}” does not say which number is the day and which the month.",
            EXPECTED,
            "Write the year first, then the month, then the day; or declare date_format: in "
            f"report:, with one of {', '.join(DATE_FORMATS)}.",
        )
    mend, known = NOTHING_NEAR, dates_meant()
    if month := known.month(text, _in_notation):
        mend = f"Write {month}, or the day if it is known."
    elif whole := known.with_year(text, _in_notation):
        mend = f"Say which year is meant, as in {whole}."
    return fault("date-not-understood", f"“{text}” is not a date.", EXPECTED, mend)


def with_one_name(text: str) -> str:
    """A date whose month has one name in one word: May, and not أيار/مايو."""
    return _month_names().with_one(text)


@cache
def _month_names() -> MonthNames:
    files = resources.reading_words()
    months = by_language(files, "months")
    single = {
        name: months[code][int(number) - 1].partition(" ")[0]
        for code, said in by_language(files, "window_words").items()
        for number, names in said["months"].items()
        for name in names
    }
    return MonthNames(single, month_of)


@cache
def _weekdays() -> Weekdays:
    return Weekdays(by_language(resources.reading_words(), "weekdays").values())


@cache
def dates_meant() -> DatesMeant:
    """What dates and windows in words mean, in the languages of the documents."""
    return DatesMeant(tuple(by_language(resources.reading_words(), "parts_of_year").values()))


def _in_notation(text: str) -> str | None:
    found = in_numbers(text)
    return found if _WRITTEN.fullmatch(found) else None


_YEAR_FIRST = re.compile(
    r"(?P<year>\d{4})[./-](?P<month>\d{1,2})(?:[./-](?P<day>\d{1,2}))?", re.ASCII
)
_COMPACT = re.compile(r"(?P<year>(?:19|20|21)\d{2})(?P<month>\d{2})(?P<day>\d{2})?", re.ASCII)
_SERIAL = re.compile(r"[2-7]\d{4}", re.ASCII)
_BEFORE_FIRST = date(1899, 12, 30)
"""The day before the first by which spreadsheets count, and one that they count and never was."""


_SHORT_YEAR = re.compile(r"(?P<day>\d{1,2}(?P<mark>[-/. ])[^\W\d_]+\.?(?P=mark))(?P<year>\d{2})")


def _nearest(text: str) -> str:
    """What a text of another notation would be as the data writes it, or nothing."""
    plain = in_plain_digits(text)
    short = _SHORT_YEAR.fullmatch(plain)
    if short is not None and (written := _WRITTEN.fullmatch(_of_this_century(short))):
        return _in_calendar(*written.groups()[:3])
    if _SERIAL.fullmatch(plain):
        return str(_BEFORE_FIRST + timedelta(days=int(plain)))
    found = _COMPACT.fullmatch(plain) or _YEAR_FIRST.fullmatch(plain)
    if found is None:
        return plain if plain != text and _WRITTEN.fullmatch(plain) else ""
    return _in_calendar(*found.groups())


def _of_this_century(found: re.Match[str]) -> str:
    """A date whose year has two digits, as one after 2000: 10-Apr-31."""
    return in_numbers(f"{found['day']}20{found['year']}".replace(". ", " "))


def _in_calendar(*parts: str | None) -> str:
    try:
        return str(PartialDate(*(int(one) for one in parts if one)))
    except ValueError:
        return ""


DateField = Annotated[PartialDate, TextType(read_date, _SCHEMA)]
