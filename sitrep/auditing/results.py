"""Results: the numbers that a report declares to follow from its figures, and what is replaced."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from sitrep.auditing.reckoning import Number
from sitrep.auditing.what_follows import Declared
from sitrep.compare.claims.derived import recompute
from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.model.report import Report
from sitrep.model.views.index import Index


def declared_in(report: Report) -> Declared:
    """What a report declares of its figures."""
    index = Index(report)
    replaced = report_figures_of(index).superseded.keys()
    unnamed = frozenset(one.id for one in report.actors if not one.named)
    return Declared(
        tuple(_results(report, index)), frozenset(replaced), unnamed, report.report.as_of.last
    )


def _results(report: Report, index: Index) -> Iterator[Number]:
    for derived in report.derived:
        result = recompute(figure_set_of(index), derived).result
        ends = () if result is None else (result.low, result.high, result.near)
        yield from (Number(abs(end), derived.id) for end in ends if end is not None)
    for ref, added in report_figures_of(index).sums.items():
        both = () if added.total is None else (added.total.low, added.total.high)
        yield from (Number(Fraction(end), ref) for end in both if end is not None)
    for ref, parts in index.parts.items():
        counts = [index.figures[part].count.low for part in parts if part in index.figures]
        yield Number(Fraction(sum(one for one in counts if one is not None)), ref)
