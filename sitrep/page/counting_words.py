"""CountingWords: what counts in a language without a digit, and what only looks like it."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CountingWords:
    """The words that count as numerals, and ``nothing``, what is said with them and counts nothing.

    ``counting`` finds what counts people without either, such as "both children"; ``none_of`` what
    there was none of, in words of which those of a page are made as well: no deaths. ``things``
    finds "the two" that are both of two things, which counts nothing.
    """

    words: frozenset[str] = frozenset()
    nothing: frozenset[str] = frozenset()
    counting: re.Pattern[str] | None = None
    none_of: re.Pattern[str] | None = None
    things: re.Pattern[str] | None = None

    def __hash__(self) -> int:
        """Of the words alone: patterns are dear to hash."""
        return hash(self.words)
