"""Two dates of which the first lacks what the second says: 6-9 May 2024, June to September 2024."""

from __future__ import annotations

import re
from collections.abc import Callable

_AS_DATA = re.compile(r"(?:(?:since|until) )?[\d-]+(?: to [\d-]+)?", re.ASCII)
"""What most windows are: dates as the data writes them, in which there is no word to read."""
_THE = r"(?:(?:the|le|el)\s)?"
_ON = re.compile(rf"(?:on|in|le|el|en|في)\s{_THE}(?=\S*\d|\w+\.?\s(?:de\s)?\d)", re.IGNORECASE)
"""What stands before a date and says no more than it."""
_BETWEEN = re.compile(
    rf"(?:between|entre|بين)\s+{_THE}(.+?)\s+(?:and\s|et\s|y\s|و\s?)\s*{_THE}(.+)", re.IGNORECASE
)
_FROM = re.compile(r"(?:from|du|de|del|من)\s+(.+?)\s+(?:to|au|à|al|a|إلى)\s+(.+)", re.IGNORECASE)
_JOINED = re.compile(
    rf"(.*?(?:[^\W\d_]\.?|\d{{4}}))\s(?:au|à|al|a|إلى)\s{_THE}(.*\d{{4}}.*)", re.IGNORECASE
)
_SINCE = re.compile(
    r"(?:from|depuis(?:\sle)?|à (?:partir|compter) du|desde(?:\sel)?|a partir del|منذ|اعتبارا من)"
    r"\s+(?=\S*\d|\w+\s\d)(?!.*\s(?:to|au|à|al|a|إلى)\s)",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"(?:jusqu[’']au|hasta(?:\sel)?|حتى)\s+(?=\S*\d|\w+\s\d)", re.IGNORECASE)

_ISO = r"\d{4}-\d\d(?:-\d\d)?"
_PARTED = re.compile(
    rf"(?P<one>{_ISO}|.*\d{{4}}(?=\s))\s?(?:/|–|—|\.\.|(?<=\s)-(?=\s))\s?(?P<other>{_ISO}|\d.*\d{{4}})"
)
"""Two whole dates with a sign between them, such as an interval of ISO 8601."""

_TO = r"\s?(?:-|–|—|\bto\b)\s?"
_YEAR = r"\s(?:de\s)?(?P<year>\d{4})"
_MONTH = r"(?:\d{1,2}\s(?:de\s)?)?[^\W\d_]+\.?"
_ORDINAL = "(?:st|nd|rd|th|er|º)?"
_OF_ONE_MONTH = re.compile(
    rf"(?:(?:the|les|los(?:\sdías)?)\s)?(?P<one>\d{{1,2}}){_ORDINAL}"
    rf"(?:{_TO}|\s(?:through|au|à|al|a|إلى)\s|(?P<beside>\s?[/&]\s?|\s(?:and|et|y)\s|\sو\s?))"
    rf"(?P<other>\d{{1,2}}){_ORDINAL}\s(?P<rest>[^\d]+\d{{4}})",
    re.IGNORECASE,
)
"""Days of one month from one to another, or two that follow one another."""

_OF_ONE_YEAR = re.compile(rf"(?P<one>{_MONTH}){_TO}(?P<other>{_MONTH}){_YEAR}")


def in_full(text: str, month_of: Callable[[str], int | None]) -> str:
    """A span of dates with ``to`` between two whole ones, or behind ``since``; others as they are.

    Words that other languages put around dates are read where a date follows. ``month_of`` gives
    the number of the month that a word names.
    """
    if _AS_DATA.fullmatch(text):
        return text
    before = _ON.match(text)
    text = text[before.end() :] if before is not None else text
    for word, pattern in (("since", _SINCE), ("until", _UNTIL)):
        begins = pattern.match(text)
        if begins is not None:
            return f"{word} {text[begins.end() :]}"
    for pattern in (_BETWEEN, _FROM, _JOINED):
        found = pattern.fullmatch(text)
        if found is not None and any(map(str.isdigit, found[2])):
            text = f"{found[1]} to {found[2]}"
            break
    whole = _PARTED.fullmatch(text)
    if whole is not None:
        return f"{whole['one'].strip()} to {whole['other']}"
    days, dates = _OF_ONE_MONTH.fullmatch(text), _OF_ONE_YEAR.fullmatch(text)
    if days is not None and not (days["beside"] and int(days["other"]) - int(days["one"]) != 1):
        return f"{days['one']} {days['rest']} to {days['other']} {days['rest']}"
    if dates is None or not all(month_of(_month(dates[key])) for key in ("one", "other")):
        return text
    return f"{dates['one']} {dates['year']} to {dates['other']} {dates['year']}"


def _month(text: str) -> str:
    """The word of the month, with or without a day before it."""
    return text.rsplit(maxsplit=1)[-1].rstrip(".")
