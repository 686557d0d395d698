"""What a slot of the author's prose prints: a record's count, time, place, originator or share."""

from __future__ import annotations

from sitrep.compare.claims.aspects import happened, share, where
from sitrep.compose.desk import Desk
from sitrep.compose.words.derived_words import result_of
from sitrep.compose.words.people import short_actor
from sitrep.compose.words.when_where import places
from sitrep.model.figures.figure import Figure
from sitrep.model.prose import Aspect, Slot
from sitrep.model.values.dates import PartialDate
from sitrep.page.document import Spans, Words


def in_slot(desk: Desk, slot: Slot) -> Spans:
    """What a record gives for a slot; the slot as it is written where the record lacks it."""
    derived = desk.index.derived.get(slot.record)
    if derived is not None and slot.aspect is Aspect.COUNT:
        return (result_of(desk.language, desk.index, derived),)
    figure = desk.index.figures.get(slot.record)
    found = () if figure is None else _taken(desk, figure, slot.aspect)
    return found or (Words(str(slot)),)


def _taken(desk: Desk, figure: Figure, aspect: Aspect) -> Spans:
    match aspect:
        case Aspect.COUNT:
            return (desk.language.figure(figure.count, figure.id),)
        case Aspect.DATE:
            return _time(desk, figure)
        case Aspect.AS_OF:
            as_of = figure.as_of
            return () if as_of is None else (desk.language.date(as_of, figure.id),)
        case Aspect.PLACE:
            return places(desk, where(figure))
        case Aspect.ORIGINATOR:
            return short_actor(desk, figure.according_to)
        case Aspect.SHARE:
            derived = share(desk.index, figure)
            return () if derived is None else (result_of(desk.language, desk.index, derived),)


def _time(desk: Desk, figure: Figure) -> Spans:
    time = happened(figure)
    if time is None:
        return ()
    if isinstance(time, PartialDate):
        return (desk.language.date(time, figure.id),)
    return desk.language.window(time, figure.id, "cell")
