"""Dates and windows in a language: printing, and reading dates back."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_skeleton

from sitrep.languages.phrases import Phrases
from sitrep.model.values.dates import PartialDate
from sitrep.model.window import Window


def print_date(date: PartialDate, phrases: Phrases) -> str:
    """``6 March 2025``, ``March 2025`` or ``2025``, as precise as the date is; with its time."""
    if date.month is None:
        return phrases.in_digits(str(date.year))
    if date.day is None:
        return _month(date, phrases)
    day = phrases.in_digits(_ordinal(_day(date.first, phrases.locale), date, phrases))
    if date.minutes is None:
        return day
    timed = str(phrases.phrases["windows.timed"])
    return timed.replace("{date}", day).replace(
        "{time}", phrases.in_digits(_clock(date.minutes, phrases))
    )


def _clock(minutes: int, phrases: Phrases) -> str:
    """``09:00`` where a colon stands between; « 9 h » where a word does, which can stand alone."""
    hour, past = divmod(minutes, 60)
    pattern = str(phrases.phrases["windows.clock"])
    if "{hour}:" in pattern:
        return pattern.replace("{hour}", f"{hour:02}").replace("{minutes}", f"{past:02}")
    if not past:
        pattern = pattern.partition("{minutes}")[0].rstrip()
    return pattern.replace("{hour}", str(hour)).replace("{minutes}", f"{past:02}")


def _ordinal(text: str, date: PartialDate, phrases: Phrases) -> str:
    """A date with the first of a month as the language writes it: ``1er mai``."""
    if date.day != 1 or not text.startswith("1"):
        return text
    return text.replace("1", f"1{phrases.phrases['windows.first']}", 1)


@lru_cache(maxsize=10_000)
def _day(date: datetime.date, locale: Locale) -> str:
    return format_date(date, "long", locale=locale)


def _month(date: PartialDate, phrases: Phrases) -> str:
    return phrases.in_digits(_month_of(date.first, phrases.locale))


@lru_cache(maxsize=1_000)
def _month_of(date: datetime.date, locale: Locale) -> str:
    return format_skeleton("yMMMM", date, locale=locale).strip()


def read_date(text: str, phrases: Phrases) -> PartialDate:
    """The date that is printed like this; ValueError for anything else."""
    clock = re.search(r"\b(\d{1,2})(?::|\u00a0h\u00a0?)(\d{2})?", text)
    minutes = int(clock[1]) * 60 + int(clock[2] or 0) if clock else None
    rest = text.replace(clock[0], "") if clock else text
    numbers = [int(number) for number in re.findall(r"\d+", rest)]
    year, day = (numbers or [0])[-1], numbers[0] if len(numbers) == 2 else None
    for month in (None, *range(1, 13)):
        try:
            date = PartialDate(year, month, day if month else None, minutes if day else None)
        except ValueError:
            continue
        if print_date(date, phrases) == text:
            return date
    raise ValueError(f"no date is printed as {text!r} in {phrases.name}")


def window_parts(window: Window, phrases: Phrases) -> tuple[str, dict[str, str]]:
    """Which pattern a window is printed with, and the texts for its slots."""
    start, end = window.start, window.end
    if start is None and end is None:
        return "unstated", {}
    if start is None or end is None:
        only = start or end
        assert only is not None
        keys = ("since", "since_day") if end is None else ("until", "until_day")
        return keys[bool(only.day)], {"date": print_date(only, phrases)}
    if start == end:
        key = "day" if start.day else "month" if start.month else "year"
        return key, {"date": print_date(start, phrases)}
    timed = start.minutes is not None or end.minutes is not None
    if not timed and start.day and end.day and (start.year, start.month) == (end.year, end.month):
        month = _month(start, phrases)
        first = _ordinal(str(start.day), start, phrases)
        texts = {"first": first, "last": str(end.day), "month": month}
        key = "two_days" if _neighbours(start, end) else "days"
        return key, {name: phrases.in_digits(text) for name, text in texts.items()}
    if start.minutes is not None and end.minutes is not None and start.first == end.first:
        return "hours", _hours(start, end, phrases)
    keys = ("span", "span_days")
    if not timed and _neighbours(start, end):
        keys = ("two_span", "two_span_days")
    key = keys[bool(start.day and end.day)]
    opening, closing = print_ends(start, end, phrases)
    return key, {"start": opening, "end": closing}


def _neighbours(start: PartialDate, end: PartialDate) -> bool:
    """Whether two days, months or years follow each other, so that nothing lies between them."""
    alike = (start.day is None, start.month is None) == (end.day is None, end.month is None)
    return alike and start.last + datetime.timedelta(days=1) == end.first


def _hours(start: PartialDate, end: PartialDate, phrases: Phrases) -> dict[str, str]:
    """Two times of one day, which is said once."""
    times = {"start": start.minutes or 0, "end": end.minutes or 0}
    told = {name: phrases.in_digits(_clock(at, phrases)) for name, at in times.items()}
    return {**told, "date": print_date(replace(start, minutes=None), phrases)}


def print_ends(start: PartialDate, end: PartialDate, phrases: Phrases) -> tuple[str, str]:
    """Both ends of a span: what they share, a year or a month in it, is said with the end alone."""
    opening = print_date(start, phrases)
    timed = start.minutes is not None or end.minutes is not None
    if not timed and _of_one_year(start, end):
        in_month = start.day is not None and start.month == end.month
        opening = _day_alone(start, phrases) if in_month else _without_year(start, phrases)
    return opening, print_date(end, phrases)


def _day_alone(date: PartialDate, phrases: Phrases) -> str:
    return phrases.in_digits(_ordinal(str(date.day), date, phrases))


def axis_ends(first: datetime.date, last: datetime.date, phrases: Phrases) -> tuple[str, str]:
    """What the ends of an axis of days are called, in short: ``4 Feb``, or ``Dec 2029``.

    A year is said only where there are two: both names must fit above a narrow column.
    """
    style = "MMMd" if first.year == last.year else "yMMM"
    texts = (format_skeleton(style, day, locale=phrases.locale).strip() for day in (first, last))
    begin, end = (phrases.in_digits(text) for text in texts)
    return begin, end


def _of_one_year(start: PartialDate, end: PartialDate) -> bool:
    """Whether the year of two dates, of which both or neither has a day, can be said once."""
    alike = start.year == end.year and bool(start.day) == bool(end.day)
    return alike and start.month is not None and end.month is not None


def _without_year(date: PartialDate, phrases: Phrases) -> str:
    """``4 February``, ``1er mars`` or ``February``."""
    if date.day is None:
        return str(format_date(date.first, "LLLL", locale=phrases.locale))
    text = format_skeleton("MMMMd", date.first, locale=phrases.locale).strip()
    return phrases.in_digits(_ordinal(text, date, phrases))
