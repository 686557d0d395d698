"""How many were counted in a figure of displacement, and in which unit."""

from __future__ import annotations

from sitrep.compose.desk import Desk
from sitrep.compose.words.people import group, people, plural_number, quantity
from sitrep.compose.words.when_where import in_places
from sitrep.model.displacement import Unit
from sitrep.model.figure import EVERYONE, Figure
from sitrep.page.document import Spans


def counted(desk: Desk, record: Figure) -> Spans:
    """``30,000 people``, ``40 households (children)``."""
    if record.unit_of_count == Unit.INDIVIDUALS:
        return people(desk, record.count, record.who, record.id)
    unit = desk.language.word(f"units.{record.unit_of_count}", plural_number(record.count))
    return _of_whom(desk, quantity(desk, record.count, unit, record.id), record)


def whom(desk: Desk, figure: Figure) -> Spans:
    """Which people are counted, or units of which people, without the number."""
    if figure.unit_of_count in ("", Unit.INDIVIDUALS):
        return group(desk, figure.who, figure.id)
    return _of_whom(desk, desk.say(f"units.{figure.unit_of_count}"), figure)


def _of_whom(desk: Desk, units: Spans, figure: Figure) -> Spans:
    if figure.who == EVERYONE:
        return units
    people_counted = group(desk, figure.who, figure.id)
    return desk.say("units_of", units=units, people=people_counted)


def from_to(desk: Desk, record: Figure) -> Spans:
    """`` from A to B``; of a stock, where people are is where they stay: `` from A in B``."""
    goal = "displacement.located" if record.is_stock else "displacement.to"
    origins = in_places(desk, record.origins, "displacement.from")
    return (*origins, *in_places(desk, record.goals, goal))
