"""What a reader may hold: the figures of this issue, and those that the last one published."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sitrep.compare.claims.figure_set import FigureSet, figure_set_of
from sitrep.model.figures.figure import Figure
from sitrep.model.report import FIGURE_KINDS, Report
from sitrep.model.views.index import Index

_LAST = "last issue: "
"""Before the id of a figure of the last issue; no id holds a blank."""


@dataclass(frozen=True)
class KnownFigures:
    """The figures of both issues; those that were ``published`` cannot be withheld any more."""

    figure_set: FigureSet
    published: frozenset[str]
    index: Index

    def name(self, ref: str) -> str:
        """How a finding names a figure."""
        own = ref.removeprefix(_LAST)
        return ref if own == ref else f"{own} of the last issue"

    def stating(self, refs: Collection[str]) -> Iterator[str]:
        """The public results that are worked out from some of these figures alone."""
        for one in self.index.report.derived:
            if one.against is not None and {one.of, one.against} <= {*refs}:
                yield one.id


def known_figures(index: Index) -> KnownFigures:
    """The figures of a report with the public ones of the issue before it."""
    last = index.previous
    if last is None:
        return KnownFigures(figure_set_of(index), frozenset(), index)
    figures = {kind: tuple(_published(one) for one in getattr(last, kind)) for kind in FIGURE_KINDS}
    joint = FigureSet(Index(_joined(index.report, last, figures)))
    return KnownFigures(joint, frozenset(one.id for of in figures.values() for one in of), index)


def _joined(this: Report, last: Report, figures: dict[str, tuple[Figure, ...]]) -> Report:
    """This report with the figures of the last, and the places and sources that they name."""
    beside: dict[str, object] = {kind: (*getattr(this, kind), *of) for kind, of in figures.items()}
    for kind in ("actors", "sources", "places"):
        held = {one.id: one for one in (*getattr(last, kind), *getattr(this, kind))}
        beside[kind] = tuple(held.values())
    return this.model_copy(update=beside)


def _published(figure: Figure) -> Figure:
    parts, whole = tuple(map(_LAST.__add__, figure.parts)), figure.part_of
    own = {"part_of": None if whole is None else _LAST + whole, "parts": parts, "revises": None}
    return figure.model_copy(update={"id": _LAST + figure.id, **own})
