"""The public projection: a report that never held what is restricted."""

from __future__ import annotations

from sitrep.model.base import CLAIM_KINDS
from sitrep.model.report import Report
from sitrep.model.sensitivity import Sensitivity
from sitrep.model.walk import leaves

_GRADED = ("actors", "sources", *CLAIM_KINDS)


def restricted_ids(report: Report) -> frozenset[str]:
    """The ids of all records that are not public."""
    return frozenset(
        record.id
        for kind in _GRADED
        for record in getattr(report, kind)
        if record.sensitivity is not Sensitivity.PUBLIC
    )


def public(report: Report) -> Report:
    """The report without its restricted records, and without what only they refer to.

    Public records that refer to restricted ones are a finding of ``restricted-in-public``; a
    report with that finding is not built.
    """
    hidden = restricted_ids(report)
    if not hidden:
        return report
    kept = {
        kind: tuple(record for record in getattr(report, kind) if record.id not in hidden)
        for kind in _GRADED
    }
    shown = report.model_copy(update=kept)
    used = {leaf.value for leaf in leaves(shown) if leaf.refers is not None}
    places = _with_parents(report, used)
    lost = (*hidden, *_only_hidden(report, shown))
    return shown.model_copy(
        update={
            "actors": tuple(actor for actor in shown.actors if actor.id in used),
            "sources": tuple(source for source in shown.sources if source.id in used),
            "places": tuple(place for place in report.places if place.id in places),
            "allow": tuple(waiver for waiver in report.allow if waiver.at not in lost),
        }
    )


def _only_hidden(report: Report, shown: Report) -> frozenset[str]:
    """Actors and sources that are public but speak only in restricted claims."""
    used = {leaf.value for leaf in leaves(shown) if leaf.refers is not None}
    named = {
        record.id for kind in ("actors", "sources", "places") for record in getattr(report, kind)
    }
    return frozenset(named - used)


def _with_parents(report: Report, used: set[object]) -> frozenset[str]:
    parents = {place.id: place.parent for place in report.places}
    kept: set[str] = set()
    for ref in parents:
        step: str | None = ref if ref in used else None
        while step is not None and step not in kept:
            kept.add(step)
            step = parents.get(step)
    return frozenset(kept)
