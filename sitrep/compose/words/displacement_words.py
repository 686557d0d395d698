"""How many were counted in a figure of displacement, and in which unit."""

from __future__ import annotations

from sitrep.compose.desk import Desk
from sitrep.compose.words.people import plural_number
from sitrep.compose.words.when_where import in_places
from sitrep.model.displacement import Displacement, FigureType
from sitrep.page.document import Spans


def counted(desk: Desk, record: Displacement) -> Spans:
    """``30,000 people``, ``an unstated number of households``."""
    number = plural_number(record.count)
    unit = desk.language.word(f"units.{record.unit.value}", number)
    count = record.count
    key = "magnitude" if count.magnitude else "number" if count.numbered else "unstated"
    return desk.say(f"counted.{key}", figure=desk.language.figure(count, record.id), group=unit)


def from_to(desk: Desk, record: Displacement) -> Spans:
    """`` from A to B``; of a stock, where people are is where they stay: `` from A in B``."""
    stays = record.figure_type is FigureType.STOCK
    goal = "displacement.located" if stays else "displacement.to"
    origins = in_places(desk, record.from_places, "displacement.from")
    return (*origins, *in_places(desk, record.to_places, goal))
