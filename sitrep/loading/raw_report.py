"""Several files become one set of raw data, each piece with its file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from sitrep.findings import Finding
from sitrep.loading.called import leads_to
from sitrep.loading.catalogue import level_of_fault
from sitrep.loading.joining import ItemRows, joined
from sitrep.loading.naming import by_name
from sitrep.loading.origins import Piece
from sitrep.loading.read_file import ReadFile
from sitrep.loading.readers.tree import (
    Mapping,
    Node,
    ReadFault,
    Sequence,
    TextMark,
    TreeEntry,
    plain,
)
from sitrep.loading.rows.row_ids import with_row_ids
from sitrep.loading.tables.columns import model_of
from sitrep.loading.tables.input_table import InputRow
from sitrep.loading.tables.unread_cells import keys_unread, unread_cells
from sitrep.loading.vocabulary.other_keys import key_advice
from sitrep.locations import Location, Route
from sitrep.model.report import Report

KINDS = tuple(Report.model_fields)


@dataclass
class RawReport:
    """The raw data of a report, where its pieces stand, and what could not be read.

    ``unread`` are the kinds of which something may stand in a file that could not be read;
    ``parts`` are lists that stand in tables of their own, ``unresolved`` cells that lead nowhere,
    and ``doubtful`` the ids of their records. ``keys_told`` are the keys, each with its table, of
    which a column that is not known may be one; ``unread_keys`` stand in cells that are not read,
    or lead nowhere, or in such a column.
    """

    records: dict[str, list[Piece]] = field(default_factory=dict)
    header: Piece | None = None
    findings: list[Finding] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    parts: list[ItemRows] = field(default_factory=list)
    unresolved: set[Location] = field(default_factory=set)
    doubtful: set[str] = field(default_factory=set)
    keys_told: set[tuple[str, str, str]] = field(default_factory=set)
    unread_keys: frozenset[Route] = frozenset()

    def data(self) -> dict[str, Any]:
        """Text values only, in the shape of the report."""
        data: dict[str, Any] = {
            kind: [plain(piece.node) for piece in pieces] for kind, pieces in self.records.items()
        }
        if self.header is not None:
            data["report"] = plain(self.header.node)
        return data

    def add_fault(self, fault: ReadFault, file: str = "") -> None:
        """Keep a reader's fault as a finding; ``file`` is its file, where its place names none."""
        mark, level = fault.mark, level_of_fault(fault.rule)
        place = _location(mark, file)
        self.keys_told.update((place.file, place.sheet, key) for key in fault.meant)
        self.findings.append(
            Finding(fault.rule, level, place, fault.got, fault.expected, fault.mend)
        )


def raw_report(files: Iterable[ReadFile]) -> RawReport:
    """All files' kinds together; a kind that stands in two files is one list."""
    raw = RawReport()
    for file in files:
        raw.unread.update(_unread(file))
        for fault in file.tree.faults:
            raw.add_fault(fault, file.name)
        for entry in _entries(file, raw):
            _add(entry, file, raw)
    for kind in dict.fromkeys(part.kind for part in raw.parts):
        _join(kind, raw)
    raw.records = with_row_ids(raw.records)
    _tell_unread(raw)
    named = by_name(raw.records, raw.header, raw.unread)
    raw.records, raw.header = named.records, named.header
    for fault in named.faults:
        raw.add_fault(fault)
    raw.unresolved.update(_location(mark) for mark in named.unresolved)
    raw.doubtful = named.doubtful
    cells = unread_cells(raw.findings, raw.unresolved)
    unread = keys_unread(raw.records, raw.header, cells, raw.keys_told)
    raw.unread_keys = frozenset(route for _, route in unread)
    return raw


def _tell_unread(raw: RawReport) -> None:
    """Give the findings of cells that are not read their keys; what they name may be any record."""
    at = dict(keys_unread(raw.records, raw.header, unread_cells(raw.findings)))
    raw.findings = [replace(one, route=at.get(one.location, one.route)) for one in raw.findings]
    raw.unread.update(
        str(kind)
        for kind, _, key, *_ in (route for route in at.values() if len(route) > 2)
        if leads_to(str(kind), str(key))
    )


def _location(mark: TextMark, file: str = "") -> Location:
    return Location(mark.file or file, mark.line, mark.column, mark.sheet)


def _join(kind: str, raw: RawReport) -> None:
    parts = [part for part in raw.parts if part.kind == kind]
    whole = joined(raw.records.get(kind, []), parts)
    raw.records[kind] = whole.pieces
    for fault in whole.faults:
        raw.add_fault(fault)


def _unread(file: ReadFile) -> tuple[str, ...]:
    empty = any(fault.rule == "empty-file" for fault in file.tree.faults)
    if file.tree.node is not None or empty:
        return ()
    return (file.stem,) if file.stem in KINDS else KINDS


def _entries(file: ReadFile, raw: RawReport) -> Iterator[TreeEntry]:
    node = file.tree.node
    if isinstance(node, Mapping):
        yield from node.entries
    elif isinstance(node, Sequence) and file.stem in KINDS and file.stem != "report":
        yield TreeEntry(file.stem, node.mark, node)
    elif node is not None:
        got = "The file does not begin with a kind of record."
        raw.add_fault(_wrong_top(node, got), file.name)


def _add(entry: TreeEntry, file: ReadFile, raw: RawReport) -> None:
    kind, _, key = entry.key.partition(".")
    if key and model_of(entry.key) is not None and isinstance(entry.value, Sequence):
        rows = tuple(item for item in entry.value.items if isinstance(item, InputRow))
        raw.parts.append(ItemRows(kind, key, rows))
    elif entry.key not in KINDS:
        raw.add_fault(_unknown_kind(entry), file.name)
    elif entry.key == "report":
        _add_header(entry, file, raw)
    elif isinstance(entry.value, Sequence):
        pieces = [Piece(file.name, item) for item in entry.value.items]
        raw.records.setdefault(entry.key, []).extend(pieces)
    else:
        raw.add_fault(_not_a_list(entry), file.name)


def _add_header(entry: TreeEntry, file: ReadFile, raw: RawReport) -> None:
    if raw.header is None:
        raw.header = Piece(file.name, entry.value)
        return
    first = raw.header
    got = f"report: stands here a second time; the first is in {first.file}."
    twice = ("A report has one header.", "Keep one of the two.")
    raw.add_fault(ReadFault("duplicate-key", entry.mark, (), got, *twice), file.name)


def _unknown_kind(entry: TreeEntry) -> ReadFault:
    return ReadFault(
        "unknown-key",
        entry.mark,
        (),
        f"“{entry.key}” is not a kind of record.",
        f"The kinds are {', '.join(KINDS)}.",
        key_advice(entry.key, KINDS, (), "Take it out, or choose a kind.").mend,
    )


def _not_a_list(entry: TreeEntry) -> ReadFault:
    return ReadFault(
        "wrong-shape",
        entry.value.mark,
        (),
        f"{entry.key}: is not a list.",
        f"Under {entry.key}: stands a list, each item beginning with a hyphen.",
        "Put “- ” before each paragraph, in place of | if that stands there."
        if entry.key == "overview"
        else "Put “- ” before the first key of each record.",
    )


def _wrong_top(node: Node, got: str) -> ReadFault:
    return ReadFault(
        "wrong-shape",
        node.mark,
        (),
        got,
        f"A file holds one or more of {', '.join(KINDS)}, each followed by a colon.",
        "Write the kind of record on a line of its own first, such as tolls:",
    )
