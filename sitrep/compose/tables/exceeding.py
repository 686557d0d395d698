"""Figures that are higher than one that covers more, alone or together, and on which axes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitrep.compare.axes.axis import SCOPE, Axis
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.report_figures import ReportFigures
from sitrep.compose.verdicts.standing import Stand, Standing
from sitrep.model.figures.figure import Figure


def exceeding(report_figures: ReportFigures, figures: Sequence[ScopedFigure]) -> Iterator[Standing]:
    """One for all figures that exceed the same others, which are wider on the same axes."""
    found: dict[tuple[tuple[Axis, ...], bool], dict[str, list[str]]] = {}
    for part in figures:
        for whole in report_figures.exceeding.get(part.id, ()):
            key = _wider(report_figures, part, whole)
            found.setdefault(key, {}).setdefault(part.id, []).append(whole.id)
    held = report_figures.figure_set.figures

    def claims(refs: Sequence[str]) -> tuple[Figure, ...]:
        return tuple(held[ref].claim for ref in refs)

    for (axes, dated), by_part in found.items():
        merged: dict[tuple[str, ...], list[str]] = {}
        for ref, wholes in by_part.items():
            merged.setdefault(tuple(wholes), []).append(ref)
        how = Stand.EXCEEDING if dated else Stand.EXCEEDING_IF_DATED
        for refs, parts in merged.items():
            if axes == (Axis.RESPONSIBLE,):  # who did it covers no more and no fewer people
                yield Standing(Stand.DIFFER, claims(parts), claims(refs))
            else:
                yield Standing(how, claims(parts), claims(refs), axes)


def unsaid(report_figures: ReportFigures, figures: Sequence[ScopedFigure]) -> Iterator[Standing]:
    """One for all of the figures that the same exclude if they are of one event, or one cause."""
    known = {one.id for one in figures}
    for found in report_figures.unsaid_conflicts:
        if found.unsaid[0].id in known:
            stated, unsaid = (tuple(one.claim for one in side) for side in found.sides)
            yield Standing(Stand.EXCEEDING_IF_SAID, stated, unsaid, found.axes)


def together(report_figures: ReportFigures, figures: Sequence[ScopedFigure]) -> Iterator[Standing]:
    """One for each of the figures that parts exceed together, whether or not they share people."""
    known = {one.id for one in figures}
    for excess in report_figures.undeclared_excess:
        if excess.whole.id in known:
            parts = tuple(part.claim for part in excess.parts)
            several = len(parts) > 1
            how, axes = (Stand.TOGETHER, ()) if several else (Stand.EXCEEDING, (Axis.WINDOW,))
            yield Standing(how, parts, (excess.whole.claim,), axes)
    for found in report_figures.sharing:
        if found.whole.id in known:
            parts = tuple(part.claim for part in found.parts)
            yield Standing(Stand.SHARING, parts, (found.whole.claim,))


def _wider(
    report_figures: ReportFigures, part: ScopedFigure, whole: ScopedFigure
) -> tuple[tuple[Axis, ...], bool]:
    """The axes on which the lower figure covers more, and whether both say their time."""
    relations = report_figures.figure_set.axes(part, whole)
    axes = [axis for axis in SCOPE if relations.get(axis) is AxisRelation.INSIDE]
    one, other = part.claim, whole.claim
    if len(axes) > 1 and (one.origins, one.goals) == (other.origins, other.goals):
        axes = [axis for axis in axes if axis is not Axis.PLACE]  # as it follows from another
    return tuple(axes), relations[Axis.WINDOW] is not AxisRelation.UNKNOWN
