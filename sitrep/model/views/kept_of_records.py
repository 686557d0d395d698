"""What is worked out of the records of a report is kept while an index of it lives."""

from __future__ import annotations

from typing import Generic, Protocol, TypeVar
from weakref import WeakKeyDictionary, WeakValueDictionary

from sitrep.model.report import RECORD_KINDS, Report

_Worked = TypeVar("_Worked")


class _Index(Protocol):
    """What leads to a report."""

    @property
    def report(self) -> Report: ...


class KeptOfRecords(Generic[_Worked]):
    """Kept of each index, and found again for another whose report has the very same records.

    What is kept must hold these records, as they are told by where they stand in memory, and must
    not hold the index.
    """

    def __init__(self) -> None:
        self._of_index: WeakKeyDictionary[_Index, _Worked] = WeakKeyDictionary()
        self._of_records: WeakValueDictionary[tuple[int, ...], _Worked] = WeakValueDictionary()

    def find(self, index: _Index) -> _Worked | None:
        """What was kept for this index, or for another with the same header and records."""
        found = self._of_index.get(index)
        if found is None and (found := self._of_records.get(_records(index.report))) is not None:
            self._of_index[index] = found
        return found

    def keep(self, index: _Index, worked: _Worked) -> _Worked:
        """Keep what was worked out for an index."""
        self._of_index[index] = self._of_records[_records(index.report)] = worked
        return worked


def _records(report: Report) -> tuple[int, ...]:
    return tuple(id(getattr(report, kind)) for kind in ("report", *RECORD_KINDS))
