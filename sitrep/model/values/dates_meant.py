"""What a date or a window in words would be in the notation: quarters, weeks, early April, no year.

It is told as a mend and never read: whoever enters the data says whether it is meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

Reads = Callable[[str], str | None]
"""What a text is in the notation, if it can be read."""

_YEAR = r"(?P<year>\d{4})"
_LETTER = r"(?P<letter>[QTH])(?P<number>[1-4])|(?P<turned>[1-4])(?P<last>[QT])"
_MONTHS = {"Q": 3, "T": 3, "H": 6}
_YEAR_FIRST = re.compile(r"^(\d{4})[\s/-]*(\D.*)$", re.ASCII)
_SHORT_WEEK = re.compile(r"(?P<year>\d{4})[- ]?[Ww](?P<number>\d{1,2})", re.ASCII)
_LONG = 80
"""More signs than this are no date."""
_WITH_YEAR = re.compile(r"\d{4}", re.ASCII)


class DatesMeant:
    """What is meant by words for parts of a year, in all languages of the documents at once.

    ``lists`` are those of each language: ``quarters`` and ``halves`` in their order, ``weeks``,
    ``vague`` and ``small`` words, and those ``as_of`` a day. Each answer is empty where a text is
    nothing of the sort.
    """

    def __init__(self, lists: Sequence[Mapping[str, list[str]]]) -> None:
        self._parts = {
            one.strip().casefold(): (length, at)
            for held in lists
            for length, name in ((3, "quarters"), (6, "halves"))
            for at, words in enumerate(held[name], start=1)
            for one in words.split("/")
        }

        def every(name: str) -> str:
            return _either(one for held in lists for one in held[name])

        small = rf"(?:(?:{every('small')})(?:(?<=[’'])|\s+))*"
        dated = rf"(?:[\s/,-]|(?:{every('small')})(?=[\s’']))*{_YEAR}"
        part = f"(?P<part>{_either(self._parts)})|{_LETTER}"
        week = rf"(?:{every('weeks')})\.?\s?(?P<number>\d{{1,2}})"
        vague = rf"{small}(?:{every('vague')})[\s-]*{small}(?P<rest>.+)"
        self._part_of_year = re.compile(rf"{small}(?:{part}){dated}", re.IGNORECASE)
        self._week = re.compile(rf"{small}{week}{dated}", re.IGNORECASE)
        self._vague = re.compile(vague, re.IGNORECASE)
        self._as_of = re.compile(rf"(?:{every('as_of')})\s+(?P<rest>.+)", re.IGNORECASE)

    def span(self, text: str) -> str:
        """The months of a quarter or half of a year, or a week by its number."""
        if len(text) > _LONG:
            return ""
        found = self._part_of_year.fullmatch(_YEAR_FIRST.sub(r"\2 \1", text))
        if found is not None:
            length, number = self._length_and_number(found)
            first, last = length * (number - 1) + 1, length * number
            return f"{found['year']}-{first:02} to {found['year']}-{last:02}" if last <= 12 else ""
        week = self._week.fullmatch(text) or _SHORT_WEEK.fullmatch(text)
        if week is not None and 0 < int(week["number"]) < 54:
            return f"{week['year']}-W{int(week['number']):02}"
        return ""

    def month(self, text: str, reads: Reads) -> str:
        """The month or year of which a text such as early April 2031 names a part."""
        found = self._vague.fullmatch(text) if len(text) <= _LONG else None
        return (reads(found["rest"]) or "") if found is not None else ""

    def as_of(self, text: str, reads: Reads) -> str:
        """The day of a text such as as of 3 March 2031, which says when somebody counted."""
        found = self._as_of.fullmatch(text) if len(text) <= _LONG else None
        return (reads(found["rest"]) or "") if found is not None else ""

    @staticmethod
    def with_year(text: str, reads: Reads) -> str:
        """A text that only lacks its year, with that of an example; a week is called 2025-W19."""
        whole = f"{text} 2025"
        return whole if len(text) <= _LONG and not _WITH_YEAR.search(text) and reads(whole) else ""

    def _length_and_number(self, found: re.Match[str]) -> tuple[int, int]:
        if (letter := found["letter"] or found["last"]) is not None:
            return _MONTHS[letter.upper()], int(found["number"] or found["turned"])
        return self._parts[found["part"].casefold()]


# Dates stand below the lists of words, so that no chain of imports grows by a link.
def _either(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
