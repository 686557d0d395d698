"""Names that hold a number: Camp 4, Phase three, 14 Harbour Street, the 5+5 commission."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from sitrep import resources
from sitrep.orthography import orthography
from sitrep.reading.times.lengths_of_time import small_number
from sitrep.word_lists import by_language, either

_YEAR = r"(?:19|20)\d\d"
_SMALL = r"\d{1,5}[A-Za-z]?\b(?![.,]?\d)"


def numbered_names(lists: Mapping[str, list[str]], code: str, law_of: str) -> Iterator[str]:
    """Patterns of names with a number in a language; ``law_of`` parts that of a law and a year."""
    joined = orthography(code).behind_joined
    if lists["known"]:
        yield rf"(?:(?<![\w/.,])|{joined})(?:{either(lists['known'])})(?![\w/]|[.,]\d)"
    if lists["named"]:
        of_year = rf"(?:\s\({_YEAR}\)|/\d{{1,4}}|\s(?:{law_of})\s?{_YEAR})?"
        yield rf"(?:(?<!\w)|{joined})(?i:{either(lists['named'])})\s+{_SMALL}{of_year}"
    if lists["documents"]:
        yield rf"(?i:(?<!\w)(?:{either(lists['documents'])}))\s#?{_SMALL}(?=\s*(?:[:,;|(–—]|$))"
    if lists["streets"]:
        yield from _houses(either(lists["streets"]))
    yield from _in_words(lists, code)
    yield from _bodies(lists, code)


def _houses(street: str) -> Iterator[str]:
    """The number of a house before the name of its street, or behind it."""
    name = r"[A-ZÀ-Þ][\w’'-]*"
    of = r"(?:(?:d\w{1,2}|la|las|los|les?)\s){0,2}"
    named = rf"(?:{name}\s){{1,3}}(?:{street})|(?i:{street})\s{of}[A-ZÀ-Þ]"
    yield rf"\b\d{{1,4}}(?=,?\s(?:{named}))\b"
    yield rf"(?<!\w)(?i:{street})\s(?:[\w’']+\s){{0,3}}{name},?\s\d{{1,4}}\b(?!\s[^\W\d])"


def _in_words(lists: Mapping[str, list[str]], code: str) -> Iterator[str]:
    """A number in words that is a name: Camp Two, and phase three where no noun follows."""
    if not lists["steps"]:
        return
    number = small_number(code)
    this = "".join(rf"(?<!\b{re.escape(word)} )" for word in lists["no_name_behind"])
    ends = rf"(?=\s*(?:[,.;:)،؛]|$)|\s(?:{either(lists['behind_step'])})(?!\w))"
    yield rf"(?i:(?<!\w){this}(?:{either(lists['steps'])})\s+(?:{number})){ends}"
    names = either(word.capitalize() for word in lists["named"] if word[0].isalpha())
    yield rf"(?<!\w)(?:{names})\s+(?=[A-ZÀ-Þ])(?i:{number})"


def _bodies(lists: Mapping[str, list[str]], code: str) -> Iterator[str]:
    """Bodies that are named by how many sit in them, and those that are all meant: two sides."""
    known = by_language(resources.reading_words(), "sentences").get(code, {})
    bodies = [*known.get("institutions", ()), *lists["talks"]]
    if not bodies:
        return
    body = either(bodies)
    seats = r"[A-Z]?\d\+\d(?![\w+]|[.,]\d)"
    yield rf"(?<![\w.,+]){seats}(?=\s(?:[\w-]+\s){{0,3}}(?i:{body})(?!\w))"
    begin = "" if orthography(code).joined else r"\b"
    before = "|".join(rf"(?<={begin}{re.escape(word)}\s)" for word in bodies)
    yield rf"(?i:{before}){seats}"
    if lists["both"]:
        yield rf"(?i:(?<!\w)(?:{either(lists['both'])}))(?=\s(?i:{either(lists['sides'])})(?!\w))"
