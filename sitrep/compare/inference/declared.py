"""Equations that the data itself declares: parts, and several figures for the very same."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from sitrep.compare.axes.axis import COVERED, DEFINED
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.inference.apart import MANY, sets_apart
from sitrep.compare.inference.equations import Equation
from sitrep.compare.inference.relating import adds_up, given, related
from sitrep.compare.inference.response_numbers import of_response
from sitrep.model.values.count import Form


def declared(figure_set: FigureSet, withheld: frozenset[str]) -> Iterator[Equation]:
    """Totals with what the data says makes them up, or is some of them; and low, best, high."""
    for whole in figure_set.standing:
        refs = figure_set.named_parts(whole.id)
        parts = [one for ref in refs if (one := figure_set.figures.get(ref)) and one.numbered]
        if not parts or {whole.id, *refs}.isdisjoint(withheld) or len(parts) < len(refs):
            continue
        if set(whole.claim.parts) == set(refs) or adds_up(whole, parts):
            yield from given(related(whole, parts, withheld, disjoint=False))
            continue
        for apart in sets_apart(
            figure_set, parts, lambda one, other: _lie_apart(figure_set, one, other)
        ):
            yield from given(related(whole, apart, withheld))


def _lie_apart(figure_set: FigureSet, one: ScopedFigure, other: ScopedFigure) -> bool:
    axes = figure_set.axes(one, other)
    return any(axes.get(axis) is AxisRelation.APART for axis in (*COVERED, *DEFINED))


def lowest_and_highest(figure_set: FigureSet, withheld: frozenset[str]) -> Iterator[Equation]:
    """Lowest, best and highest figures that one originator gives for the very same.

    Or one number of it, which a record of the response holds and one of the figures too.
    """
    alike: dict[object, list[ScopedFigure]] = {}
    for one in figure_set.standing:
        alike.setdefault((one.originator, one.scope.cell, one.scope.time), []).append(one)
    for found in alike.values():
        if len(found) > 1 and any(one.id in withheld for one in found):
            for one, other in combinations(found[:MANY], 2):
                forms = (one.claim.count.form, other.claim.count.form)
                if {*forms} != {Form.EXACT} or of_response(one.id) or of_response(other.id):
                    yield from given(_bounded(one, other))


def _bounded(one: ScopedFigure, other: ScopedFigure) -> Equation | None:
    if not one.interval.overlaps(other.interval):
        return None
    return Equation(((one.id, 1), (other.id, -1)))
