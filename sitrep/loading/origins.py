"""Origins: from a route in the report back to the file and line that it came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sitrep.loading.readers.tree import Node, mark_of
from sitrep.locations import Location, Route


@dataclass(frozen=True, slots=True)
class Piece:
    """One record, paragraph or header as it stands in a file."""

    file: str
    node: Node


@dataclass(frozen=True)
class Origins:
    """Where everything came from; places are worked out only when a finding asks for one.

    ``records`` holds the pieces of each kind in the order of the data; ``taken`` maps a kind to
    the positions that its records had before broken ones were left out; ``top`` is what the whole
    is called in findings, and ``path`` the file or folder that was loaded, if any was.
    """

    top: str
    records: Mapping[str, list[Piece]] = field(default_factory=dict)
    header: Piece | None = None
    taken: Mapping[str, list[int]] = field(default_factory=dict)
    path: Path | None = None

    def locate(self, route: Route, *, raw: bool = False, key: bool = False) -> Location:
        """The place of a route in the report, or, with ``raw``, in the data as it was read."""
        piece, rest = self.piece(route, raw)
        if piece is None:
            return Location(self.top)
        mark = mark_of(piece.node, rest, key=key)
        return Location(mark.file or piece.file, mark.line, mark.column, mark.sheet)

    def piece(self, route: Route, raw: bool) -> tuple[Piece | None, Route]:
        """The piece of a file that a route leads into, and the rest of the route inside it."""
        if route and route[0] == "report":
            return self.header, route[1:]
        kind, position = (*route, None, None)[:2]
        pieces = self.records.get(str(kind), [])
        if not isinstance(position, int):
            of_no_kind = self.header if route else None
            return (pieces[0] if pieces else of_no_kind), ()
        if not raw and kind in self.taken:
            position = self.taken[str(kind)][position]
        return (pieces[position] if position < len(pieces) else None), route[2:]
