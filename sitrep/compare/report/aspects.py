"""Aspects: what a sentence takes from a record, as far as the record says it."""

from __future__ import annotations

from sitrep.compare.claims.derived import recompute
from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.model.derived import Derived, Operation, derived_from
from sitrep.model.figures.figure import Figure
from sitrep.model.prose import Aspect, Slot
from sitrep.model.sensitivity import Sensitivity
from sitrep.model.values.count import Count
from sitrep.model.values.dates import PartialDate
from sitrep.model.views.index import Index
from sitrep.model.window import Window

Taken = Count | PartialDate | Window | tuple[str, ...] | str | Derived
"""A count, a day, a time, ids of places, the id of an actor, or what is computed."""


def taken(index: Index, slot: Slot) -> Taken | None:
    """What a slot takes from its record; None where the record does not say it."""
    figure = index.figures.get(slot.record)
    if figure is None:
        return index.derived.get(slot.record) if slot.aspect is Aspect.COUNT else None
    match slot.aspect:
        case Aspect.COUNT:
            return figure.count
        case Aspect.DATE:
            return _happened(figure)
        case Aspect.AS_OF:
            return figure.as_of
        case Aspect.PLACE:
            return _places(figure) or None
        case Aspect.ORIGINATOR:
            return figure.according_to
        case Aspect.SHARE:
            return _share(index, figure)


def _happened(figure: Figure) -> PartialDate | Window | None:
    """The day of a stock, or the time in which what is counted happened."""
    closed = figure.befalls and figure.window.end is not None
    if figure.is_stock and figure.as_of is not None and not closed:
        return figure.as_of
    return figure.window if figure.window.stated else None


def _places(figure: Figure) -> tuple[str, ...]:
    """None where people left some for others."""
    return () if figure.origins and figure.goals else figure.all_places


def _share(index: Index, figure: Figure) -> Derived | None:
    """Which part it is of the one public figure of its day of which it is declared to be a part."""
    covered = report_figures_of(index).coverages.get(figure.id)
    if covered is not None:
        public = covered.whole.claim.sensitivity is Sensitivity.PUBLIC
        return covered.share if public else None
    wholes = index.wholes.get(figure.id, ())
    if len(wholes) != 1 or wholes[0].sensitivity is not Sensitivity.PUBLIC:
        return None
    if None not in (figure.as_of, wholes[0].as_of) and figure.as_of != wholes[0].as_of:
        return None
    share = derived_from(figure.id, Operation.SHARE, of=figure.id, against=wholes[0].id)
    return share if recompute(figure_set_of(index), share).fault is None else None
