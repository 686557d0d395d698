"""Divisions: the axes on which originators divide in words what they count, as Axis says."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import NamedTuple

from sitrep.compare.axes.axis import Axis
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.axes.stated_in_words import Said


class Division(NamedTuple):
    """An axis with what it says of how it is stated."""

    axis: Axis
    field: str
    relation: Callable[[Said, Said], AxisRelation]
    unstated_is_all: bool


DIVISIONS = tuple(Division(axis, *axis.in_words) for axis in Axis if axis.in_words is not None)
"""In the order of the axes."""


def holding_divisions(divided: tuple[Said, ...]) -> list[tuple[Said, ...]]:
    """What a figure says of its divisions, and what figures say that count all that it does."""
    either = (
        (said, None) if said and one.unstated_is_all else (said,)
        for one, said in zip(DIVISIONS, divided, strict=True)
    )
    return list(product(*either))


SECTOR = [one.axis for one in DIVISIONS].index(Axis.SECTOR)
CAUSE = [one.axis for one in DIVISIONS].index(Axis.CAUSE)
DEFINITION = [one.axis for one in DIVISIONS].index(Axis.DEFINITION)
"""Where the sector, the cause and the definition stand in what a scope says of its divisions."""
