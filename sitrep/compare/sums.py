"""Sums: only of parts that the data declares, and only where adding them counts nobody twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, pairwise

from sitrep.compare.matter import Figure, Matter
from sitrep.compare.scopes import Axis
from sitrep.compare.standing import Standing
from sitrep.model.interval import NOTHING, Interval


class Refusal(StrEnum):
    """Why figures are not added."""

    ORIGINATOR = "originator"
    MEASURE = "measure"
    UNIT = "unit"
    FIGURE_TYPE = "figure_type"
    OVERLAP = "overlap"
    OUTSIDE = "outside"
    WITHDRAWN = "withdrawn"
    NO_NUMBER = "no_number"


@dataclass(frozen=True, slots=True)
class Sum:
    """What the declared parts of a figure add up to, or why they are not added.

    ``refused`` pairs each reason with the ids that it holds for; ``total`` is None with any.
    """

    whole: Figure
    parts: tuple[Figure, ...]
    total: Interval | None
    refused: tuple[tuple[Refusal, tuple[str, ...]], ...] = ()

    @property
    def short_by(self) -> Interval | None:
        """How many the whole has that no part accounts for, where it must be more than none."""
        whole = self.whole.interval
        if self.total is None or self.total.high is None or not self.total.below(whole):
            return None
        return Interval(
            whole.low - self.total.high, whole.high - self.total.low if whole.high else None
        )


def add(matter: Matter, whole: Figure) -> Sum | None:
    """The sum of a figure's declared parts; None where none is declared or one is missing."""
    refs = whole.claim.parts
    parts = tuple(matter.figures[ref] for ref in refs if ref in matter.figures)
    if not parts or len(parts) < len(refs):
        return None
    refused = tuple(_refusals(matter, whole, parts))
    if refused:
        return Sum(whole, parts, None, refused)
    total = NOTHING
    for part in parts:
        total = total + part.interval
    return Sum(whole, parts, total)


def _refusals(
    matter: Matter, whole: Figure, parts: Sequence[Figure]
) -> Iterator[tuple[Refusal, tuple[str, ...]]]:
    axes = {part.id: matter.axes(part, whole) for part in parts}

    def apart(*on: Axis) -> tuple[str, ...]:
        def clear(lies: Standing) -> bool:
            return lies.level or lies is Standing.INSIDE

        return tuple(
            part.id
            for part in parts
            if not all(clear(lies) for axis, lies in axes[part.id].items() if axis in on)
        )

    reasons = {
        Refusal.ORIGINATOR: tuple(p.id for p in parts if p.originator != whole.originator),
        Refusal.MEASURE: apart(Axis.MEASURE),
        Refusal.UNIT: apart(Axis.UNIT),
        Refusal.FIGURE_TYPE: apart(Axis.FIGURE_TYPE, Axis.BASIS),
        Refusal.OUTSIDE: tuple(part.id for part in parts if _outside(axes[part.id])),
        Refusal.WITHDRAWN: tuple(p.id for p in parts if not p.claim.stands),
        Refusal.NO_NUMBER: tuple(p.id for p in parts if not p.numbered),
    }
    found = [(reason, ids) for reason, ids in reasons.items() if ids]
    yield from found
    if not found:
        for one, other in _to_compare(parts):
            if _shared(matter, one, other):
                yield Refusal.OVERLAP, (one.id, other.id)


def _to_compare(parts: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """All pairs of parts; of very many, those of the very same people and places only."""
    if len(parts) <= MANY:
        yield from combinations(parts, 2)
        return
    cells: dict[tuple[object, ...], list[Figure]] = {}
    for part in parts:
        cells.setdefault(part.scope.cell, []).append(part)
    for alike in cells.values():
        yield from pairwise(alike)


MANY = 100
"""More parts than this are not set against each other two by two."""


def _outside(axes: Mapping[Axis, Standing]) -> bool:
    """Whether a part lies where or when its whole does not, or counts others."""
    scope = (Axis.POPULATION, Axis.PLACE, Axis.WINDOW)
    return any(axes[axis] is Standing.APART for axis in scope)


def _shared(matter: Matter, one: Figure, other: Figure) -> bool:
    """Whether two parts are known to count some people twice."""
    if one.id == other.id:
        return True
    axes = matter.axes(one, other)
    # What no axis of scope holds may divide: a definition, who is responsible, how sure it is.
    defined = axes[Axis.DEFINITION] is Standing.UNKNOWN
    if defined or one.assurance != other.assurance or one.responsible != other.responsible:
        return False
    lying = [axes[axis] for axis in (Axis.MEASURE, Axis.POPULATION, Axis.PLACE, Axis.WINDOW)]
    if Standing.APART in lying or Standing.UNKNOWN in lying:
        return False
    crossing = (Standing.INSIDE, Standing.AROUND, Standing.OVERLAPPING)
    if any(standing in crossing for standing in lying):
        return True
    return Standing.SAME in (axes[Axis.PLACE], axes[Axis.WINDOW])
