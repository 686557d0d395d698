"""A report each of whose records has an id of its own, so that none hides another."""

from __future__ import annotations

from typing import Any

from sitrep.model.report import RECORD_KINDS, Report


def with_own_ids(report: Report) -> Report:
    """The report; of records that share an id the first keeps it, the next is ``id (2)``.

    What refers to the id leads to the first. What is entered twice alike hides nothing.
    """
    seen: dict[str, list[Any]] = {}
    changed: dict[str, Any] = {}
    for kind in RECORD_KINDS:
        records = getattr(report, kind)
        own = tuple(_own(record, seen) for record in records)
        if any(one is not other for one, other in zip(records, own, strict=True)):
            changed[kind] = own
    return report.model_copy(update=changed) if changed else report


def _own(record: Any, seen: dict[str, list[Any]]) -> Any:
    earlier = seen.setdefault(record.id, [])
    if record in earlier:
        return record
    earlier.append(record)
    times = len(earlier)
    return record if times == 1 else record.model_copy(update={"id": f"{record.id} ({times})"})
