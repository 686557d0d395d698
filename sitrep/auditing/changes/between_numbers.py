"""Between numbers: the stretch of a text in which one number stands alone."""

from __future__ import annotations

from sitrep.auditing.passages import Passage


def between_numbers(at: int, passage: Passage) -> tuple[int, int]:
    """From the end of the number before one to the beginning of the next, in its own part."""
    first, last = passage.part_of(passage.mentions[at].span.start)
    last = min([last, *(one.span.start for one in passage.mentions[at + 1 :])])
    return max([first, *(one.span.end for one in passage.mentions[:at])]), last
