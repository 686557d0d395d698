"""Tables: which figures that stand in one table cannot be compared with each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from sitrep.compare.axes.scopes import Axis
from sitrep.compare.claims.answers import Answer, Relation, compare
from sitrep.compare.claims.figure_set import FigureSet


def incomparable(figure_set: FigureSet, refs: Sequence[str]) -> Iterator[Answer]:
    """The answer for each pair of figures of one measure that cannot be compared."""
    known = [ref for ref in dict.fromkeys(refs) if ref in figure_set.figures]
    for first, second in combinations(known, 2):
        one, other = figure_set.figures[first].scope, figure_set.figures[second].scope
        if (one.kind, one.measure) != (other.kind, other.measure):
            continue
        answer = compare(figure_set, first, second)
        if answer.relation is Relation.NOT_COMPARABLE and Axis.COUNT not in answer.obstacles:
            yield answer
