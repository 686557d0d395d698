"""What a proposed mapping is: its text, its notes, and where its table stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from sitrep.loading.mapping.hxl_tags import tagged
from sitrep.loading.mapping.known_headings import (
    is_share,
    key_of_heading,
    measure_of_heading,
    sense_of,
)
from sitrep.loading.mapping.shapes.table_shape import with_one_head
from sitrep.loading.tables.grid import Grid
from sitrep.loading.tables.headed import Headed
from sitrep.loading.tables.table_limits import MAX_ABOVE
from sitrep.loading.vocabulary.synonyms import word_meant
from sitrep.model.figures.population import Group


@dataclass
class Proposal:
    """The text of a mapping, and what there is to say of it."""

    text: str
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class TableChoice:
    """Which table of a file a proposal is for: its grid, and how a mapping names it."""

    file: str
    grid: Grid
    sheet: str | None = None
    under: str | None = None


def heading_row(grid: Grid) -> Headed:
    """The row of the headings: the first one in which more than one cell is filled.

    Where the row below names what has no name in it, both are put together.
    """
    first = grid.first or 0
    rows = range(first, min(first + MAX_ABOVE, len(grid.rows)))
    head = next((at for at in rows if sum(map(bool, grid.rows[at])) > 1), first)
    tags = tagged(grid)
    below = head + 2 if tags is not None and tags.row == head + 1 else head + 1
    if below == head + 1 and _goes_on(grid, head):
        return Headed(with_one_head(grid, (head + 1, head + 2)), head + 1, head + 2)
    return Headed(grid, head, below)


def _goes_on(grid: Grid, head: int) -> bool:
    """Whether the names of a table go on in the row below: no numbers, where gaps were left.

    Below the first name nothing stands, as a merged cell has it, or one of them is a known word.
    """
    if head + 1 >= len(grid.rows):
        return False
    above, below = grid.rows[head], grid.rows[head + 1]
    gaps = [at for at, text in enumerate(below) if text and (at >= len(above) or not above[at])]
    filled = [text for text in below if text]
    if gaps and _is_spanned(grid, head) and all(map(_is_name, filled)):
        return True
    in_words = all(
        text in _SIGNS or (any(map(str.isalpha, text)) and not re.search(r"\d", text))
        for text in filled
    )
    return bool(gaps) and in_words and any(map(_is_known, filled))


def _is_spanned(grid: Grid, head: int) -> bool:
    """Whether nothing stands below the first name, and something does in the row after that."""
    first = next(at for at, text in enumerate(grid.rows[head]) if text)
    rows = grid.rows[head + 1 : head + 3]
    under = [row[first] if first < len(row) else "" for row in rows]
    return len(under) > 1 and not under[0] and bool(under[1])


def _is_name(text: str) -> bool:
    """Whether a text can name a column, as a time, an age or a word with a number in it does."""
    return text in _SIGNS or any(map(str.isalpha, text)) or bool(_TIME_OR_AGE.fullmatch(text))


_TIME_OR_AGE = re.compile(r"(?:19|20)\d\d|\d{1,3}\s*[-–]\s*\d{1,3}|[<>≥≤]\s*\d{1,3}|\d{1,3}\s*\+")
_SIGNS = ("#", "%", "№")
"""What names a column of numbers or of per cents below the name of what is counted."""


def _is_known(text: str) -> bool:
    """Whether a text is known as a heading, or as what is said below one: of whom, in what."""
    found = measure_of_heading(text) or key_of_heading(text) or sense_of(text)
    group = found or word_meant(text, tuple(Group))
    return text in _SIGNS or group is not None or is_share(text)


def placed(
    choice: TableChoice, top: Headed, entry: dict[str, Any], head: bool = True
) -> dict[str, Any]:
    """An entry with the file, and where in it the table stands."""
    where: dict[str, Any] = {"file": choice.file}
    where |= {"sheet": choice.sheet} if choice.sheet is not None else {}
    where |= {"under": choice.under} if choice.under else {}
    if head and top.grid is not choice.grid:
        where["head"] = [top.head, top.head + 1]
    elif head and top.head != (choice.grid.first or 0):
        where["head"] = top.head + 1
    return where | {key: value for key, value in entry.items() if key not in where}


class _WrittenOut(yaml.SafeDumper):
    """YAML in which every value is written out in its own place."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


def mapping_text(tables: Sequence[dict[str, Any]]) -> str:
    """The YAML of a mapping with these entries."""
    return yaml.dump(
        {"tables": list(tables)},
        Dumper=_WrittenOut, allow_unicode=True, sort_keys=False, default_flow_style=None,
        width=200,
    )  # fmt: skip
