"""Settings: the blocks of a document, each with the headings, head and lead row over it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sitrep.auditing.documents.block import BlockSort, TextBlock


@dataclass(frozen=True)
class Setting:
    """A block where it stands: under which headings, and in a table under which head.

    ``section`` is the number of the last heading, 0 before the first; ``first`` is the text of the
    first paragraph of the document. ``above`` ends with the lead row and the head of the table.
    """

    block: TextBlock
    section: int
    above: tuple[TextBlock, ...] = ()
    first: str = ""

    @property
    def lead(self) -> TextBlock | None:
        """The lead row of the rows among which the block stands."""
        return next((one for one in self.above if one.sort is BlockSort.ROW), None)

    @property
    def key(self) -> tuple[object, ...]:
        """What decides on how the block is judged, wherever it stands."""
        over = tuple(one.text for one in self.above)
        block, section = self.block, min(self.section, 2)
        return block.sort, block.text, block.cells, over, section, self.first


def is_lead(block: TextBlock) -> bool:
    """Whether a row has nothing but a first cell without a number: a name over the rows below.

    Citations are nothing.
    """
    if block.sort is not BlockSort.ROW or not block.cells:
        return False
    first, *others = (block.text[slice(*cell)].strip() for cell in block.cells)
    named = bool(first) and not _DIGIT.search(first)
    return named and all(not one or _CITED.fullmatch(one) for one in others)


_CITED = re.compile(r"(?:\[\d{1,3}\][\s–]*)+")
_DIGIT = re.compile(r"\d")


_NO_FRONT = 2
"""The section of what stands under no heading but the title: all of it is body."""


def settings(blocks: Iterable[TextBlock]) -> Iterator[Setting]:
    """The blocks of a document in their order, each with what stands over it."""
    blocks = list(blocks)
    path, head, lead = dict[int, TextBlock](), None, None
    headings = sum(block.sort is BlockSort.HEADING for block in blocks)
    first = next((block.text for block in blocks if block.sort is BlockSort.TEXT), "")
    section = max(_NO_FRONT - headings, 0)
    for block in blocks:
        if block.sort is BlockSort.HEADING:
            path = {level: one for level, one in path.items() if level < block.level}
            section += 1
        if block.sort is not BlockSort.ROW:
            head, lead = (block if block.sort is BlockSort.HEAD_ROW else None), None
        elif is_lead(block):
            lead = block
        over = [one for one in (lead, head) if one is not None and one is not block]
        yield Setting(block, section, (*path.values(), *over), first)
        if block.sort is BlockSort.HEADING:
            path[block.level] = block
