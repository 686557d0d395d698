"""A list that somebody filled in, read from a workbook or from YAML, each value with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sitrep.errors import UnreadableInput, WrongUse
from sitrep.filesystem.plain_file import ending_of, start_of
from sitrep.findings import Finding
from sitrep.loading.catalogue import level_of_fault
from sitrep.loading.readers import yaml_reader
from sitrep.loading.readers.decode import decode
from sitrep.loading.readers.tree import Mapping, Node, ReadFault, Scalar, Sequence, TextMark, Tree
from sitrep.loading.tables.grid import Grid
from sitrep.loading.tables.table_limits import MAX_BYTES
from sitrep.loading.tables.workbook import read_workbook
from sitrep.loading.vocabulary.sheet_words import path_of_heading
from sitrep.locations import Location
from sitrep.translating.listed import LANGUAGE, RECORD, ROWS, TEXT, TOLD

ENDINGS = (".xlsx", ".yaml", ".yml")
"""The formats of a list, by the endings of its file."""


@dataclass(frozen=True, slots=True)
class FilledCell:
    """A value of a list and where it stands."""

    text: str
    place: Location


@dataclass(frozen=True, slots=True)
class FilledRow:
    """A text of a record, and its translation."""

    record: FilledCell
    text: FilledCell
    told: FilledCell


@dataclass(frozen=True)
class FilledList:
    """The rows with a translation, and what could not be read."""

    rows: tuple[FilledRow, ...]
    findings: tuple[Finding, ...]


def read_filled(file: Path, code: str) -> FilledList:
    """The rows of a list of translations into a language that are filled in.

    Raises UnreadableInput for a file that is none, WrongUse for a list into another language.
    """
    if ending_of(file) not in ENDINGS:
        raise UnreadableInput(f"{file} is no list of translations: {' or '.join(ENDINGS[:2])}.")
    try:
        data = start_of(file, MAX_BYTES + 1)
    except OSError as error:
        raise UnreadableInput(f"{file} cannot be read: {error.strerror}.") from error
    is_book = ending_of(file) == ".xlsx"
    found = _from_book(file, data, code) if is_book else _from_yaml(file, data, code)
    return FilledList(tuple(one for one in found.rows if one.told.text.strip()), found.findings)


def _finding(fault: ReadFault, file: Path) -> Finding:
    place = _place(file, fault.mark)
    level = level_of_fault(fault.rule)
    return Finding(fault.rule, level, place, fault.got, fault.expected, fault.mend)


def _place(file: Path, mark: TextMark) -> Location:
    return Location(str(file), mark.line, mark.column, mark.sheet)


def _from_book(file: Path, data: bytes, code: str) -> FilledList:
    read = read_workbook(data)
    findings = tuple(_finding(fault, file) for fault in read.faults)
    if not read.grids:
        return FilledList((), findings)
    for grid in read.grids:
        if grid.first is not None and (heads := _heads(grid.rows[grid.first])):
            _ask_for(code, {one.partition(".")[2] for one in heads} - {""}, file)
            return FilledList(tuple(_rows(file, grid, heads, code)), findings)
    raise _no_list(file)


def _heads(cells: list[str]) -> dict[str, int]:
    """Where the columns of a list stand; nothing if a column is missing."""
    found: dict[str, int] = {}
    for at, cell in enumerate(cells):
        path = path_of_heading(cell, "translations", ("text", "to"))
        path = path or path_of_heading(cell, "tolls", ("id",))
        if path is not None:
            found.setdefault(path, at)
    whole = {"id", "text"} <= {*found} and any(one.startswith("to.") for one in found)
    return found if whole else {}


def _rows(file: Path, grid: Grid, heads: dict[str, int], code: str) -> Iterator[FilledRow]:
    columns = (heads["id"], heads["text"], heads[f"to.{code}"])
    assert grid.first is not None
    for number in range(grid.first + 1, len(grid.rows)):
        cells = [
            FilledCell(grid.rows[number][at], _place(file, grid.place(number, at)))
            for at in columns
        ]
        yield FilledRow(*cells)


def _from_yaml(file: Path, data: bytes, code: str) -> FilledList:
    text, fault = decode(data)
    tree = Tree(None, (fault,)) if fault is not None else yaml_reader.read(text)
    findings = tuple(_finding(one, file) for one in tree.faults)
    if tree.node is None:
        return FilledList((), findings)
    top = _values(tree.node)
    language, rows = top.get(LANGUAGE), top.get(ROWS)
    if not isinstance(language, Scalar) or not isinstance(rows, Sequence):
        raise _no_list(file)
    _ask_for(code, {language.text}, file)
    return FilledList(tuple(_entries(file, rows)), findings)


def _entries(file: Path, rows: Sequence) -> Iterator[FilledRow]:
    for item in rows.items:
        values = _values(item)
        cells = [_cell(file, values.get(key), item.mark) for key in (RECORD, TEXT, TOLD)]
        yield FilledRow(*cells)


def _cell(file: Path, value: Node | None, mark: TextMark) -> FilledCell:
    if isinstance(value, Scalar):
        return FilledCell(value.text, _place(file, value.mark))
    return FilledCell("", _place(file, mark))


def _values(node: Node) -> dict[str, Node]:
    return {one.key: one.value for one in node.entries} if isinstance(node, Mapping) else {}


def _ask_for(code: str, held: set[str], file: Path) -> None:
    if code not in held:
        raise WrongUse(f"{file} is a list for {' and '.join(sorted(held))}, not for {code}.")


def _no_list(file: Path) -> WrongUse:
    return WrongUse(
        f"{file} is no list of translations. `sitrep translate PATH --language CODE -o FILE.xlsx` "
        "writes one."
    )
