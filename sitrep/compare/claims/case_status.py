"""Case status: the cases that the words of a figure name, and their status."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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


OF_CASES = (Measure.DEATHS, Measure.RECOVERED, Measure.HOSPITALISED)
"""What is counted of people who fell ill."""


def cases_in_words(figure: ScopedFigure) -> str | None:
    """The measure of the cases among whom a figure's definition or description puts its people.

    Only where the words leave no doubt: "among confirmed cases", or "confirmed cases" and no more.
    """
    if figure.scope.measure not in OF_CASES:
        return None
    said = (figure.scope.definition, figure.scope.population.described)
    found = {measure for words in said if words for measure in _named(words)}
    return found.pop() if len(found) == 1 else None


def _named(words: str) -> Iterator[str]:
    """The measure of the cases that words name, in any language."""
    tokens = re.findall(r"[^\W\d_]+", words.casefold())
    for lists in by_language(resources.reading_words(), "among_cases").values():
        among = [at for at, token in enumerate(tokens) if token in lists["among"]]
        head, rest = (tokens[: among[-1]], tokens[among[-1] + 1 :]) if among else ([], tokens)
        kept = [_bare(one) for one in rest if one not in lists["between"]]
        cases = [one for one in kept if one in lists["cases"]]
        if cases and set(head).isdisjoint(lists["no_such"]):
            yield from _of_status([one for one in kept if one not in lists["cases"]])


def _of_status(words: Sequence[str]) -> Iterator[str]:
    """The measure of cases of the one status that words name, and of all cases without words."""
    found = [next((to for stem, to in _stems() if one.startswith(stem)), None) for one in words]
    if not found:
        yield Measure.CASES
    elif len(found) == 1 and found[0] is not None:
        yield f"{Measure.CASES}_{found[0]}"


def _bare(word: str) -> str:
    """An Arabic word without its article."""
    return word.removeprefix("\u0627\u0644")
