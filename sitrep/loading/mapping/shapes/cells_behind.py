"""Which faults of a workbook's cells matter: those of cells that a map reads.

What is hidden, merged or broken in another sheet or column of a publisher's file is not lost by
reading this one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sitrep.loading.readers.tree import ReadFault
from sitrep.loading.tables.sheet_scan import area_in
from sitrep.loading.tables.table_limits import MAX_SAID

_BEHIND = ("merged-cells", "hidden-cells", "cell-error", "formula-not-calculated")
_COLUMNS = "The column "
_MORE = re.compile(r"and (\d+) more are hidden")


@dataclass(frozen=True, slots=True)
class SeenTable:
    """What a map reads of a sheet: columns and rows from 0.

    ``names`` is the first row of names, ``first`` that of the first record; ``columns`` are None
    where it may read any; ``filled`` are those that it fills down, ``joined`` says that it has two
    rows of names.
    """

    names: int
    first: int
    columns: frozenset[int] | None
    filled: frozenset[int] = frozenset()
    joined: bool = False

    def minds(self, fault: ReadFault) -> bool:
        """Whether a fault is of something that is read."""
        first, last, top, bottom = _area(fault)
        of_columns = fault.rule == "hidden-cells"
        if of_columns and not fault.got.startswith(_COLUMNS):
            return True
        if bottom < self.names and not of_columns:
            return False
        if self.columns is not None and self.columns.isdisjoint(range(first, last + 1)):
            return False
        if fault.rule != "merged-cells":
            return True
        if self.joined and bottom < self.first:
            return False
        return not (first == last and first in self.filled and top >= self.first)


def that_matter(
    faults: Sequence[ReadFault], seen: Mapping[str, Sequence[SeenTable]]
) -> list[ReadFault]:
    """The faults but for those of cells that none of the maps of a file reads."""
    often = Counter((fault.rule, fault.mark.sheet) for fault in faults)

    def matters(fault: ReadFault) -> bool:
        tables = seen.get(fault.mark.sheet)
        if fault.rule not in _BEHIND:
            return True
        # Of too many the rest is not said, and may be of cells that are read.
        cut = often[fault.rule, fault.mark.sheet] >= MAX_SAID
        return tables is not None and (cut or any(one.minds(fault) for one in tables))

    return [_in_map_words(fault) for fault in faults if matters(fault)]


def _in_map_words(fault: ReadFault) -> ReadFault:
    if fault.rule != "merged-cells":
        return fault
    first, last, *_ = _area(fault)
    mend = (
        "Name the column under fill_down: in mapping.yaml, if the first cell holds for all."
        if first == last
        else "Name both rows under head:, such as head: [3, 4], if these are names; or part them."
    )
    return replace(fault, mend=mend)


def _area(fault: ReadFault) -> tuple[int, int, int, int]:
    """The first and last column, and the first and last row, of the cells of a fault."""
    row, column = fault.mark.line - 1, fault.mark.column - 1
    area = area_in(fault.got)
    if area is not None:
        return area
    if found := _MORE.search(fault.got):
        return column, column + int(found[1]), row, row
    return column, column, row, row
