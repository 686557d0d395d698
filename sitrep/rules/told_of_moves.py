"""Where the words beside a figure have people go or come from, and its record does not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sitrep.compare.axes.containment import Containment
from sitrep.model.figures.figure import Figure
from sitrep.reading.beside_numbers import Beside, ids_named, own_part
from sitrep.reading.places.moves_said import moves_said
from sitrep.rules.said import listed


def told_of_moves(
    figure: Figure,
    beside: Beside,
    names: Mapping[str, str],
    containment: Containment,
    language: str,
) -> Iterator[str]:
    """The first place that people left, and that they reached, by words and by no record.

    Silent where the record does not say where from or where to, and where one of its places, or
    one that holds them, is named as well. ``names`` has the ids of places.
    """
    named = ids_named(" . ".join(beside), names)
    told = tuple(moves_said(own_part(beside, language), names, language))
    for reached in (False, True):
        own = getattr(figure, "to_places" if reached else "from_places", None) or ()
        holding = {above for ref in own for above in containment.above(ref)}
        said = [one for one in told if one.reached is reached]
        if own and said and holding.isdisjoint({*named, *(one.place for one in said)}):
            way = "to" if reached else "from"
            yield f"“{said[0].words}” is said of {figure.id}, which is {way} {listed(own)}."
