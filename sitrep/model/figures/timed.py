"""Whether a figure says of which time it is, and whether that is when it was so."""

from __future__ import annotations

from sitrep.model.figures.figure import Figure
from sitrep.model.figures.tolls import Measure


def is_timed(figure: Figure) -> bool:
    """Whether dates are stated: of what happened, of the counting, or the day of a stock."""
    on_a_day = figure.is_stock and figure.as_of is not None
    return figure.window.stated or figure.added_in.stated or on_a_day


def begun_before(figure: Figure) -> bool:
    """Whether its window is over when those who came into a state in it are said to be still in it.

    "40 are still held" of those who were taken on 1 May is so on its own date, and not on 1 May.
    """
    end, as_of = figure.window.end, figure.as_of
    over = end is not None and as_of is not None and end.last < as_of.first
    return over and figure.measure is Measure.HELD


def window_apart(figure: Figure) -> bool:
    """Whether its window is not when what is counted was so."""
    return figure.of_period or begun_before(figure)
