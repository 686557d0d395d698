"""Dates and windows in a language: printing, and reading dates back."""

from __future__ import annotations

import re

from babel.dates import format_date, get_month_names

from sitrep.languages.phrases import Phrases
from sitrep.model.dates import PartialDate
from sitrep.model.window import Window


def print_date(date: PartialDate, phrases: Phrases) -> str:
    """``6 March 2025``, ``March 2025`` or ``2025``, as precise as the date is."""
    return phrases.in_digits(format_date(date.first, _skeleton(date), locale=phrases.locale))


def _skeleton(date: PartialDate) -> str:
    if date.month is None:
        return "y"
    return "MMMM y" if date.day is None else "d MMMM y"


def read_date(text: str, phrases: Phrases) -> PartialDate:
    """The date that is printed like this; ValueError for anything else."""
    months = {
        name: number for number, name in get_month_names("wide", "format", phrases.locale).items()
    }
    names = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
    found = re.fullmatch(rf"(?:(?:(\d+) )?({names}) )?(\d+)", text)
    if found is None:
        raise ValueError(f"no date is printed as {text!r} in {phrases.name}")
    day, month, year = found.groups()
    return PartialDate(int(year), months[month] if month else None, int(day) if day else None)


def window_parts(window: Window, phrases: Phrases) -> tuple[str, dict[str, str]]:
    """Which pattern a window is printed with, and the texts for its slots."""
    start, end = window.start, window.end
    if start is None and end is None:
        return "unstated", {}
    if start is None or end is None:
        only = start or end
        assert only is not None
        return ("since" if end is None else "until"), {"date": print_date(only, phrases)}
    if start == end:
        key = "day" if start.day else "month" if start.month else "year"
        return key, {"date": print_date(start, phrases)}
    if start.day and end.day and (start.year, start.month) == (end.year, end.month):
        month = format_date(start.first, "MMMM y", locale=phrases.locale)
        texts = {"first": str(start.day), "last": str(end.day), "month": month}
        return "days", {name: phrases.in_digits(text) for name, text in texts.items()}
    return "span", {"start": print_date(start, phrases), "end": print_date(end, phrases)}
