"""The numbers of a record in the ways in which a text may say them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sitrep.model.figures.figure import Figure
from sitrep.model.values.best_in_range import without_range
from sitrep.model.values.count import Count
from sitrep.model.views.walk import Leaf
from sitrep.reading.per_cent import goes_on_in_per_cent


def ways_of_saying(found: Iterable[Leaf], figure: Figure | None) -> Iterator[Count]:
    """The counts of a record; the number of an estimate is told without its range, too."""
    unit = figure.own_unit if figure is not None else None
    in_hundredths = unit is not None and goes_on_in_per_cent(unit)
    for one in found:
        if isinstance(one.value, Count):
            yield one.value
            if one.value.best is not None:
                yield without_range(one.value)
            if in_hundredths:  # 40, "% below the average"
                yield replace(one.value, measured=True, per_cent=True)
