"""What a table counts that names one indicator a row: of which kind each is, and what is left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sitrep.loading.mapping.proposing.proposed_figures import CURRENCY, said_by
from sitrep.loading.tables.headed import Headed

_MANY_VALUES = 40
"""A column with more different values is no column of indicators whose names can be known."""


def by_indicator(
    top: Headed, by_key: Mapping[str, str], count: str, notes: list[str]
) -> Iterator[dict[str, Any]]:
    """An entry for each kind whose measures are named, and one for what has a unit beside it."""
    indicator = by_key["indicator"]
    values = [*dict.fromkeys(top.texts_under(indicator))]
    by_kind: dict[str, dict[str, dict[str, str]]] = {}
    for value in values if len(values) <= _MANY_VALUES else ():
        if (said := said_by(value)) is not None and CURRENCY not in said[1].values():
            by_kind.setdefault(said[0], {})[value] = said[1]
    known = {value for lookup in by_kind.values() for value in lookup}
    left = [value for value in values if value not in known]
    others = list(_in_units(by_key, left, bool(known), notes)) if left else []
    if left and known and not others:
        notes.append(f"No measure is proposed for {', '.join(left)}: these rows are left out.")
    for kind, lookup in by_kind.items():
        yield {"kind": kind, "only": {indicator: [*lookup]}, "lookup": {indicator: lookup}} | {
            "count": count
        }
    yield from ({**one, "count": count} for one in others)


def _in_units(
    by_key: Mapping[str, str], left: Sequence[str], some: bool, notes: list[str]
) -> Iterator[dict[str, Any]]:
    """What no kind names is an indicator in its own words, where a column says in which unit."""
    if "unit" not in by_key:
        return
    indicator, unit = by_key["indicator"], by_key["unit"]
    notes.append(
        f"{', '.join(left)}: read as indicators, in the words of {indicator} and {unit}. Write "
        "measure: amount in an entry of its own for what adds up; money of an appeal stands under "
        "funding."
    )
    only = {"only": {indicator: [*left]}} if some else {}
    yield {"kind": "indicators", **only, "own": {indicator: "indicator", unit: "unit"}}
