"""What only restricted records lead to: places, actors and sources that no reader may see."""

from __future__ import annotations

from sitrep.model.report import RECORD_KINDS, Report
from sitrep.model.views.projection import public, restricted_ids
from sitrep.model.views.walk import leaves_of


def ids_of(report: Report) -> frozenset[str]:
    """The ids of all records."""
    return frozenset(record.id for kind in RECORD_KINDS for record in getattr(report, kind))


def led_to_by_restricted(report: Report) -> frozenset[str]:
    """The ids of what restricted records lead to, themselves included, and nothing public does.

    What no record leads to at all is not among them.
    """
    reached = set[str]()
    left = set(restricted_ids(report))
    if not left:
        return frozenset()
    further = _references(report)
    while left:
        ref = left.pop()
        reached.add(ref)
        left |= further.get(ref, set()) - reached
    return frozenset(reached) & ids_of(report) - ids_of(public(report))


def _references(report: Report) -> dict[str, set[str]]:
    """The ids to which each record refers."""
    found: dict[str, set[str]] = {}
    for leaf in leaves_of(report):
        if leaf.refers and leaf.route[0] in RECORD_KINDS:
            record = getattr(report, str(leaf.route[0]))[leaf.route[1]]
            found.setdefault(record.id, set()).add(leaf.value)
    return found
