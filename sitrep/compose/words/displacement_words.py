"""How many were counted in a figure of displacement, and in which unit."""

from __future__ import annotations

from sitrep.compose.desk import Desk
from sitrep.compose.words.people import plural_number
from sitrep.compose.words.when_where import in_places
from sitrep.model.figure import Figure
from sitrep.page.document import Spans


def counted(desk: Desk, record: Figure) -> Spans:
    """``30,000 people``, ``an unstated number of households``."""
    number = plural_number(record.count)
    unit = desk.language.word(f"units.{record.unit_of_count}", number)
    count = record.count
    key = "magnitude" if count.magnitude else "number" if count.numbered else "unstated"
    return desk.say(f"counted.{key}", figure=desk.language.figure(count, record.id), group=unit)


def from_to(desk: Desk, record: Figure) -> Spans:
    """`` from A to B``; of a stock, where people are is where they stay: `` from A in B``."""
    goal = "displacement.located" if record.is_stock else "displacement.to"
    origins = in_places(desk, record.origins, "displacement.from")
    return (*origins, *in_places(desk, record.goals, goal))
