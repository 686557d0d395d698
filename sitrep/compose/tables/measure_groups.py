"""The figures of a kind as tables hold them: of one measure, sort and unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compose.desk import Desk
from sitrep.model.figures.figure import Figure
from sitrep.model.places import PlaceLevel
from sitrep.model.report import MEASURES
from sitrep.model.values.natural_order import natural


def of_measures(figures: Iterable[ScopedFigure]) -> Iterator[tuple[StrEnum, list[ScopedFigure]]]:
    """Every measure of which there are figures, with these, in the order of the kinds."""
    found: dict[str, list[ScopedFigure]] = {}
    for one in figures:
        found.setdefault(one.scope.measure, []).append(one)
    yield from ((measure, found[measure]) for measure in MEASURES if measure in found)


def by_table(desk: Desk, figures: Sequence[Figure]) -> list[list[Figure]]:
    """The figures of each measure, sort and unit, in the order in which measures are listed.

    Those of the widest places come first, so that what is given of one place stands together.
    """
    alike: dict[StrEnum, dict[tuple[str, str, str], list[Figure]]] = {}
    for figure in figures:
        key = ((figure.subject or "").casefold(), _sort(figure), figure.unit_of_count)
        alike.setdefault(figure.measure, {}).setdefault(key, []).append(figure)
    listed = figures[0].measures() if figures else ()
    held = (found for measure in listed for found in alike.get(measure, {}).values())
    return [sorted(found, key=lambda one: _reach(desk, one)) for found in held]


def table_name(figure: Figure, number: int) -> str:
    """The name of the table of figures like this one, the so many-th of their kind."""
    return name_of_table(figure, unit_in_name(figure, number))


def unit_in_name(figure: Figure, number: int) -> str:
    """What a name says of the unit: words of the data are no names of tables."""
    return str(number) if figure.subject else figure.unit_of_count


def name_of_table(figure: Figure, unit: str) -> str:
    """The name of a table of figures, with what it says of their unit."""
    return "_".join(filter(None, (figure.measure, _sort(figure), unit)))


_LEVELS = tuple(PlaceLevel)


def _reach(desk: Desk, figure: Figure) -> tuple[int, list[tuple[object, ...]]]:
    """How wide the places of a figure are, and their names; what states none comes last."""
    places = [desk.index.places[ref] for ref in figure.all_places]
    widest = min((_LEVELS.index(one.level) for one in places), default=len(_LEVELS))
    return widest, [natural(one.name.casefold()) for one in places]


def _sort(figure: Figure) -> str:
    """Stock or flow, which no table holds together."""
    return figure.sort if figure.moves else ""
