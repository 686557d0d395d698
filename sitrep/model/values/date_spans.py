"""Two dates of which the first lacks what the second says: 6-9 May 2024, June to September 2024."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from sitrep import resources
from sitrep.word_lists import by_language, either

_AS_DATA = re.compile(r"(?:(?:since|until) )?[\d-]+(?: to [\d-]+)?", re.ASCII)
"""What most windows are: dates as the data writes them, in which there is no word to read."""
_ISO = r"\d{4}-\d\d(?:-\d\d)?"
_PARTED = re.compile(
    rf"(?P<one>{_ISO}|.*\d{{4}}(?=[\s–—-]))\s?"
    r"(?:/|–|—|\.\.|(?<=\s)-(?=\s)|-(?=[^\W\d_]))\s?"
    rf"(?P<other>{_ISO}|\d.*\d{{4}}|[^\W\d_]+\.?\s(?:de\s)?\d{{4}})"
)
"""Two whole dates, or months with their years, with a sign between them: Apr 2031 - Jun 2031."""

_SIGN = r"\s?[-–—]\s?"
_YEAR = r"\s(?:de\s)?(?P<year>\d{4})"
_MONTH = r"(?:\d{1,2}\s(?:de\s)?)?[^\W\d_]+\.?"
_ORDINAL = "(?:st|nd|rd|th|er|º)?"


@dataclass(frozen=True)
class _Patterns:
    """What the words beside dates make of a text, those of all languages at once."""

    at: re.Pattern[str]
    """What stands before a date and says no more than it."""
    opened: Mapping[str, re.Pattern[str]]
    joined: tuple[re.Pattern[str], ...]
    of_one_month: re.Pattern[str]
    """Days of one month from one to another, or two that follow one another."""
    of_one_year: re.Pattern[str]
    onwards: re.Pattern[str]
    """What stands behind a date from which something goes on."""


@cache
def _patterns() -> _Patterns:
    listed = _words("beside_dates")
    own = _words("window_words")
    listed["since"] |= own["opened"]
    listed["at"] |= own["at"]
    of = {key: either(words) for key, words in listed.items()}
    the = rf"(?:(?:{of['the']})\s)?"
    dated, later = r"(?=\S*\d|\w+\.?\s(?:de\s)?\d)", rf"(?!.*\s(?:{of['through']})\s)"
    both = rf"(?:\s?&\s?|\s?/\s?|\s(?:{of['and']})\s?)"
    to = rf"(?:{_SIGN}|\s(?:{of['through']})\s)"
    texts = {
        "at": rf"(?:{of['at']})\s{the}{dated}",
        "since": rf"(?:{of['since']})\s+{dated}{later}",
        "until": rf"(?:{of['until']})\s+{dated}",
        "between": rf"(?:{of['between']})\s+{the}(.+?)\s+(?:{of['and']})\s*{the}(.+)",
        "from": rf"(?:{of['from']})\s+{the}(.+?)\s+(?:{of['through']})\s+{the}(.+)",
        "to": rf"(.*?(?:[^\W\d_]\.?|\d{{4}}))\s(?:{of['through']})\s{the}(.*\d{{4}}.*)",
        "month": rf"{the}(?P<one>\d{{1,2}}){_ORDINAL}(?:{to}|(?P<beside>{both}))"
        rf"(?P<other>\d{{1,2}}){_ORDINAL}\s(?P<rest>[^\d]+\d{{4}})",
        "onwards": rf"(?:(?:{of['from']})\s{the})?(?P<from>.*\d{{4}}(?:-[\d-]+)?),?\s?"
        rf"(?:[-–—]\s?)?(?:{either(own['behind'])})",
        "year": rf"(?P<one>{_MONTH}){to}(?P<other>{_MONTH}){_YEAR}",
    }
    each = {key: re.compile(text, re.IGNORECASE) for key, text in texts.items()}
    return _Patterns(
        at=each["at"],
        opened={key: each[key] for key in ("since", "until")},
        joined=(each["between"], each["from"], each["to"]),
        of_one_month=each["month"],
        of_one_year=each["year"],
        onwards=each["onwards"],
    )


def _words(part: str) -> dict[str, set[str]]:
    lists = by_language(resources.reading_words(), part).values()
    return {key: {word for each in lists for word in each[key]} for key in next(iter(lists))}


def in_full(text: str, month_of: Callable[[str], int | None]) -> str:
    """A span of dates with ``to`` between two whole ones, or behind ``since``; others as they are.

    Words that other languages put around dates are read where a date follows. ``month_of`` gives
    the number of the month that a word names.
    """
    if _AS_DATA.fullmatch(text):
        return text
    patterns = _patterns()
    goes_on = patterns.onwards.fullmatch(text)
    if goes_on is not None:
        start = in_full(goes_on["from"], month_of).removeprefix("since ")
        return text if " to " in start else f"since {start}"
    before = patterns.at.match(text)
    text = text[before.end() :] if before is not None else text
    for word, pattern in patterns.opened.items():
        begins = pattern.match(text)
        if begins is not None:
            return f"{word} {text[begins.end() :]}"
    for pattern in patterns.joined:
        found = pattern.fullmatch(text)
        if found is not None and any(map(str.isdigit, found[2])):
            text = f"{found[1]} to {found[2]}"
            break
    whole = _PARTED.fullmatch(text)
    if whole is not None:
        return f"{whole['one'].strip()} to {whole['other']}"
    days, dates = patterns.of_one_month.fullmatch(text), patterns.of_one_year.fullmatch(text)
    if days is not None and not (days["beside"] and int(days["other"]) - int(days["one"]) != 1):
        return f"{days['one']} {days['rest']} to {days['other']} {days['rest']}"
    if dates is None or not all(month_of(_month(dates[key])) for key in ("one", "other")):
        return text
    return f"{dates['one']} {dates['year']} to {dates['other']} {dates['year']}"


def _month(text: str) -> str:
    """The word of the month, with or without a day before it."""
    return text.rsplit(maxsplit=1)[-1].rstrip(".")
