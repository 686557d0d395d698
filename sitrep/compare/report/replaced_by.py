"""What replaced a figure, apart from those that tell what was so on a later day."""

from __future__ import annotations

from typing import NamedTuple

from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.report_figures import ReportFigures


class Later(NamedTuple):
    """A later figure of a series; ``replaces``: in place of the earlier one, for its own days."""

    figure: ScopedFigure
    replaces: bool


def later_of(report_figures: ReportFigures, ref: str) -> Later | None:
    """The last figure that replaced one for its days; else the last one of its series.

    A price in May replaces none in January, but what corrects that one does.
    """
    followed = report_figures.followed(ref)
    if not followed:
        return None
    held: ScopedFigure | None = None
    earlier = ref
    for one in followed:
        steps = report_figures.replacing[one.id]
        if any(step.earlier.id == earlier and step.of_another_day for step in steps):
            break
        earlier, held = one.id, one
    return Later(held or followed[-1], held is not None)
