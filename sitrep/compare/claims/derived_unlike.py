"""Unlike: in what the two figures of a derived number differ beside what it compares."""

from __future__ import annotations

from collections.abc import Mapping

from sitrep.compare.axes.axis import Axis, Role
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.claims.derived import covering
from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.model.derived import Derived, Operation

_SET_AGAINST = (Operation.RATIO, Operation.DIFFERENCE, Operation.CHANGE)
"""Of a share it is refused where its part does not lie within its whole."""

_TIMES = frozenset(axis for axis in Axis if axis.role is Role.TIME)


def unlike(figure_set: FigureSet, derived: Derived) -> tuple[Axis, ...]:
    """The axes that its two figures are not known to be level on; none where one thing differs.

    Two places of one time, or one place at two times, are compared; two places at two times are
    not. A change is one of time alone.
    """
    of = figure_set.figures.get(derived.of)
    against = figure_set.figures.get(derived.against or "")
    if of is None or against is None or derived.operation not in _SET_AGAINST:
        return ()
    if covering(derived.operation, (of, against)):
        return ()
    axes = figure_set.axes(of, against)
    apart = figure_set.apart_on(of, against)
    own = {*_TIMES, Axis.PLACE} if _two_named(of, against, axes) else set()
    things = {"time" if axis in _TIMES else axis.value for axis in apart if axis not in own}
    alike = things <= {"time"} if derived.operation is Operation.CHANGE else len(things) < 2
    return () if alike else tuple(apart)


def _two_named(one: ScopedFigure, other: ScopedFigure, axes: Mapping[Axis, AxisRelation]) -> bool:
    """Whether each is of an event or appeal of its own, which has its own time and place."""
    appeals = {getattr(figure.claim, "appeal", None) for figure in (one, other)}
    two_appeals = len(appeals) == 2 and None not in appeals
    return two_appeals or axes.get(Axis.EVENT) is AxisRelation.APART
