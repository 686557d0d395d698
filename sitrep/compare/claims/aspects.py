"""Aspects: what of a figure a sentence can take, as far as the figure says it."""

from __future__ import annotations

from sitrep.compare.claims.derived import Recomputed, recompute
from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.model.derived import Derived, Operation
from sitrep.model.figures.figure import Figure
from sitrep.model.prose import Aspect, Slot
from sitrep.model.sensitivity import Sensitivity
from sitrep.model.values.dates import PartialDate
from sitrep.model.views.index import Index
from sitrep.model.window import Window


def says(index: Index, slot: Slot) -> bool:
    """Whether a figure or a derived number has what a slot takes from it."""
    if slot.aspect is Aspect.COUNT:
        return True
    figure = index.figures.get(slot.record)
    if figure is None:
        return False
    match slot.aspect:
        case Aspect.DATE:
            return happened(figure) is not None
        case Aspect.AS_OF:
            return figure.as_of is not None
        case Aspect.PLACE:
            return bool(where(figure))
        case Aspect.SHARE:
            return share(index, figure) is not None
    return True


def happened(figure: Figure) -> PartialDate | Window | None:
    """The day of a stock, or the time in which what is counted happened, if it is stated."""
    if figure.is_stock and figure.as_of is not None:
        return figure.as_of
    return figure.window if figure.window.stated else None


def where(figure: Figure) -> tuple[str, ...]:
    """The ids of its places; none where people left some for others."""
    return () if figure.origins and figure.goals else figure.all_places


def share(index: Index, figure: Figure) -> Derived | None:
    """Which part it is of the one public figure of which it is declared to be a part."""
    wholes = index.wholes.get(figure.id, ())
    if len(wholes) != 1 or wholes[0].sensitivity is not Sensitivity.PUBLIC:
        return None
    derived = Derived(id=figure.id, operation=Operation.SHARE, of=figure.id, against=wholes[0].id)
    return derived if _recomputed(index, derived).fault is None else None


def _recomputed(index: Index, derived: Derived) -> Recomputed:
    return recompute(figure_set_of(index), derived)
