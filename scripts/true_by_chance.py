"""Mutants that are true by chance: another record says what they say.

A figure, an originator, a place or a measure was altered in a line with a figure. Where a second
figure of the report has the number, measure, originator and places that the line then tells, the
altered line is no false statement.
"""

from __future__ import annotations

from collections.abc import Iterable

from sitrep.languages import Language
from sitrep.languages.counts import print_count
from sitrep.model.figures.figure import Figure
from sitrep.model.values.count import UNNUMBERED

Told = tuple[str, str, str, frozenset[str]]
"""A number as it is printed, a measure, an originator and places."""


def told_by(figure: Figure, language: Language) -> Told:
    """What a figure says, apart from its time."""
    count = "" if figure.count.form in UNNUMBERED else print_count(figure.count, language.phrases)
    return count, str(figure.measure), figure.according_to, frozenset(figure.all_places)


def altered(told: Told, kind: str, after: str) -> Iterable[Told]:
    """What a figure would say with another number, originator or measure, or in another place."""
    count, measure, giver, places = told
    if kind == "figure":
        yield after, measure, giver, places
    elif kind == "measure":
        yield count, after, giver, places
    elif kind == "originator":
        yield count, measure, after, places
    elif kind == "place":
        yield count, measure, giver, frozenset({after})
        for one in places:
            yield count, measure, giver, places - {one} | {after}
