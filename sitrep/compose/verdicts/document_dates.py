"""Dates of documents, where nothing else tells the times of figures apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.compose.desk import Desk
from sitrep.model.figures.figure import Figure
from sitrep.model.values.dates import PartialDate
from sitrep.page.document import Spans


def told_apart_by_documents(desk: Desk, figures: Iterable[Figure]) -> bool:
    """Whether figures of one stated time, all without a date of their own, are of several days.

    What is told of May on the 30th covers less of it than what is told a day later.
    """
    found = tuple(figures)
    if any(one.as_of is not None for one in found) or len({one.window for one in found}) > 1:
        return False
    days = {_published(desk, one) for one in found}
    return None not in days and len(days) > 1


def told_on(desk: Desk, figure: Figure) -> Iterator[Spans]:
    """The date of the latest document that carries a figure."""
    day = _published(desk, figure)
    sources = desk.index.sources
    dated = (one.source for one in figure.sources if one.source in sources)
    ref = next((one for one in dated if sources[one].published == day), None)
    if day is not None and ref is not None:
        yield desk.say("figures.told_on", date=desk.language.date(day, ref))


def _published(desk: Desk, figure: Figure) -> PartialDate | None:
    return figure_set_of(desk.index).figures[figure.id].published
