"""Case status: the status of a case that the words of a figure of deaths name."""

from __future__ import annotations

from functools import cache

from sitrep import resources
from sitrep.compare.axes.measures import holding_measures
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.model.figures.tolls import Measure
from sitrep.word_lists import by_language


def status_in_words(figure: ScopedFigure) -> str | None:
    """The one status that the definition or description of a figure of deaths names."""
    if figure.scope.measure != Measure.DEATHS:
        return None
    words = f"{figure.scope.definition or ''} {figure.scope.population.described or ''}".casefold()
    found = {status for stem, status in _stems() if stem in words}
    return found.pop() if len(found) == 1 else None


@cache
def _stems() -> tuple[tuple[str, str], ...]:
    """How words for a status begin, in the languages of the documents, with the status."""
    languages = by_language(resources.reading_words(), "case_status").values()
    pairs = [pair for lists in languages for pair in lists.items()]
    return tuple((stem, status) for status, stems in pairs for stem in stems)


def among_cases(deaths: ScopedFigure, cases: ScopedFigure) -> bool:
    """Whether the words of a figure of deaths name the very cases that another figure counts."""
    status = status_in_words(deaths)
    return status is not None and cases.scope.measure == f"cases_{status}"


def among_other_cases(deaths: ScopedFigure, cases: ScopedFigure) -> bool:
    """Whether the words of a figure of deaths name cases that another figure does not hold."""
    status = status_in_words(deaths)
    if status is None or not cases.scope.measure.startswith(Measure.CASES):
        return False
    return cases.scope.measure not in holding_measures(f"cases_{status}")
