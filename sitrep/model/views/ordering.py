"""One order of the records, whatever order they were entered in; no figure decides it.

Records stand in the alphabetical order of their originators, then by date. Only the lists of the
header and the paragraphs of the overview keep the author's order.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sitrep.model.base import CLAIM_KINDS
from sitrep.model.claim import Claim
from sitrep.model.figure import Figure
from sitrep.model.population import Group
from sitrep.model.report import Report
from sitrep.model.statements import Statement
from sitrep.model.values.dates import PartialDate
from sitrep.model.values.natural_order import natural

_DATED = ("date", "window", "since", "counted_in", "as_of")
_GROUPS = {group: position for position, group in enumerate(Group)}
_BY_DATE = ("statements", "incidents")


def in_order(report: Report) -> Report:
    """An equal report whose records and lists stand in the order that is printed."""
    names = _names(report)
    inner = _Inner(report, names)
    changed: dict[str, object] = {
        kind: tuple(sorted(getattr(report, kind), key=_alphabet))
        for kind in ("actors", "sources", "places", "derived")
    }
    changed["places"] = tuple(
        place.model_copy(update={"spellings": tuple(sorted(place.spellings, key=_spelling))})
        for place in sorted(report.places, key=_alphabet)
    )
    changed["allow"] = tuple(sorted(report.allow, key=lambda one: (one.rule, one.at, one.because)))
    changed["derived"] = tuple(
        one.model_copy(update={"sources": tuple(sorted(one.sources))})
        for one in sorted(report.derived, key=_alphabet)
    )
    for kind in CLAIM_KINDS:
        ordered = sorted(getattr(report, kind), key=_claim_key(kind, names, report))
        changed[kind] = tuple(inner.ordered(claim) for claim in ordered)
    return report.model_copy(update=changed)


def _names(report: Report) -> dict[str, str]:
    """What every record is sorted by: its name, or its description where it has none."""
    records: tuple[Any, ...] = (*report.actors, *report.sources, *report.places)
    return {record.id: _alphabet(record)[0] for record in records}


def _alphabet(record: Any) -> tuple[str, str]:
    label = getattr(record, "name", None) or getattr(record, "title", None)
    return (str(label or getattr(record, "description", None) or "").casefold(), record.id)


def _spelling(spelling: Any) -> tuple[str, str]:
    return (spelling.name.casefold(), spelling.source)


def _claim_key(
    kind: str, names: Mapping[str, str], report: Report
) -> Callable[[Claim], tuple[object, ...]]:
    parts = {part for toll in report.tolls for part in toll.parts}
    parts |= {toll.id for toll in report.tolls if toll.part_of is not None}

    def key(claim: Claim) -> tuple[object, ...]:
        who = names.get(claim.according_to, claim.according_to)
        group = _GROUPS[claim.who.group] if isinstance(claim, Figure) else 0
        when = (_date(claim), _current_to(claim))
        first = (when, who) if kind in _BY_DATE else (who, claim.id in parts, when)
        return (*first, group, natural(claim.id))

    return key


def _date(claim: Claim) -> str:
    """The first date that a claim gives; those without one come last."""
    for name in _DATED:
        value = getattr(claim, name, None)
        value = getattr(value, "start", None) or getattr(value, "end", value)
        if isinstance(value, PartialDate):
            return value.first.isoformat()
    return "9999"


def _current_to(claim: Claim) -> str:
    """The date that a claim stands for: of one window, the earlier figure comes first."""
    for name in ("as_of", "counted_in", "window"):
        value = getattr(claim, name, None)
        value = getattr(value, "end", value)
        if isinstance(value, PartialDate):
            return value.last.isoformat()
    return "9999"


class _Inner:
    """The lists inside claims, in order: sources, places, actors, parts, speakers."""

    def __init__(self, report: Report, names: Mapping[str, str]) -> None:
        self._names = names
        tolls = sorted(report.tolls, key=_claim_key("tolls", names, report))
        self._parts = {toll.id: position for position, toll in enumerate(tolls)}

    def ordered(self, claim: Claim) -> Claim:
        """The claim with its lists in order."""
        lists: dict[str, Callable[[Any], tuple[Any, ...]]] = {
            **dict.fromkeys(("places", "from_places", "to_places"), self._name),
            **dict.fromkeys(("responsible", "imposed_by"), self._name),
            "parts": lambda ref: (self._parts.get(ref, 0), ref),
            "tolls": lambda ref: (self._parts.get(ref, 0), ref),
            "sources": lambda one: (self._name(one.source), one.source, one.via, str(one)),
            "speakers": lambda one: (self._speaker(one), str(one)),
        }
        changed = {
            name: tuple(sorted(getattr(claim, name), key=key))
            for name, key in lists.items()
            if len(getattr(claim, name, ())) > 1
        }
        if isinstance(claim, Statement):
            changed["speakers"] = tuple(map(self._named, changed.get("speakers", claim.speakers)))
        return claim.model_copy(update=changed) if changed else claim

    def _name(self, ref: str) -> tuple[str, str]:
        return (self._names.get(ref, ref), ref)

    @staticmethod
    def _speaker(speaker: Any) -> str:
        return str(speaker.name or speaker.role or speaker.organisation or "").casefold()

    def _named(self, speaker: Any) -> Any:
        named = sorted(speaker.named_as, key=lambda one: (self._name(one.source), one.name))
        return speaker.model_copy(update={"named_as": tuple(named)})
