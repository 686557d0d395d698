"""Names of which the row above says what they are of: they are understood whole, written short."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Mapping
from dataclasses import dataclass, field, replace
from functools import reduce
from typing import Any

from sitrep.loading.mapping.known_headings import key_of_heading
from sitrep.loading.mapping.proposing.proposed_figures import said_by
from sitrep.loading.mapping.shapes.table_shape import BETWEEN, names_above
from sitrep.loading.tables.grid import Grid
from sitrep.loading.tables.headed import Headed


@dataclass(frozen=True, slots=True)
class WholeNames:
    """A table with the names of two rows whole, where they say more so, and how each is written."""

    top: Headed
    written: Mapping[str, str]
    apart: Mapping[str, str] = field(default_factory=dict)
    """What stands above names that are understood without it."""

    def notes(self, read: Container[str]) -> list[str]:
        """What is said of names that are read, and above which more stands."""
        left = [f"{over} above {name}" for name, over in self.apart.items() if name in read]
        return [_ABOVE.format(", ".join(left))] if left else []

    def short(self, value: Any) -> Any:
        """What a mapping holds, with the names as the lower row has them."""
        if isinstance(value, dict):
            return {self.short(key): self.short(of) for key, of in value.items()}
        if isinstance(value, list):
            return [self.short(of) for of in value]
        return self._word(value) if isinstance(value, str) else value

    def _word(self, text: str) -> str:
        if text in self.written:
            return self.written[text]
        names = self.written.items()
        return reduce(lambda said, one: said.replace(f"{{{one[0]}}}", f"{{{one[1]}}}"), names, text)

    def in_note(self, note: str) -> str:
        """A sentence about columns, with their names as the lower row has them."""
        return reduce(lambda said, one: said.replace(*one), self.written.items(), note)


_ABOVE = (
    "What stands above a name is not read where the name says by itself what is counted: {}. "
    "Where it says more of that, write it under definition:."
)


def whole_names(top: Headed, grid: Grid) -> WholeNames:
    """The names of a table as they are understood; those of one row are what they are."""
    if top.grid is grid:
        return WholeNames(top, {})
    names = top.grid.rows[top.head]
    often = Counter(names)
    above = names_above(grid, (top.head, top.head + 1))
    whole = [
        f"{over}{BETWEEN}{name}" if over and often[name] == 1 and _of_that(over, name) else name
        for over, name in zip(above, names, strict=True)
    ]
    rows = [*top.grid.rows]
    rows[top.head] = whole
    written = {one: name for one, name in zip(whole, names, strict=True) if one != name}
    read = replace(top, grid=replace(top.grid, rows=rows))
    bare = {name: over for over, name in zip(above, whole, strict=True) if over and name in names}
    apart = {name: over for name, over in bare.items() if often[name] == 1 and over not in name}
    return WholeNames(read, written, apart)


def _of_that(over: str, name: str) -> bool:
    """Whether a name is understood only, or otherwise, with what stands above it."""
    if over in name:
        return False
    whole = said_by(f"{over}{BETWEEN}{name}")
    return whole is not None or (said_by(name) is None and key_of_heading(name) is None)
