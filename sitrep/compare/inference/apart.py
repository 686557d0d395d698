"""Sets of figures that share nobody, so that a total holds them all together."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Set
from itertools import count

from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure

MANY = 40
"""More figures than this are not set against each other two by two."""

BEGUN = 2_000
"""So many sets are begun in search of full ones."""

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


def full_sets(apart: Mapping[str, Set[str]], first: Collection[str]) -> Iterator[list[str]]:
    """Sets of names that all lie apart, which no other can join and which hold one of ``first``.

    Each is found once, in the order of ``apart``, which says from which others each lies apart.
    The search is that of Bron and Kerbosch with a pivot, and ends when enough sets were begun.
    """
    begun = count()

    def grown(chosen: list[str], left: list[str], passed: list[str]) -> Iterator[list[str]]:
        if not left and not passed:
            yield chosen
        if not left or next(begun) > BEGUN:
            return
        free = {*left}
        pivot = max((*left, *passed), key=lambda one: len(apart[one] & free))
        yield from joined(chosen, left, passed, free - apart[pivot])

    def joined(
        chosen: list[str], left: list[str], passed: list[str], wanted: Collection[str]
    ) -> Iterator[list[str]]:
        for one in left:
            if one in wanted:
                near = apart[one]
                free = [other for other in left if other in near and other not in passed]
                gone = [other for other in passed if other in near]
                yield from grown([*chosen, one], free, gone)
                passed = [*passed, one]

    yield from joined([], [*apart], [], first)
