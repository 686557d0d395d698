"""What a table named after its kind holds of marks of sensitivity."""

from __future__ import annotations

from collections.abc import Sequence

from sitrep.loading.readers.tree import ReadFault
from sitrep.loading.tables.columns import COMMENT, Columns, Heading
from sitrep.loading.tables.headed import Headed
from sitrep.loading.tables.input_table import InputRow
from sitrep.loading.tables.unread_marks import ReadTable, is_mark, unread_marks
from sitrep.loading.tables.unstated_marks import unstated_marks


def with_marks(
    faults: Sequence[ReadFault],
    top: Headed,
    headings: Sequence[Heading],
    understood: Columns,
    rows: Sequence[InputRow],
) -> list[ReadFault]:
    """The faults of a table with those of its marks, which say more than that a name is unknown."""
    columns = understood.columns
    read = ReadTable(
        top,
        [row.number for row in rows],
        frozenset(one.position for one in columns if is_mark(one.route)),
        frozenset(one.position for one in columns),
        frozenset(one.position for one in headings if one.name.startswith(COMMENT)),
        frozenset(one.position for one in columns if one.route[0] == "count"),
    )
    told = [*unread_marks(read), *unstated_marks(rows)]
    places = {fault.mark for fault in told}
    return [*(one for one in faults if one.mark not in places), *told]
