"""A table file and a mapping that is tried out on it, before there is a report around them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, product
from pathlib import Path

from sitrep.errors import UnreadableInput, WrongUse
from sitrep.filesystem.plain_file import ending_of, start_of
from sitrep.loading.mapping.file_names import SUFFIXES
from sitrep.loading.mapping.mapped_part import key_of
from sitrep.loading.mapping.own_tables import mapped_entries
from sitrep.loading.mapping.proposing.proposal import propose
from sitrep.loading.mapping.proposing.proposed_text import Proposal, TableChoice, heading_row
from sitrep.loading.mapping.read_maps import read_maps
from sitrep.loading.mapping.table_files import grids_of
from sitrep.loading.mapping.table_map import Wanted
from sitrep.loading.readers.builder import clip
from sitrep.loading.readers.limits import START
from sitrep.loading.readers.tree import ReadFault, Sequence
from sitrep.loading.tables.grid import Grid
from sitrep.loading.tables.input_table import InputRow
from sitrep.loading.tables.table_limits import MAX_BYTES

_RECORDS = 3


def proposed(file: Path, name: str, sheet: str | None, under: str | None) -> Proposal:
    """The mapping that is proposed for a file, which it calls ``name``, with its first records.

    Raises UnreadableInput for what is no table, and WrongUse where nothing can be proposed.
    """
    grids = _grids(file, under)
    chosen = [grid for grid in grids if sheet is None or grid.name == sheet]
    if not chosen:
        names = ", ".join(grid.name for grid in grids)
        raise WrongUse(f"{file} has no sheet {sheet}. Its sheets are {names}.")
    for words, grid in product((False, True), chosen):
        named = grid.name if len(grids) > 1 else None
        found = propose(TableChoice(name, grid, named, under), words)
        if found is not None:
            return Proposal(
                found.text, [*found.notes, *_others(grids, grid), *_shown(found, grids)]
            )
    names = ", ".join(clip(one) for grid in chosen for one in _first(grid) if one)
    raise WrongUse(
        f"No heading of {file} says what its figures count: {names or 'it has none'}. "
        "Write the mapping by hand: docs/tables.md shows how."
    )


def _grids(file: Path, under: str | None) -> tuple[Grid, ...]:
    if ending_of(file) not in (*SUFFIXES, ".json"):
        kinds = ", ".join((*SUFFIXES, ".json"))
        raise WrongUse(f"{file} is not a kind of table that is read here: {kinds}.")
    try:
        data = start_of(file, MAX_BYTES + 1)
    except OSError as error:
        raise UnreadableInput(f"{file} cannot be read: {error.strerror}.") from error
    read = grids_of(file, data, (under or "",))
    filled = tuple(grid for grid in read.grids if grid.first is not None)
    if not filled:
        said = " ".join(f"{one.got} {one.mend}" for one in read.faults)
        lost = any(one.rule == "not-text" for one in read.faults)
        what = "cannot be read as a table" if lost else "holds no table"
        raise UnreadableInput(f"{file} {what}. {said}".strip())
    return filled


def _first(grid: Grid) -> list[str]:
    top = heading_row(grid)
    return list(top.grid.rows[top.head])


def _others(grids: tuple[Grid, ...], chosen: Grid) -> Iterator[str]:
    others = [grid.name for grid in grids if grid is not chosen]
    if others:
        yield f"This is for the sheet {chosen.name}; --sheet names another: {', '.join(others)}."


def _shown(proposal: Proposal, grids: tuple[Grid, ...]) -> Iterator[str]:
    """The first records of each entry as they are read, and what is said of the table."""
    faults: list[ReadFault] = []
    maps = [Wanted(one, lambda *_: START) for one in read_maps(proposal.text.encode()).tables]
    for entry in mapped_entries(grids, maps, faults):
        assert isinstance(entry.value, Sequence)
        rows = [row for row in entry.value.items if isinstance(row, InputRow)]
        many = f"{len(rows):,} record{'s' if len(rows) != 1 else ''} of {entry.key}"
        yield f"{many}{', such as' if len(rows) > _RECORDS else ''}{':' if rows else '.'}"
        yield from (_one_line(row) for row in islice(rows, _RECORDS))
    yield from (fault.got for fault in faults if fault.rule != "column-not-read")


def _one_line(row: InputRow) -> str:
    table = row.table
    said = (
        f"{key_of(column.route)}: {text}"
        for column in table.columns
        if (text := row.cells[column.position]) and not column.fixed
    )
    return f"  {clip('; '.join(said), 160)}"
