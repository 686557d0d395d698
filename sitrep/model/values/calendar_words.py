"""Days of the week before dates, Thursday 10 April 2031, and months of two names: أيار/مايو."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping


class Weekdays:
    """The days of the week in the languages of documents, each list from Monday on.

    Several words for one day part by a space.
    """

    def __init__(self, lists: Iterable[Iterable[str]]) -> None:
        self._days = {
            word.casefold(): number
            for one in lists
            for number, words in enumerate(one)
            for word in words.split()
        }
        names = "|".join(sorted(map(re.escape, self._days), key=len, reverse=True))
        before = r"(?:(?:on|le|el|يوم)\s)?"
        self._before = re.compile(rf"{before}({names})\.?,?\s(?:le\s)?(?=.*\d)", re.IGNORECASE)

    def before(self, text: str) -> tuple[int | None, str]:
        """The day with which a date begins, Monday being 0, if one does, and the rest of it."""
        found = None if text[:1].isdigit() else self._before.match(text)
        return (
            (None, text)
            if found is None
            else (self._days[found[1].casefold()], text[found.end() :])
        )


class MonthNames:
    """Months as some write them, in two names, as the UN does in Arabic, or in a name of two words.

    ``single`` has a name in one word for each in two; ``month_of`` gives the number of a word.
    """

    def __init__(self, single: Mapping[str, str], month_of: Callable[[str], int | None]) -> None:
        self._single, self._month_of = single, month_of
        ordered = sorted(map(re.escape, single), key=len, reverse=True)
        self._named = re.compile("|".join(ordered) or r"(?!)")

    def with_one(self, text: str) -> str:
        """A date whose month has one name in one word; other texts as they are."""
        if text.isascii() and "/" not in text:
            return text
        named = self._named.sub(lambda found: self._single[found[0]], text)
        return _TWO.sub(self._first_of_same, named)

    def _first_of_same(self, found: re.Match[str]) -> str:
        number = self._month_of(found[1])
        same = number is not None and number == self._month_of(found[2])
        return found[1] if same else found[0]


_TWO = re.compile(r"([^\W\d_]{3,})\s?/\s?([^\W\d_]{3,})")
