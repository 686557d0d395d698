"""Shared chains: figures of one number whose chains meet in a carrier, or in each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.axes.times import Days, windows
from sitrep.compare.claims.chains import carriers, circles
from sitrep.compare.claims.scoped_figure import ScopedFigure


@dataclass(frozen=True, slots=True)
class SharedCarrier:
    """One number of different originators, for times that may be the same, by one carrier."""

    carrier: str
    figures: tuple[ScopedFigure, ...]


@dataclass(frozen=True, slots=True)
class Circle:
    """One number whose reporters each take it from the next, and the last from the first."""

    path: tuple[str, ...]
    figures: tuple[ScopedFigure, ...]


OneNumber = tuple[ScopedFigure, ...]
"""Several figures that say one number of one scope, the time apart; each stands in one only."""


def of_one_number(figures: Iterable[ScopedFigure]) -> Iterator[OneNumber]:
    """Figures that say one number of one scope, the time apart, where there are several."""
    found: dict[tuple[object, ...], list[ScopedFigure]] = {}
    for figure in figures:
        found.setdefault((*figure.scope.cell, *figure.number), []).append(figure)
    return (tuple(alike) for alike in found.values() if len(alike) > 1)


def shared_carriers(numbers: Iterable[OneNumber]) -> Iterator[SharedCarrier]:
    """One for each carrier that brought one number of several originators."""
    for alike in numbers:
        found: dict[str, list[ScopedFigure]] = {}
        for figure in alike:
            # What a document has from the originator itself needs no carrier to vouch for it.
            if all(citation.via for citation in figure.claim.sources):
                for carrier in carriers(figure.claim):
                    found.setdefault(carrier, []).append(figure)
        for carrier, carried in sorted(found.items()):
            for near in _of_one_time(carried):
                if len({one.originator for one in near}) > 1:
                    yield SharedCarrier(carrier, near)


def shared_circles(numbers: Iterable[OneNumber]) -> Iterator[Circle]:
    """One for each number whose chains lead back to where they began."""
    for alike in numbers:
        path = circles(figure.claim for figure in alike)
        if path:
            yield Circle(path, alike)


def _of_one_time(figures: list[ScopedFigure]) -> Iterator[tuple[ScopedFigure, ...]]:
    """Figures that may all be of one time, each set once: one around each of the times."""
    times = list(dict.fromkeys(one.scope.days for one in figures))
    near = {
        time: {o for o in times if windows(time, o) is not AxisRelation.APART} for time in times
    }
    found = list[set[Days | None]]()
    for seed in times:
        chosen = {seed}
        for time in times:
            if chosen <= near[time]:
                chosen.add(time)
        if chosen not in found:
            found.append(chosen)
            yield tuple(one for one in figures if one.scope.days in chosen)
