"""Deaths by the status of the case are recorded in words.

**Why it harms.** Deaths among suspected cases, among probable and among confirmed ones are three
figures. Told apart only in words, they cannot be held against the cases among which they were: 55
deaths among 40 confirmed cases stand unseen.

**Instead.** Write `measure: deaths_suspected`, `deaths_probable` or `deaths_confirmed`. Words that
say more than that stay under `definition:`.

**Norm.** WHO reports cases and deaths by case status, each with its case definition.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.axes.axis import SCOPE, Axis
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.claims.case_status import among_cases, status_in_words
from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.findings import Level, Problem
from sitrep.model.views.index import Index
from sitrep.rules.said import all_said, at, listed, said

LEVEL = Level.NOTICE
OF_SCOPE = True


def check(index: Index) -> Iterator[Problem]:
    """One problem for each series of deaths whose words name one status; it names all of them.

    Where some alone were mended, a fall within the series would no longer be seen.
    """
    report_figures = report_figures_of(index)
    current, current_ids = report_figures.current, report_figures.current_ids
    for status, series in _in_words(report_figures.figure_set):
        lasting = [one for one in series if one.id in current_ids]
        figure = (lasting or series)[-1]
        cases = [one for one in current if _of_cases(report_figures.figure_set, figure, one)]
        others = [one for one in series if one is not figure]
        counts = "count" if others else "counts"
        whose = f" {said(figure)}" if others else ""
        more = f", and{whose} is more than {all_said(cases)}" if cases else ""
        key = "definition" if figure.scope.definition else "population"
        where = f" in {listed(one.id for one in series)}" if others else ""
        yield Problem(
            at(index, figure, key),
            f"{all_said(series)} {counts} deaths among {status} cases{more}.",
            "Deaths by the status of the case are measures of their own.",
            f"Write measure: deaths_{status}{where}.",
            Level.WARNING if cases else None,
        )


def _in_words(figure_set: FigureSet) -> Iterator[tuple[str, list[ScopedFigure]]]:
    """The figures of each series whose words name a status, with that status."""
    found: dict[object, tuple[str, list[ScopedFigure]]] = {}
    for figure in figure_set.standing:
        status = status_in_words(figure)
        if status is not None:
            found.setdefault((figure.series, status), (status, []))[1].append(figure)
    yield from found.values()


_IN_WORDS = (Axis.MEASURE, Axis.DEFINITION)
"""On these axes the words for the status tell the dead from the cases among which they were."""


def _of_cases(figure_set: FigureSet, deaths: ScopedFigure, other: ScopedFigure) -> bool:
    """Whether a figure of the cases among which somebody died is lower than that of the dead."""
    if not among_cases(deaths, other) or other.originator != deaths.originator:
        return False
    axes = figure_set.axes(deaths, other)
    lying = [axes[axis] for axis in SCOPE if axis in axes and axis not in _IN_WORDS]
    among = all(one.level or one is AxisRelation.INSIDE for one in lying)
    return among and other.interval.below(deaths.interval)


_TOLL = (
    "tolls: [{id: t, according_to: monitor, measure: %s, count: 12, window: 2024-05-06, "
    "definition: %s, sources: [doc]}]"
)
GOOD = [_TOLL % ("deaths", "deaths from hunger"), _TOLL % ("deaths_suspected", "in health centres")]
BAD = [_TOLL % ("deaths", "deaths among suspected cases")]
