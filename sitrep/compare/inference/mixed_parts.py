"""Mixed parts: a total that several axes divide at once, without the totals between them.

The boys and the girls of two towns are a whole country where no town and no group is counted: no
axis alone has an equation for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, product
from typing import Any

from sitrep.compare.axes.scopes import ScopeKey
from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.inference.apart import MANY, full_sets
from sitrep.compare.inference.dimensions import Dimension, alike_but_on, dividing
from sitrep.compare.inference.equations import Equation
from sitrep.compare.inference.relating import adds_up, given, related

DIVISIONS = 64
"""So many ways of dividing one total are looked at."""


def of_mixed_parts(
    figure_set: FigureSet, near: Sequence[ScopedFigure], withheld: frozenset[str]
) -> Iterator[Equation]:
    """The equations of totals with parts that differ from them on more than one axis."""
    axes = dividing(figure_set, near)
    if len(axes) < 2:
        return
    for found in alike_but_on(axes, near):
        if len(found) > 2 and any(one.id in withheld for one in found):
            held = _held(axes, found)
            inner = {ref for ref, _ in held}
            wholes = {one.id: one for one in found}
            for (ref, _), parts in held.items():
                if len(parts) > 1 and not withheld.isdisjoint((ref, *(one.id for one in parts))):
                    last = [one for one in parts if one.id not in inner]
                    yield from _all_that_is_told(axes, wholes[ref], last, withheld)
                    yield from _apart_in_it(axes, wholes[ref], parts, withheld)


def _held(
    axes: Sequence[Dimension], figures: Sequence[ScopedFigure]
) -> dict[tuple[str, str], list[ScopedFigure]]:
    """All that lies in each total, by the total and who gives what lies in it."""
    at: dict[tuple[Any, ...], list[ScopedFigure]] = {}
    for one in figures:
        at.setdefault(_positions(axes, one.scope.cell), []).append(one)
    above = [axis.above({own[place] for own in at}) for place, axis in enumerate(axes)]
    held: dict[tuple[str, str], list[ScopedFigure]] = {}
    for own, here in at.items():
        steps = [(one, *up(one)) for one, up in zip(own, above, strict=True)]
        for holder in product(*steps):
            for whole in at.get(holder, ()) if holder != own else ():
                for part in here:
                    held.setdefault((whole.id, part.originator), []).append(part)
    return held


def _positions(axes: Sequence[Dimension], cell: ScopeKey) -> tuple[Any, ...]:
    return tuple(one.position(cell) for one in axes)


def _all_that_is_told(
    axes: Sequence[Dimension],
    whole: ScopedFigure,
    parts: Sequence[ScopedFigure],
    withheld: frozenset[str],
) -> Iterator[Equation]:
    """A total with the parts that no part divides further, if they add up to it."""
    known = not withheld.isdisjoint((whole.id, *(one.id for one in parts)))
    if known and adds_up(whole, parts) and _mixed(axes, parts):
        yield from given(related(whole, parts, withheld, disjoint=False))


def _apart_in_it(
    axes: Sequence[Dimension],
    whole: ScopedFigure,
    parts: Sequence[ScopedFigure],
    withheld: frozenset[str],
) -> Iterator[Equation]:
    """A total with each set of parts that share nobody."""
    if len(parts) <= MANY:
        for alone in islice(_sharing_nobody(axes, whole, parts, withheld), DIVISIONS):
            known = not withheld.isdisjoint((whole.id, *(one.id for one in alone)))
            if known and _mixed(axes, alone):
                yield from given(related(whole, alone, withheld))


def _mixed(axes: Sequence[Dimension], parts: Sequence[ScopedFigure]) -> bool:
    """Whether the parts lie apart on more than one axis."""
    positions = zip(*(_positions(axes, one.scope.cell) for one in parts), strict=True)
    return sum(len({*on}) > 1 for on in positions) > 1


def _sharing_nobody(
    axes: Sequence[Dimension],
    whole: ScopedFigure,
    parts: Sequence[ScopedFigure],
    withheld: frozenset[str],
) -> Iterator[list[ScopedFigure]]:
    """Sets of parts that share nobody and that no other part can join, withheld ones first.

    Of a public total they are those with a withheld part: others tell nothing.
    """
    ordered = sorted(parts, key=lambda one: (one.id not in withheld, -one.interval.low, one.id))
    known = {one.id: one for one in ordered}
    apart = {
        one.id: {other.id for other in ordered if other is not one and _apart(axes, one, other)}
        for one in ordered
    }
    first = known.keys() if whole.id in withheld else known.keys() & withheld
    for found in full_sets(apart, first):
        yield [known[ref] for ref in found]


def _apart(axes: Sequence[Dimension], one: ScopedFigure, other: ScopedFigure) -> bool:
    return any(axis.apart is not None and axis.apart(one, other) for axis in axes)
