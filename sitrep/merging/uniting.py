"""Uniting: what several partners know of one actor, place or source, where nothing contradicts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sitrep.locations import Route
from sitrep.merging.record_forms import in_one_order
from sitrep.model.base import Frozen

_NEVER_ADDED = ("name",)
"""Keys that say something by being left out: whoever has no name there is not to be named."""


@dataclass(frozen=True, slots=True)
class United:
    """One record of several; ``apart`` are the keys in which they contradict each other."""

    record: Any
    apart: tuple[Route, ...] = ()


def united(records: Sequence[Frozen]) -> United:
    """What several records of one model say together.

    A key that some leave out is taken from the others, the items of lists and the keys of groups
    are put together; two values for one key contradict each other.
    """
    first = records[0]
    changed: dict[str, Any] = {}
    apart: list[Route] = []
    for name in type(first).model_fields:
        found = _joined(name, [getattr(one, name) for one in records])
        changed[name] = found.record
        apart += [(name, *rest) for rest in found.apart]
    return United(first.model_copy(update=changed), tuple(apart))


def _joined(name: str, values: Sequence[Any]) -> United:
    """One value of several; ``apart`` holds an empty route where they are two as a whole."""
    distinct = _distinct(values)
    if len(distinct) == 1:
        return United(distinct[0])
    if all(isinstance(one, tuple) for one in values):
        return United(in_one_order(tuple(_distinct([item for one in values for item in one]))))
    if all(isinstance(one, dict) for one in values):
        return _group(values)
    stated = [one for one in distinct if one is not None]
    if name in _NEVER_ADDED or (len(stated) > 1 and not _same_model(stated)):
        return United(values[0], ((),))
    return united(stated) if len(stated) > 1 else United(stated[0])


def _group(groups: Sequence[dict[str, Any]]) -> United:
    made: dict[str, Any] = {}
    apart: list[Route] = []
    for key in sorted({key for one in groups for key in one}):
        values = _distinct([one[key] for one in groups if key in one])
        made[key] = values[0]
        apart += [(key,)] if len(values) > 1 else []
    return United(made, tuple(apart))


def _same_model(values: Sequence[Any]) -> bool:
    return all(isinstance(one, Frozen) and type(one) is type(values[0]) for one in values)


def _distinct(values: Sequence[Any]) -> list[Any]:
    found: list[Any] = []
    for one in values:
        if one not in found:
            found.append(one)
    return found
