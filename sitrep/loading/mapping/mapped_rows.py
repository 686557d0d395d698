"""Rows of a house's own table, as records: by a mapping, or by the table's HXL tags."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from sitrep.loading.mapping.below_zero import ONLY, sign_asked, without_sign
from sitrep.loading.mapping.cell_reading import reader_of
from sitrep.loading.mapping.made_ids import renumbered, with_ids
from sitrep.loading.mapping.mapped_part import MappedPart
from sitrep.loading.mapping.row_account import RowAccount
from sitrep.loading.mapping.row_choice import Ask, RowChoice
from sitrep.loading.mapping.table_map import TableMap
from sitrep.loading.readers.tree import TextMark
from sitrep.loading.tables.columns import model_of
from sitrep.loading.tables.grid import Grid
from sitrep.loading.tables.headed import Headed
from sitrep.loading.tables.input_table import InputColumn, InputRow, InputTable
from sitrep.locations import Route
from sitrep.model.views.walk import shape_at


def rows_of(
    headed: Headed,
    parts: Sequence[MappedPart],
    table: TableMap,
    choice: RowChoice,
    account: RowAccount,
    changing: Collection[int] = (),
    read: Collection[int] = (),
) -> list[InputRow]:
    """A record for each filled row that is chosen; the account takes in the others.

    ``changing`` are the columns that tell no row from another, ``read`` those that a map names.
    """
    model = model_of(table.kind)
    assert model is not None
    made = "id" in model.model_fields and not any(part.route == ("id",) for part in parts)
    numbered = next((at for at, part in enumerate(parts) if part.numbers), None)
    if made:
        parts = [*parts, MappedPart(("id",), lambda _row: "", 0, made=True)]
    rows = list(_rows(headed, parts, table, choice, account))
    if made:
        return list(with_ids(rows, parts, headed, changing, read))
    return list(renumbered(rows, numbered)) if numbered is not None else rows


def _rows(
    headed: Headed,
    parts: Sequence[MappedPart],
    table: TableMap,
    choice: RowChoice,
    account: RowAccount,
) -> Iterator[InputRow]:
    model = model_of(table.kind)
    assert model is not None
    sheet = _table(headed.grid, parts, table)
    counted = _position(parts, ("count",))
    told = _position(parts, ("description",))
    empty = _no_figure(headed, parts[counted], table) if counted is not None else ""
    read = [(part.text, reader_of(part.route, model, table, part.scheme)) for part in parts]
    of_sign = _of_sign(headed, parts[counted], table) if counted is not None else None
    own = [at for at, part in enumerate(parts) if part.mark is None]
    for number, row in enumerate(headed.grid.rows):
        if number < headed.first or not any(row):
            continue
        reason = choice(number) or (of_sign(number) if of_sign is not None else "")
        if reason:
            account.leave_out(number, reason)
            continue
        cells = [reading(text(number)) for text, reading in read]
        if table.below_zero == ONLY and counted is not None:
            cells[counted] = read[counted][1](without_sign(read[counted][0](number)))
        # An empty cell is no zero, and no figure that somebody did not state.
        if counted is not None and not cells[counted] and not (told is not None and cells[told]):
            account.leave_out(number, empty)
            continue
        account.count(number)
        yield InputRow(sheet, number, cells, next((at for at in own if cells[at]), 0))


def _of_sign(headed: Headed, counted: MappedPart, table: TableMap) -> Ask | None:
    """What leaves out rows for the sign of their figure, if the map says that it does."""
    if table.below_zero is None:
        return None
    names = headed.grid.rows[headed.head]
    named = names[counted.position] if counted.position < len(names) else "the figure"
    return sign_asked(counted.text, named, table.below_zero)


def _position(parts: Sequence[MappedPart], route: Route) -> int | None:
    return next((at for at, part in enumerate(parts) if part.route == route), None)


def _no_figure(headed: Headed, counted: MappedPart, table: TableMap) -> str:
    names = headed.grid.rows[headed.head]
    alone = not table.hxl and table.estimate is None and counted.position < len(names)
    return f"{names[counted.position]} is empty" if alone else "no figure stands"


def _table(grid: Grid, parts: Sequence[MappedPart], table: TableMap) -> InputTable:
    model = model_of(table.kind)
    assert model is not None
    columns = []
    for index, part in enumerate(parts):
        shape = shape_at(part.route, model)
        many = shape is not None and shape.item is not None
        fixed, sign = part.mark is not None, table.separator
        columns.append(InputColumn(index, part.route, many, sign, fixed=fixed, made=part.made))
    return InputTable(tuple(columns), _Places(grid, tuple(parts)))


@dataclass(frozen=True, slots=True)
class _Places:
    """The places of values that come from columns in another order, or from the mapping."""

    grid: Grid
    parts: tuple[MappedPart, ...]

    def __call__(self, row: int, column: int) -> TextMark:
        if not self.parts:
            return self.grid.place(row, 0)
        part = self.parts[column]
        return part.mark or self.grid.place(row, part.position)
