"""HXL tags: the row that holds them, and each tag with its attributes.

The vocabulary is that of the HXL standard 1.1 and of tables in use; a tag that is misspelt in a way
that is common is understood, and said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sitrep.loading.readers.tree import ReadFault
from sitrep.loading.tables.grid import Grid, refused
from sitrep.loading.tables.table_limits import MAX_ABOVE

_TAG = re.compile(r"#\s*([A-Za-z][\w]*)((?:\s*\+\s*[A-Za-z][\w]*)*)", re.ASCII)

_MISSPELT = {
    "adm1name": "adm1+name",
    "afected": "affected",
    "admin1": "adm1",
    "admin2": "adm2",
    "location": "loc",
    "occured": "occurred",
    "idp": "idps",
    "returnee": "returnees",
    "refugee": "refugees",
    "death": "deaths",
    "wounded": "injured",
    "household": "hh",
    "households": "hh",
    "individual": "ind",
    "individuals": "ind",
    "latitude": "lat",
    "lattitude": "lat",
    "longitude": "lon",
    "min": "low",
    "max": "high",
}


@dataclass(frozen=True, slots=True)
class Tag:
    """A column's tag: ``name`` without the hash sign, and its attributes."""

    position: int
    name: str
    attributes: frozenset[str]

    @property
    def written(self) -> str:
        """The tag as HXL writes it."""
        return f"#{'+'.join([self.name, *sorted(self.attributes)])}"

    def has(self, *attributes: str) -> bool:
        """Whether it has any of these attributes."""
        return not self.attributes.isdisjoint(attributes)


@dataclass(frozen=True, slots=True)
class Tagged:
    """The row of the tags, the tags, and what is said of their spelling."""

    row: int
    tags: tuple[Tag, ...]
    faults: tuple[ReadFault, ...] = ()


def tagged(grid: Grid) -> Tagged | None:
    """The tags of a grid, if one of its first rows is a row of tags."""
    for number, row in enumerate(grid.rows[:MAX_ABOVE]):
        if _is_tags(row):
            return _read(grid, number)
    return None


def _is_tags(row: Sequence[str]) -> bool:
    """Most cells of a row of tags are tags; one beyond reading makes it no row of data."""
    filled = [cell for cell in row if cell]
    return 2 * sum(_TAG.fullmatch(cell) is not None for cell in filled) > len(filled)


def _read(grid: Grid, number: int) -> Tagged:
    tags, faults = [], []
    for position, cell in enumerate(grid.rows[number]):
        found = _TAG.fullmatch(cell)
        if found is None:
            continue
        written = [found[1], *(part for part in re.split(r"[\s+]+", found[2]) if part)]
        lower = [part.lower() for part in written]
        meant = "+".join(_MISSPELT.get(part, part) for part in lower).split("+")
        if meant != written:
            faults.append(_misspelt(grid, number, position, cell, meant))
        tags.append(Tag(position, meant[0], frozenset(meant[1:])))
    return Tagged(number, tuple(tags), tuple(faults))


def _misspelt(grid: Grid, row: int, position: int, cell: str, meant: list[str]) -> ReadFault:
    return refused(
        "hxl-tag-misspelt",
        grid.place(row, position),
        f"“{cell}” was read as #{'+'.join(meant)}.",
        "HXL tags are written in lower case, with the words of the standard.",
        f"Write #{'+'.join(meant)}, if that is what the column holds.",
    )
