"""Apart groups: of the figures of some groups of people, those that share nobody."""

from __future__ import annotations

from sitrep.compare.axes.populations import group_relation
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.claims.scoped_figure import ScopedFigure

MANY = 30
"""Groups of people are few; more figures than this are not set against each other two by two."""


def groups_apart(parts: list[ScopedFigure]) -> list[ScopedFigure]:
    """The highest of some groups of people of which none shares anybody with another."""
    chosen: list[ScopedFigure] = []
    ordered = sorted(parts, key=lambda one: (-one.interval.low, one.id))
    for part in ordered[:MANY]:
        groups = (one.scope.population.group for one in chosen)
        own = part.scope.population.group
        if all(group_relation(own, group) is AxisRelation.APART for group in groups):
            chosen.append(part)
    return chosen
