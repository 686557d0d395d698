"""Rows of names below the first: the same names over again, or those of another table."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sitrep.loading.mapping.headings_named import named_in
from sitrep.loading.mapping.table_map import TableMap
from sitrep.loading.tables.columns import model_of
from sitrep.loading.tables.headed import Headed


@dataclass(frozen=True, slots=True)
class HeadingsAgain:
    """The rows in which the names stand ``again``, and the row of a ``second`` table's names."""

    again: frozenset[int] = frozenset()
    second: int | None = None

    def reason(self, row: int) -> str:
        """Why a row is no record, or nothing."""
        if self.second is not None and row >= self.second:
            return "another table begins"
        return "the headings stand again" if row in self.again else ""


def headings_again(top: Headed, table: TableMap) -> HeadingsAgain:
    """Where names stand below the names; those of figures alone can be of another table."""
    rows = top.grid.rows
    if top.head >= len(rows):
        return HeadingsAgain()
    names = rows[top.head]
    named = sorted(set(named_in(top, table)))
    model = model_of(table.kind)
    counted = model is not None and "count" in model.model_fields
    again = set()
    for number in range(top.first, len(rows)):
        row = rows[number]
        alike = [at for at in named if at < len(row) and row[at] and row[at] == names[at]]
        if not alike:
            continue
        filled = [at for at in named if at < len(row) and row[at]]
        if len(alike) == len(filled) > 1:
            again.add(number)
        elif counted and len(filled) > 1 and not any(re.search(r"\d", text) for text in row):
            return HeadingsAgain(frozenset(again), number)
    return HeadingsAgain(frozenset(again))
