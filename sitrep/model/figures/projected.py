"""Whether a figure is of days to come: a projection, or an estimate that runs on into them."""

from __future__ import annotations

from sitrep.model.figures.figure import Figure, Method
from sitrep.model.values.dates import PartialDate


def is_projected(figure: Figure, as_of: PartialDate) -> bool:
    """Whether a figure is of days to come, after its own day or else after that of the report.

    Of a time that has begun, what was counted or estimated is what was seen of it.
    """
    window, known = figure.window, figure.as_of or as_of
    planned = figure.is_plan or figure.of_period
    ahead, all_ahead = (
        one is not None and one.first > known.last for one in (window.end, window.start)
    )
    if all_ahead or not ahead:
        return all_ahead and (figure.worked_out or not planned)
    return not planned and figure.how_counted not in (Method.COUNT, Method.ESTIMATE)


def runs_on(figure: Figure, as_of: PartialDate) -> bool:
    """Whether a figure is an estimate of what people lack, for days of which some are to come.

    Of those days nobody has seen how many there were: it is what the estimate gives. A month or
    year that is not over has such days.
    """
    end, known = figure.window.end, figure.as_of or as_of
    ahead = end is not None and end.last > known.last
    return figure.is_need and ahead and figure.worked_out and not is_projected(figure, as_of)
