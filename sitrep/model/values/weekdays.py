"""Days of the week before dates: Thursday 10 April 2031."""

from __future__ import annotations

import re
from collections.abc import Iterable


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
