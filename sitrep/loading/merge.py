"""Several files become one set of raw data, each piece with its file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from sitrep.findings import Finding, Level
from sitrep.loading.files import ReadFile
from sitrep.loading.origins import Piece
from sitrep.loading.tree import Entry, Fault, Mapping, Node, Sequence, plain
from sitrep.locations import Location
from sitrep.model.report import Report

KINDS = tuple(Report.model_fields)


@dataclass
class Merged:
    """The raw data of a report, where its pieces stand, and what could not be read.

    ``unread`` are the kinds of which something may stand in a file that could not be read.
    """

    records: dict[str, list[Piece]] = field(default_factory=dict)
    header: Piece | None = None
    findings: list[Finding] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)

    def data(self) -> dict[str, Any]:
        """Text values only, in the shape of the report."""
        data: dict[str, Any] = {
            kind: [plain(piece.node) for piece in pieces] for kind, pieces in self.records.items()
        }
        if self.header is not None:
            data["report"] = plain(self.header.node)
        return data

    def note(self, file: ReadFile, fault: Fault) -> None:
        """Keep a reader's fault as a finding."""
        place = Location(file.name, fault.mark.line, fault.mark.column)
        self.findings.append(
            Finding(fault.rule, Level.ERROR, place, fault.got, fault.expected, fault.mend)
        )


def merge(files: Iterable[ReadFile]) -> Merged:
    """All files' kinds together; a kind that stands in two files is one list."""
    merged = Merged()
    for file in files:
        merged.unread.update(_unread(file))
        for fault in file.tree.faults:
            merged.note(file, fault)
        for entry in _entries(file, merged):
            _add(entry, file, merged)
    return merged


def _unread(file: ReadFile) -> tuple[str, ...]:
    empty = any(fault.rule == "empty-file" for fault in file.tree.faults)
    if file.tree.node is not None or empty:
        return ()
    return (file.stem,) if file.stem in KINDS else KINDS


def _entries(file: ReadFile, merged: Merged) -> Iterator[Entry]:
    node = file.tree.node
    if isinstance(node, Mapping):
        yield from node.entries
    elif isinstance(node, Sequence) and file.stem in KINDS and file.stem != "report":
        yield Entry(file.stem, node.mark, node)
    elif node is not None:
        got = "The file does not begin with a kind of record."
        merged.note(file, _wrong_top(node, got))


def _add(entry: Entry, file: ReadFile, merged: Merged) -> None:
    if entry.key not in KINDS:
        merged.note(file, _unknown_kind(entry))
    elif entry.key == "report":
        _add_header(entry, file, merged)
    elif isinstance(entry.value, Sequence):
        pieces = [Piece(file.name, item) for item in entry.value.items]
        merged.records.setdefault(entry.key, []).extend(pieces)
    else:
        merged.note(file, _not_a_list(entry))


def _add_header(entry: Entry, file: ReadFile, merged: Merged) -> None:
    if merged.header is None:
        merged.header = Piece(file.name, entry.value)
        return
    first = merged.header
    merged.note(
        file,
        Fault(
            "duplicate-key",
            entry.mark,
            (),
            f"report: stands here a second time; the first is in {first.file}.",
            "A report has one header.",
            "Keep one of the two.",
        ),
    )


def _unknown_kind(entry: Entry) -> Fault:
    near = get_close_matches(entry.key, KINDS, 1)
    return Fault(
        "unknown-key",
        entry.mark,
        (),
        f"“{entry.key}” is not a kind of record.",
        f"The kinds are {', '.join(KINDS)}.",
        f"Write {near[0]}, if that is meant." if near else "Take it out, or choose a kind.",
    )


def _not_a_list(entry: Entry) -> Fault:
    return Fault(
        "wrong-shape",
        entry.value.mark,
        (),
        f"{entry.key}: is not a list.",
        f"Under {entry.key}: stands a list, each item beginning with a hyphen.",
        "Put “- ” before the first key of each record.",
    )


def _wrong_top(node: Node, got: str) -> Fault:
    return Fault(
        "wrong-shape",
        node.mark,
        (),
        got,
        f"A file holds one or more of {', '.join(KINDS)}, each followed by a colon.",
        "Write the kind of record on a line of its own first, such as tolls:",
    )
