"""The records of all partners: each once, or a finding where hands do not agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sitrep.findings import Finding
from sitrep.merging.differences import differing
from sitrep.merging.partners import Hand, Partner, hands_by_id, records_of
from sitrep.merging.problems import records_differ, shown_by_merging, two_kinds
from sitrep.merging.record_forms import normal_form
from sitrep.merging.uniting import united
from sitrep.model.report import RECORD_KINDS
from sitrep.model.sensitivity import Sensitivity
from sitrep.model.values.natural_order import natural

SHARED_KINDS = ("actors", "sources", "places")
"""Kinds of which partners may know different things; what is said of claims is not put together."""


@dataclass(frozen=True, slots=True)
class RecordUnion:
    """The records by kind, in the order of their ids, and what partners do not agree on."""

    records: Mapping[str, tuple[Any, ...]]
    findings: list[Finding] = field(default_factory=list)


def union_of_records(partners: Sequence[Partner], default: Sensitivity | None) -> RecordUnion:
    """The records of all partners, each id once.

    ``default`` is the mark of those that none of their reports gives one.
    """
    records: dict[str, list[Any]] = {kind: [] for kind in RECORD_KINDS}
    findings: list[Finding] = []
    hands = hands_by_id(partners)
    for ref in sorted(hands, key=natural):
        held = [replace(one, record=normal_form(one.record)) for one in hands[ref]]
        if any(one.kind != held[0].kind for one in held):
            findings.append(two_kinds(held))
            continue
        made = _one_of(held, findings)
        unmarked = default is not None and not any(one.has_mark for one in held)
        records[held[0].kind].append(_with_mark(made, default) if unmarked else made)
    return RecordUnion({kind: tuple(found) for kind, found in records.items()}, findings)


def _with_mark(record: Any, default: Sensitivity | None) -> Any:
    bears = "sensitivity" in type(record).model_fields
    return record.model_copy(update={"sensitivity": default}) if bears else record


def _one_of(hands: Sequence[Hand], findings: list[Finding]) -> Any:
    """The record that hands agree on; what they do not agree on is added to the findings."""
    first = hands[0]
    if len(hands) == 1 or all(one.record == first.record for one in hands):
        return first.record
    if first.kind not in SHARED_KINDS:
        keys = differing(records_of(hands))
        findings.append(records_differ(hands, [(key,) for key in keys]))
        return first.record
    made = united(records_of(hands))
    if made.apart:
        findings.append(records_differ(hands, made.apart))
    else:
        findings += _shown(hands, made.record)
    return made.record


def _shown(hands: Sequence[Hand], whole: Any) -> Iterator[Finding]:
    """What those would add who know it for restricted records alone."""
    silent = [one for one in hands if one.restricted_alone]
    others = [one for one in hands if not one.restricted_alone]
    if silent and others:
        keys = differing((united(records_of(others)).record, whole))
        if keys:
            places = ", ".join(str(one.locate()) for one in others)
            said = f"merged with {places}, it would be shown with {', '.join(keys)}"
            yield shown_by_merging(silent[0], said)
