"""Figures that are higher than one that covers more, alone or together, and on which axes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitrep.compare.axes.axis import SCOPE, Axis
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.report_figures import ReportFigures
from sitrep.compose.desk import Desk
from sitrep.compose.words.figure_words import cited, phrases
from sitrep.compose.words.scope_words import axes_named
from sitrep.page.document import Sentence


def exceeding_sentences(
    desk: Desk, report_figures: ReportFigures, figures: Sequence[ScopedFigure]
) -> Iterator[Sentence]:
    """One for all figures that exceed the same others, which are wider on the same axes."""
    found: dict[tuple[tuple[Axis, ...], bool], dict[str, list[str]]] = {}
    for part in figures:
        for whole in report_figures.exceeding.get(part.id, ()):
            key = _wider(report_figures, part, whole)
            found.setdefault(key, {}).setdefault(part.id, []).append(whole.id)
    for (axes, dated), by_part in found.items():
        merged: dict[tuple[str, ...], list[str]] = {}
        for ref, wholes in by_part.items():
            merged.setdefault(tuple(wholes), []).append(ref)
        for refs, parts in merged.items():
            yield _sentence(desk, parts, refs, axes, dated)


def together_sentences(
    desk: Desk, report_figures: ReportFigures, figures: Sequence[ScopedFigure]
) -> Iterator[Sentence]:
    """One for each of the figures that parts which nobody declared exceed together."""
    known = {one.id for one in figures}
    for excess in report_figures.undeclared_excess:
        if excess.whole.id in known:
            whole, parts = excess.whole.claim, [part.claim for part in excess.parts]
            measured = len({one.measure for one in (whole, *parts)}) > 1
            spans = desk.say(
                "standings.together",
                parts=phrases(desk, parts, measured=measured),
                whole=phrases(desk, [whole], measured=measured),
            )
            yield desk.sentence(spans, cited([whole, *parts]))


def _wider(
    report_figures: ReportFigures, part: ScopedFigure, whole: ScopedFigure
) -> tuple[tuple[Axis, ...], bool]:
    """The axes on which the lower figure covers more, and whether both say their time."""
    relations = report_figures.figure_set.axes(part, whole)
    axes = [axis for axis in SCOPE if relations.get(axis) is AxisRelation.INSIDE]
    return tuple(axes), relations[Axis.WINDOW] is not AxisRelation.UNKNOWN


def _sentence(
    desk: Desk, parts: Sequence[str], wholes: Sequence[str], axes: Sequence[Axis], dated: bool
) -> Sentence:
    figures, others = ([desk.index.figures[ref] for ref in refs] for refs in (parts, wholes))
    measured = Axis.MEASURE in axes
    spans = desk.say(
        "standings.exceeding" if dated else "standings.exceeding_if_dated",
        len(figures),
        figures=phrases(desk, figures, measured=measured),
        others=phrases(desk, others, measured=measured),
        axes=axes_named(desk, axes),
    )
    return desk.sentence(spans, cited([*figures, *others]))
