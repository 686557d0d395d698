"""Which rows of a house's own table are read, and why the others are not."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from sitrep.loading.mapping.mapped_part import no_heading
from sitrep.loading.mapping.table_map import Wanted
from sitrep.loading.readers.builder import clip
from sitrep.loading.readers.tree import ReadFault
from sitrep.loading.tables.headed import Cell, Headed

Reason = str
"""Why a row is left out, as the rest of a sentence that begins with “where”; empty: it is read."""

Ask = Callable[[int], Reason]


class RowChoice:
    """The conditions of one map on the rows of its table."""

    def __init__(
        self,
        headed: Headed,
        wanted: Wanted,
        faults: list[ReadFault],
        of_names: Ask = lambda _row: "",
    ) -> None:
        """``faults`` takes in what names a column that is not there.

        ``of_names`` tells why a row holds names, and no record.
        """
        self._headed, self._wanted = headed, wanted
        self.unmet: dict[str, set[str]] = {}
        """The values that ``only`` asks for and that stand in no row, by heading."""
        self.unknown: dict[tuple[str, str], int] = {}
        """The values for which ``lookup`` has nothing, by heading, with the first row of each."""
        self._asked = [of_names, *self._asks(faults)]

    def __call__(self, row: int) -> Reason:
        """Why a row is left out; nothing where it is read."""
        for ask in self._asked:
            if reason := ask(row):
                return reason
        return ""

    def _asks(self, faults: list[ReadFault]) -> Iterator[Ask]:
        table = self._wanted.table
        for heading, values in table.only.items():
            if (cell := self._cell("only", heading, faults)) is not None:
                rows = range(self._headed.first, len(self._headed.grid.rows))
                self.unmet[heading] = set(values).difference(map(cell, rows))
                yield _among(cell, heading, frozenset(values))
        for heading, values in table.leave_out.items():
            if (cell := self._cell("leave_out", heading, faults)) is not None:
                yield _not_among(cell, heading, frozenset(values))
        for at, heading in enumerate(table.only_if):
            if (cell := self._cell("only_if", heading, faults, at)) is not None:
                yield _filled(cell, heading)
        for heading, known in table.lookup.items():
            position = self._headed.position(heading)
            if position is not None:
                yield self._known(self._headed.cell_at(position), heading, frozenset(known))

    def _known(self, cell: Cell, heading: str, values: Collection[str]) -> Ask:
        def ask(row: int) -> Reason:
            text = cell(row)
            if text in values:
                return ""
            if text:
                self.unknown.setdefault((heading, text), row)
            return _where(heading, text)

        return ask

    def _cell(
        self, part: str, heading: str, faults: list[ReadFault], at: int | None = None
    ) -> Cell | None:
        position = self._headed.position(heading)
        if position is not None:
            return self._headed.cell_at(position)
        mark = self._wanted.place(part, heading if at is None else at)
        faults.append(no_heading(self._headed, heading, mark))
        return None


def _among(cell: Cell, heading: str, values: Collection[str]) -> Ask:
    said: dict[str, Reason] = dict.fromkeys(values, "")

    def ask(row: int) -> Reason:
        text = cell(row)
        reason = said.get(text)
        return said.setdefault(text, _where(heading, text)) if reason is None else reason

    return ask


def _not_among(cell: Cell, heading: str, values: Collection[str]) -> Ask:
    said = {value: _where(heading, value) for value in values}
    return lambda row: said.get(cell(row), "")


def _filled(cell: Cell, heading: str) -> Ask:
    reason = _where(heading, "")
    return lambda row: "" if cell(row) else reason


def _where(heading: str, text: str) -> Reason:
    return f"{heading} is “{clip(text, 60)}”" if text else f"{heading} is empty"
