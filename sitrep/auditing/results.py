"""Results: the numbers that a report declares to follow from its figures, and what is replaced."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from sitrep.auditing.reckoning import Number
from sitrep.auditing.what_follows import Declared
from sitrep.compare.claims.derived import recompute
from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.compare.issues.change_sheet import change_sheet_of
from sitrep.compare.issues.record_changes import ChangeKind
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.model.actors import ActorKind
from sitrep.model.figures.projected import is_projected
from sitrep.model.figures.timed import is_timed
from sitrep.model.report import Report
from sitrep.model.views.index import Index


def declared_in(report: Report, previous: Report | None = None) -> Declared:
    """What a report declares of its figures, and what became of those of the last issue."""
    index, header = Index(report, previous=previous), report.report
    figures, sheet = report_figures_of(index), change_sheet_of(index)
    courses, changed = ((), ()) if sheet is None else (sheet.courses, sheet.changed)
    return Declared(
        results=tuple(_results(report, index)),
        replaced=frozenset(figures.superseded),
        unnamed=frozenset(one.id for one in report.actors if not one.named),
        unstated=frozenset(one.id for one in report.actors if one.kind is ActorKind.UNSTATED),
        as_of=header.as_of.last,
        undated=frozenset(one.id for one in figures.current if not is_timed(one.claim)),
        projected=frozenset(
            one.id for one in figures.current if is_projected(one.claim, header.as_of)
        ),
        leading=frozenset((*header.highlights, *header.key_figures)),
        new=frozenset(one.ref for one in courses if one.turn is ChangeKind.NEW),
        same=frozenset(one.ref for one in courses if one.turn in _AS_BEFORE),
        changed=frozenset(one.ref for one in changed if one.turn is not ChangeKind.NEW),
    )


_AS_BEFORE = (ChangeKind.UNCHANGED, ChangeKind.CARRIED)


def _shares(index: Index) -> Iterator[Number]:
    """Which part each figure is of those that it is declared to be some of, or to make up."""
    pairs = (
        (ref, index.figures[whole])
        for whole, refs in index.parts.items()
        for ref in refs
        if whole in index.figures
    )
    for ref, whole in pairs:
        part = index.figures.get(ref)
        low, all_of = None if part is None else part.count.low, whole.count.low
        if low is not None and all_of:
            yield Number(100 * Fraction(low) / Fraction(all_of), ref, share=True)


def _results(report: Report, index: Index) -> Iterator[Number]:
    yield from _shares(index)
    for derived in report.derived:
        result = recompute(figure_set_of(index), derived).result
        ends = () if result is None else (result.near or result.low, result.near or result.high)
        yield from (Number(abs(end), derived.id) for end in ends if end is not None)
    for one in report_figures_of(index).coverages.values():
        part, whole = one.part.claim.count.low, one.whole.claim.count.low
        if part is not None and whole:
            of = frozenset({one.part.id, one.whole.id})
            yield Number(100 * Fraction(part) / Fraction(whole), one.part.id, share=True, of=of)
            yield Number(abs(Fraction(whole) - Fraction(part)), one.part.id, of=of)
    for ref, added in report_figures_of(index).sums.items():
        both = () if added.total is None else (added.total.low, added.total.high)
        yield from (Number(Fraction(end), ref) for end in both if end is not None)
    for ref, parts in index.parts.items():
        counts = [index.figures[part].count.low for part in parts if part in index.figures]
        yield Number(Fraction(sum(one for one in counts if one is not None)), ref)
