"""How originators state an axis in words, and how two such statements lie to each other."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from sitrep.compare.axes.relations import AxisRelation, one_sided

Said = str | None
"""What a figure says on an axis, without differences of case and spacing; None for nothing."""


class InWords(NamedTuple):
    """The field in which a figure states an axis, and how two statements lie to each other.

    ``unstated_is_all``: a figure that states nothing counts all of it, so that it is a ceiling.
    """

    field: str
    relation: Callable[[Said, Said], AxisRelation]
    unstated_is_all: bool = False


def alike(first: Said, second: Said) -> AxisRelation:
    """Where both state something, and not the same, nothing says how they lie to each other.

    Nor where one states nothing: it may mean the same, or everything.
    """
    if first == second:
        return AxisRelation.SAME if first else AxisRelation.UNSTATED
    return AxisRelation.UNKNOWN


def among_all(first: Said, second: Said) -> AxisRelation:
    """What came of a stated cause is among what came of any."""
    return one_sided(first, second) or alike(first, second)
