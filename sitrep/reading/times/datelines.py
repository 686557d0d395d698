"""Datelines: the place and day with which a text opens, which are those of its writing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sitrep.reading.times.dated_by import is_counted_to
from sitrep.reading.times.dates_said import DateSaid

_FEW, _ALONE = 4, re.compile(r"\)?\s*(?:[.:–—-]|$)")
_DASH, _REACH = re.compile(r"\s(?:[–—]|--?)\s"), 100
_ARTICLE = 2
_NAMES = re.compile(r"(?:[^\W\d_]+[\s.’'-]*){0,3}")
"""What a dateline may hold besides: a town that nothing else names, an agency."""


def is_dateline(date: DateSaid, text: str, language: str) -> bool:
    """Whether a date stands at the beginning of a paragraph as that of the paragraph itself."""
    few = len(text[: date.start].split()) <= _FEW
    alone = few and _ALONE.match(text, date.end) is not None
    return alone and not is_counted_to(text, date.start, language)


def dateline_end(text: str, places: Iterable[tuple[int, int]], dates: Iterable[DateSaid]) -> int:
    """Where the dateline of a text ends, before a dash or as its sentence; 0 where there is none.

    It names a place, or is nothing but a day, and says little else: Port, 15 May 2030 – The flood.
    """
    dash = _DASH.search(text, 0, _REACH)
    if dash is None and len(text) > _REACH:
        return 0
    end = len(text.rstrip(" .")) if dash is None else dash.start()
    rest = list(text[:end])
    named = [one for one in places if one[1] <= end]
    dated = [(one.start, one.end) for one in dates if one.end <= end]
    for first, last in (*named, *dated):
        rest[first:last] = " " * (last - first)
    head = re.sub(r"[\s,،/().]+", " ", "".join(rest)).strip()
    if dash is None and (not (named and dated) or len(head) > _ARTICLE):
        return 0  # a sentence that says nothing but where and when
    begins = not text[: min((one[0] for one in (*named, *dated)), default=end)].strip(" (*")
    return end if begins and _NAMES.fullmatch(head) and (named or not head) else 0
