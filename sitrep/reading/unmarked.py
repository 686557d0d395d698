"""A text without Arabic vowel signs, and where each sign that is left stood."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sitrep.reading.mention import Span

_MARK = re.compile("[\u0640\u064b-\u0652\u0670\u200e\u200f\u2066-\u2069]")


class Unmarked(NamedTuple):
    """The text that is left; ``places`` says where its signs stood, None where all are left."""

    text: str
    places: Sequence[int] | None

    def as_written(self, span: Span) -> Span:
        """Where a span of the text that is left stands in the text as it was written."""
        if self.places is None:
            return span
        end = self.places[span.end - 1] + 1 if span.end > span.start else self.places[span.start]
        return Span(self.places[span.start], end)


def unmarked(text: str) -> Unmarked:
    """A text without signs that make no other word: vowel signs, and directions of writing."""
    if text.isascii() or _MARK.search(text) is None:
        return Unmarked(text, None)
    kept = [at for at, sign in enumerate(text) if not _MARK.match(sign)]
    return Unmarked("".join(text[at] for at in kept), [*kept, len(text)])
