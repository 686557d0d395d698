"""Every row of a house's own table is accounted for: it is read, or left out for a reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sitrep.loading.readers.tree import ReadFault
from sitrep.loading.tables.grid import Grid, refused

_LISTED = 10


class RowAccount:
    """The rows of one table that all maps of it read, and why they leave out the others."""

    def __init__(self, what: str = "row") -> None:
        """Nothing was looked at yet; ``what`` is a row called: a cell, where each is one."""
        self._what = what
        self._read: set[int] = set()
        self._left: dict[int, str | list[str]] = {}

    def count(self, row: int) -> None:
        """A map reads this row."""
        self._read.add(row)

    def leave_out(self, row: int, reason: str) -> None:
        """A map leaves this row out."""
        known = self._left.setdefault(row, reason)
        if known != reason:
            reasons = [known] if isinstance(known, str) else known
            if reason not in reasons:
                self._left[row] = [*reasons, reason]

    @property
    def reasons(self) -> Counter[str]:
        """How many rows no map reads, by reason."""
        return Counter(
            why if isinstance(why, str) else _together(why)
            for row, why in self._left.items()
            if row not in self._read
        )

    def left(self, grid: Grid) -> ReadFault | None:
        """How many rows were left out and why, said at the first; None where all are read."""
        reasons = self.reasons.most_common()
        left = sum(number for _, number in reasons)
        if not left:
            return None
        rows = len(self._read) + left
        said = [f"{number:,} where {why}" for why, number in reasons[:_LISTED]]
        if len(reasons) > _LISTED:
            more = sum(number for _, number in reasons[_LISTED:])
            said.append(f"{more:,} for {len(reasons) - _LISTED:,} other reasons")
        return refused(
            "row-not-read",
            grid.place(min(row for row in self._left if row not in self._read), 0),
            f"Of {rows:,} {self._what}s {len(self._read):,} are read and {left:,} left out: "
            f"{'; '.join(said)}.",
            f"Each {self._what} is read, or left out by a condition of the mapping.",
            f"Nothing is to be done if these {self._what}s are to be left out; otherwise change "
            "only:, leave_out: or only_if:, or add a map that takes them.",
        )


_EMPTY = " is empty"


def _together(reasons: Sequence[str]) -> str:
    """The reasons of several maps in one clause: what is empty is named together."""
    empty = [why.removesuffix(_EMPTY) for why in reasons if why.endswith(_EMPTY)]
    others = [why for why in reasons if not why.endswith(_EMPTY)]
    if len(empty) > 1:
        others.append(f"{', '.join(empty[:-1])} and {empty[-1]} are empty")
    elif empty:
        others.append(f"{empty[0]}{_EMPTY}")
    return " and ".join(others)
