"""Where figures cross what must stay apart, or stand beside each other: three rules ask it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from sitrep.compare.axes.axis import Axis
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.axes.scopes import Scope
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.claims.sums import SumRefusal
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.findings import Level, Problem
from sitrep.model.views.index import Index
from sitrep.rules.said import all_said, at, listed, said


def crossings(index: Index, axis: Axis, refusal: SumRefusal, expected: str) -> Iterator[Problem]:
    """One problem for each sum, and each revision without a reason, that crosses an axis."""
    figure_set = report_figures_of(index).figure_set
    for total in report_figures_of(index).sums.values():
        for reason, ids in total.refused:
            if reason is refusal:
                whole = total.whole
                if axis is Axis.FIGURE_TYPE and not whole.claim.moves:
                    yield _basis(index, whole, ids)
                    continue
                got = f"{said(whole)} has parts of another {_name(axis)}: {listed(ids)}."
                yield Problem(at(index, whole, "parts"), got, expected, _apart(axis, whole))
    for step in report_figures_of(index).revisions:
        standing = figure_set.axes(step.earlier, step.later).get(axis, AxisRelation.SAME)
        level = (AxisRelation.SAME, AxisRelation.UNSTATED, AxisRelation.UNKNOWN)
        if standing not in level and step.because is None:
            got = f"{said(step.later)} revises {said(step.earlier)}, of another {_name(axis)}."
            mend = "Take revises: out: the one does not replace the other."
            yield Problem(at(index, step.later, "revises"), got, expected, mend, Level.WARNING)


def _apart(axis: Axis, whole: ScopedFigure) -> str:
    """What to do with parts that cannot be added: of another measure they may be some of it."""
    if axis is not Axis.MEASURE:
        return "Take them out of parts:."
    return (
        f"Take them out of parts:; if the source gives them as some of {whole.id}, write part_of: "
        f"{whole.id} in each."
    )


def _basis(index: Index, whole: ScopedFigure, ids: tuple[str, ...]) -> Problem:
    """What is newly counted on other days, or a total that is said to be some of what is new."""
    return Problem(
        at(index, whole, "parts"),
        f"{said(whole)} has parts of another basis, which its days do not hold: {listed(ids)}.",
        "What is newly counted is part of a total that counts its days, and no total of what is "
        "new.",
        "Take them out of parts:, or correct basis: or the days of one of them.",
    )


def side_by_side(
    index: Index, key: Callable[[Scope], object], sorts: frozenset[str], expected: str
) -> Iterator[Problem]:
    """A notice for displacement of the same places that stands there in several sorts.

    ``key`` gives the sort of a figure's scope, and ``sorts`` those that are not to be mixed up.
    What is declared to be a part of another is told from it.
    """
    found: dict[tuple[object, ...], list[ScopedFigure]] = {}
    for figure in report_figures_of(index).current:
        if figure.claim.moves:
            scope = figure.scope
            found.setdefault((scope.measure, scope.origins, scope.goals), []).append(figure)
    parts_of = report_figures_of(index).figure_set.parts_of
    for together in found.values():
        parts = {ref for one in together for ref in parts_of(one.id)}
        figures = [one for one in together if one.id not in parts]
        if sorts <= {key(figure.scope) for figure in figures} and not _one_count(figures):
            got = f"{all_said(figures)} stand beside each other for the same places."
            mend = "Nothing has to be changed: each is printed for what it is."
            yield Problem(at(index, figures[0]), got, expected, mend, Level.NOTICE)


def _one_count(figures: list[ScopedFigure]) -> bool:
    """Whether one originator gives one count in several units."""
    counts = {replace(one.scope, unit="") for one in figures}
    units = {one.scope.unit for one in figures}
    return len({one.originator for one in figures}) == len(counts) == 1 and len(units) > 1


def _name(axis: Axis) -> str:
    return axis.value.replace("_", " ")
