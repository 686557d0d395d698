"""Whether a figure says of which time it is."""

from __future__ import annotations

from sitrep.model.figures.figure import Figure


def is_timed(figure: Figure) -> bool:
    """Whether dates are stated: of what happened, of the counting, or the day of a stock."""
    on_a_day = figure.is_stock and figure.as_of is not None
    return figure.window.stated or figure.added_in.stated or on_a_day
