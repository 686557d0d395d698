"""Where the sentences of a text stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitrep.model.values.abbreviations import goes_on, titles
from sitrep.reading.mention import Span

_END = re.compile(r"(?<=[.!?…؟])[\"”’»)\]]*(?=\s|$)|\n\s*(?=\n|$)|\n(?=\s*[-*•|#>])")
_LONGEST = 1_500
"""Longer stretches without an end are read in pieces, so that time is linear in a text."""
_AHEAD = 80


def sentence_spans(text: str, language: str) -> Iterator[Span]:
    """The sentences of a text, without the space around them."""
    known, start = titles(language), 0
    for end in _END.finditer(text):
        full_stop = text[end.start() - 1 : end.start()] == "."
        before = text[max(start, end.end() - _AHEAD) : end.end()]
        if full_stop and goes_on(before, text[end.end() : end.end() + _AHEAD], known):
            continue
        yield from _pieces(text, start, end.end())
        start = end.end()
    yield from _pieces(text, start, len(text))


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end:
        stop = min(end, start + _LONGEST)
        if stop < end:
            stop = cut_before(text, start, stop)
        piece = text[start:stop]
        left = start + len(piece) - len(piece.lstrip())
        right = start + len(piece.rstrip())
        if left < right:
            yield Span(left, right)
        start = stop


def cut_before(text: str, start: int, stop: int) -> int:
    """Where a stretch too long to read at once is cut, so that no number loses its words.

    Behind the last sign that parts what it lists, in its second half; else at a blank.
    """
    half = (start + stop) // 2
    for sign in _PARTS:
        ends = [one.end() for one in sign.finditer(text, half, stop)]
        if ends:
            return ends[-1]
    return text.rfind(" ", start + 1, stop) + 1 or stop


_PARTS = tuple(map(re.compile, (r"[;؛|\n]\s", r"[,،]\s|[)\]]\s")))
