"""Whether a figure says of which time it is, and whether that is when it was so."""

from __future__ import annotations

from sitrep.model.figures.figure import Figure
from sitrep.model.figures.tolls import Measure


def is_timed(figure: Figure) -> bool:
    """Whether dates are stated: of what happened, of the counting, or the day of a stock."""
    on_a_day = figure.is_stock and figure.as_of is not None
    return figure.window.stated or figure.added_in.stated or on_a_day


def begun_before(figure: Figure) -> bool:
    """Whether its window is when those came into a state who are in it on a day of its own.

    "40 are missing" of those who were seen last on 1 May is so on its own date, and not on 1 May;
    nor is it so of each day since. Where the days of a window end on that date, it is so in them;
    whoever is affected was so from its first day on, and whoever was detained may be free again.
    """
    end, as_of = figure.window.end, figure.as_of
    if not figure.is_stock or as_of is None or not figure.window.stated:
        return False
    over = end is None or end.last < as_of.first
    return over and figure.measure not in _IN_WINDOW and (figure.befalls or figure.moves)


_IN_WINDOW = (Measure.AFFECTED, Measure.DETAINED)
"""States of which it is as true that people came into them in the window."""


def window_apart(figure: Figure) -> bool:
    """Whether its window is not when what is counted was so."""
    return figure.of_period or begun_before(figure)
