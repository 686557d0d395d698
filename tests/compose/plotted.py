"""Plots read as rows: which figures stand beside which, as a table of standings has them."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.page.document import LEADING, WITHIN, Line, Row, Table, Traced, Words


def plain(line: Line) -> str:
    return "".join(one.text for one in line.spans if isinstance(one, Words | Traced))


def groups(table: Table) -> Iterator[tuple[Row, list[Row]]]:
    """Each heading of a plot with the rows of its figures."""
    found: list[tuple[Row, list[Row]]] = []
    for row in table.rows:
        if row.cells[0].name == LEADING:
            found.append((row, []))
        else:
            found[-1][1].append(row)
    yield from found


def standing_rows(table: Table) -> Iterator[Row]:
    """The rows of a table; of a plot, one for each heading: these, those and the verdict."""
    if table.name != "plot":
        yield from table.rows
        return
    for heading, figures in groups(table):
        sides: dict[str, list[Line]] = {}
        for at, row in enumerate(figures):
            said = plain(row.cells[1]) or (str(at) if len(figures) == 2 else "")
            sides.setdefault(said, []).append(row.cells[0])
        cells = [
            Line(tuple(span for line in side for span in line.spans)) for side in sides.values()
        ]
        if figures[-1].cells[0].name == WITHIN:
            cells.reverse()
        these, those = (*cells, Line(()))[:2]
        yield Row(
            (Line((*heading.cells[0].spans, *these.spans)), those, heading.cells[1]), heading.cites
        )
