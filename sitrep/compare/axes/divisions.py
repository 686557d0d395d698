"""Divisions: the axes on which originators divide in words what they count, one row each."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import NamedTuple

from sitrep.compare.axes.axis import Axis
from sitrep.compare.axes.relations import AxisRelation, one_sided

Said = str | None
"""What a figure says on an axis, without differences of case and spacing; None for nothing."""


class Division(NamedTuple):
    """An axis, the field in which a figure states it, and how two statements lie to each other.

    ``unstated_is_all``: a figure that states nothing counts all of it, so that it is a ceiling.
    """

    axis: Axis
    field: str
    relation: Callable[[Said, Said], AxisRelation]
    unstated_is_all: bool = False


def in_words(first: Said, second: Said) -> AxisRelation:
    """Where both state something, and not the same, nothing says how they lie to each other.

    Nor where one states nothing: it may mean the same, or everything.
    """
    if first == second:
        return AxisRelation.SAME if first else AxisRelation.UNSTATED
    return AxisRelation.UNKNOWN


def among_all(first: Said, second: Said) -> AxisRelation:
    """What came of a stated cause is among what came of any."""
    return one_sided(first, second) or in_words(first, second)


DIVISIONS = (
    Division(Axis.SECTOR, "sector", among_all, unstated_is_all=True),
    Division(Axis.INDICATOR, "indicator", in_words),
    Division(Axis.APPEAL, "appeal", in_words),
    Division(Axis.CAUSE, "cause", among_all),
    Division(Axis.DEFINITION, "definition", in_words),
)
"""A new one is a member of Axis, a row here, a field of the kinds that have it, and its words."""


def holding_divisions(divided: tuple[Said, ...]) -> list[tuple[Said, ...]]:
    """What a figure says of its divisions, and what figures say that count all that it does."""
    either = (
        (said, None) if said and one.unstated_is_all else (said,)
        for one, said in zip(DIVISIONS, divided, strict=True)
    )
    return list(product(*either))


CAUSE = [one.axis for one in DIVISIONS].index(Axis.CAUSE)
DEFINITION = [one.axis for one in DIVISIONS].index(Axis.DEFINITION)
"""Where the cause and the definition stand in what a scope says of its divisions."""
