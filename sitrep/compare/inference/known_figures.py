"""What a reader may hold: the numbers of this issue, and those that the last one published."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from sitrep.compare.claims.figure_set import FigureSet, figure_set_of
from sitrep.compare.inference.earlier_numbers import KEY as EARLIER
from sitrep.compare.inference.earlier_numbers import without_earlier
from sitrep.compare.inference.response_numbers import BETWEEN, response_numbers
from sitrep.locations import Route
from sitrep.model.figures.figure import Figure
from sitrep.model.figures.funding import Funding
from sitrep.model.report import FIGURE_KINDS, Report
from sitrep.model.values.count import Form
from sitrep.model.views.index import Index
from sitrep.model.views.projection import public

_LAST = "last issue, "
"""Before the id of a figure of the last issue; no id holds a comma."""


@dataclass(frozen=True)
class KnownFigures:
    """The figures of both issues; those that were ``published`` cannot be withheld any more.

    The numbers that a record of the response holds are figures of their own, and hidden with it.
    ``report`` holds all of them.
    """

    figure_set: FigureSet
    published: frozenset[str]
    index: Index
    report: Report

    @cached_property
    def at_their_word(self) -> FigureSet | None:
        """The figures to a reader who takes each for the number that it says.

        "About 120" and "at least 120" for 120, "4 million" for 4,000,000; None where every figure
        says its number outright.
        """
        said = {kind: tuple(map(_outright, getattr(self.report, kind))) for kind in FIGURE_KINDS}
        if all(getattr(self.report, kind) == of for kind, of in said.items()):
            return None
        return FigureSet(Index(self.report.model_copy(update=said)))

    def name(self, ref: str) -> str:
        """How a finding names a figure."""
        own = ref.removeprefix(_LAST)
        record, _, number = own.partition(BETWEEN)
        named = f"{number} of {record}" if number else own
        if number == EARLIER:
            named = f"{record} without what it includes of earlier"
        return named if own == ref else f"{named} of the last issue"

    def hidden_with(self, records: Collection[str]) -> frozenset[str]:
        """The figures that are withheld with these records."""
        numbers = (ref for ref in self.figure_set.figures if record_of(ref) in records)
        return frozenset((*records, *numbers))

    def was_published(self, ref: str) -> bool:
        """Whether the last issue held the very number, so that it need not be worked out."""
        figures = self.figure_set.figures
        before = figures.get(f"{_LAST}{ref}")
        return before is not None and before.claim.count == figures[ref].claim.count

    def number_route(self, ref: str) -> Route:
        """Where the number of a figure of this issue stands."""
        record, _, number = ref.partition(BETWEEN)
        route = (*self.index.routes[record], number or "count")
        return (*route, "amount") if number in Funding.measures() else route

    def stating(self, refs: Collection[str]) -> Iterator[str]:
        """The public results that are worked out from some of these figures alone."""
        for one in self.index.report.derived:
            if one.against is not None and {one.of, one.against} <= {*refs}:
                yield one.id


def record_of(ref: str) -> str:
    """The id of the record of this issue that holds a figure."""
    return ref if ref.startswith(_LAST) else ref.partition(BETWEEN)[0]


def known_figures(index: Index) -> KnownFigures:
    """The numbers of a report with all that the issue before it published."""
    own, last = _numbers_within(index.report), index.previous
    if index.last is not None:
        last = public(index.last)
    if last is None and not own:
        return KnownFigures(figure_set_of(index), frozenset(), index, index.report)
    before: dict[str, tuple[Figure, ...]] = {}
    if last is not None:
        of_last = _with(last, _numbers_within(last))
        before = {kind: tuple(map(_published, getattr(of_last, kind))) for kind in FIGURE_KINDS}
    joint = _with(_with(index.report, own), before)
    if last is not None:
        joint = _naming_what(joint, last)
    published = frozenset(one.id for of in before.values() for one in of)
    return KnownFigures(FigureSet(Index(joint)), published, index, joint)


def _numbers_within(report: Report) -> dict[str, tuple[Figure, ...]]:
    """The numbers that records hold beside their own, by the kind that counts the same."""
    return {**response_numbers(report), **without_earlier(report)}


def _with(report: Report, figures: Mapping[str, tuple[Figure, ...]]) -> Report:
    """The report with further figures of some kinds."""
    return report.model_copy(
        update={kind: (*getattr(report, kind), *of) for kind, of in figures.items()}
    )


def _naming_what(report: Report, last: Report) -> Report:
    """The report with the actors, places and sources that the figures of the last one name."""
    named = {}
    for kind in ("actors", "sources", "places"):
        held = {one.id: one for one in (*getattr(last, kind), *getattr(report, kind))}
        named[kind] = tuple(held.values())
    return report.model_copy(update=named)


def _outright(figure: Figure) -> Figure:
    count = figure.count
    if not (count.form.approximate or count.form.lower_limit or count.place > 1):
        return figure
    return figure.model_copy(update={"count": replace(count, form=Form.EXACT, place=1)})


def _published(figure: Figure) -> Figure:
    parts, whole = tuple(map(_LAST.__add__, figure.parts)), figure.part_of
    own = {"part_of": None if whole is None else _LAST + whole, "parts": parts, "revises": None}
    return figure.model_copy(update={"id": _LAST + figure.id, **own})
