"""A report each of whose records has an id of its own, so that none hides another."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from sitrep.model.report import RECORD_KINDS, Report


def with_own_ids(report: Report) -> Report:
    """The report; of records that share an id the first keeps it, the next is ``id (2)``.

    What refers to the id leads to the first. What is entered twice alike hides nothing.
    """
    seen: dict[str, _Seen] = {}
    changed: dict[str, Any] = {}
    for kind in RECORD_KINDS:
        records = getattr(report, kind)
        own = tuple(_own(record, seen) for record in records)
        if any(one is not other for one, other in zip(records, own, strict=True)):
            changed[kind] = own
    return report.model_copy(update=changed) if changed else report


def id_in_data(ref: str) -> str:
    """The id that a record has in the data."""
    return ref.partition(" (")[0]


def _own(record: Any, seen: dict[str, _Seen]) -> Any:
    earlier = seen.get(record.id)
    if earlier is None:
        seen[record.id] = _Seen(record)
        return record
    said = repr(record)  # comparing each with each takes the square of their number
    if said in earlier.texts:
        return record
    earlier.texts.add(said)
    return record.model_copy(update={"id": f"{record.id} ({len(earlier.texts)})"})


class _Seen:
    """The records of one id so far, by what they say."""

    def __init__(self, first: Any) -> None:
        self._first = first

    @cached_property
    def texts(self) -> set[str]:
        """What each says; the first is only asked where there is a second."""
        return {repr(self._first)}
