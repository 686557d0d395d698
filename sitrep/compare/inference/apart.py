"""Sets of figures that share nobody, so that a total holds them all together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure

MANY = 40
"""More figures than this are not set against each other two by two."""

Apart = Callable[[ScopedFigure, ScopedFigure], bool]


def sets_apart(
    figure_set: FigureSet, parts: list[ScopedFigure], apart: Apart
) -> Iterator[list[ScopedFigure]]:
    """Sets of parts that share nobody: one around each, the highest first."""
    ordered = sorted(parts, key=lambda one: (-one.interval.low, one.id))
    if len(ordered) > MANY:
        yield from _of_one_level(figure_set, ordered)
        return
    seen = set[frozenset[str]]()
    for seed in ordered:
        chosen = [seed]
        for one in ordered:
            if one is not seed and all(apart(one, other) for other in chosen):
                chosen.append(one)
        refs = frozenset(one.id for one in chosen)
        if refs not in seen:
            seen.add(refs)
            yield chosen


def _of_one_level(
    figure_set: FigureSet, parts: Iterable[ScopedFigure]
) -> Iterator[list[ScopedFigure]]:
    """Very many parts by the level of their places: two share no place, unless one holds it."""
    found: dict[object, list[ScopedFigure]] = {}
    for part in parts:
        places = part.scope.origins or part.scope.goals
        level = figure_set.places.level_of(next(iter(places))) if len(places) == 1 else None
        if level is not None:
            found.setdefault(level, []).append(part)
    for of_level in found.values():
        yield figure_set.places.outermost(of_level, _only_place)


def _only_place(part: ScopedFigure) -> str:
    return next(iter(part.scope.origins or part.scope.goals))
