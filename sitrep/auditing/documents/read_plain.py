"""Text without markup: paragraphs, and items that begin with a sign of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitrep.auditing.documents.block import BlockSort, Gathered, TextBlock

_ITEM = re.compile(r"\s*(?:[-*•–]\s|\[?\d{1,3}[\].)]\s)")
_LINE = re.compile(r"[^\n]*\n?")


def plain_blocks(text: str, start: int = 0, end: int | None = None) -> Iterator[TextBlock]:
    """The blocks of a text, or of a stretch of it."""
    end, found = len(text) if end is None else end, Gathered()
    for line in _LINE.finditer(text, start, end):
        if not line[0].strip() or _ITEM.match(line[0]):
            made, found = found.block(BlockSort.TEXT), Gathered()
            yield from () if made is None else (made,)
        found.add(line[0], range(line.start(), line.end()))
        if line.end() >= end:
            break
    made = found.block(BlockSort.TEXT)
    yield from () if made is None else (made,)
