"""A report with its records under other ids, with everything that refers to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from sitrep.locations import Route
from sitrep.model.base import Frozen
from sitrep.model.prose import with_ids
from sitrep.model.report import RECORD_KINDS, Report
from sitrep.model.views.walk import leaves_of


def with_other_ids(report: Report, ids: Mapping[str, str]) -> Report:
    """The report with records under other ids (new by old); whatever names them follows.

    A record in which nothing changes is the very same.
    """
    told: Report = _with(report, list(_changes(report, ids)), 0)
    return told


def _changes(report: Report, ids: Mapping[str, str]) -> Iterator[tuple[Route, Any]]:
    """Where another text stands then, in the order of the report, with that text."""
    for leaf in leaves_of(report):
        kind, key, told = leaf.route[0], leaf.route[-1], leaf.value
        own = kind in RECORD_KINDS and leaf.route[2:] == ("id",)
        if own or leaf.refers or (kind == "allow" and key == "at"):
            told = ids.get(leaf.value, leaf.value)
        elif kind in ("overview", "translations"):
            told = with_ids(leaf.value, ids)
        if told != leaf.value:
            yield leaf.route, told


def _with(held: Any, changes: list[tuple[Route, Any]], depth: int) -> Any:
    """What stands at this depth of the routes, with what changes below it."""
    if changes and len(changes[0][0]) == depth:
        return changes[0][1]
    steps = groupby(changes, key=lambda one: one[0][depth])
    below = {step: list(found) for step, found in steps}
    if isinstance(held, Frozen):
        fields = {name: _with(getattr(held, name), to, depth + 1) for name, to in below.items()}
        return held.model_copy(update=fields) if fields else held
    if isinstance(held, dict):
        return {**held, **{key: _with(held[key], to, depth + 1) for key, to in below.items()}}
    items = list(held)
    for at, to in below.items():
        items[at] = _with(items[at], to, depth + 1)
    return tuple(items)
