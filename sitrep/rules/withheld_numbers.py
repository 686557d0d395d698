"""The numbers of withheld figures, and the texts that say them."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.locations import Route
from sitrep.model.figures.figure import Figure
from sitrep.model.report import CLAIM_KINDS
from sitrep.model.values.number_words import numbers_in_words
from sitrep.model.values.numerals import numbers
from sitrep.model.views.index import Index
from sitrep.model.views.shown_texts import ShownTexts
from sitrep.model.views.walk import Leaf
from sitrep.reading.ordinary import ordinary

_LEAST = 100
"""Smaller numbers are anybody's: they are told only beside the place that they are of."""


class WithheldNumbers:
    """The numbers of withheld figures that no public figure says."""

    def __init__(self, index: Index, shown: ShownTexts) -> None:
        self._report, self._language = index.report, index.report.report.language
        counts = (one.count for one in index.figures.values() if one.id not in shown.absent)
        public = {end for count in counts for end in count.said_numbers}
        self._by_number: dict[int, list[Figure]] = {}
        for one in index.figures.values():
            for end in one.count.said_numbers if one.id in shown.absent else ():
                if isinstance(end, int) and end > 1 and end not in public:
                    self._by_number.setdefault(end, []).append(one)
        self._names = {one.id: (one.name, one.in_text or one.name) for one in index.report.places}

    def numbers_told(self, leaf: Leaf) -> Iterator[tuple[int, str]]:
        """The numbers of a text that are those of a withheld figure, and of which."""
        yield from self.numbers_in(leaf.value, leaf.route)

    def numbers_in(self, text: str, route: Route) -> Iterator[tuple[int, str]]:
        """The numbers of withheld figures in the text that stands at a route, and of which."""
        if not self._by_number:
            return
        rest = "\n".join(piece for piece, plain in ordinary(text, self._language) if not plain)
        said = dict.fromkeys((*numbers(rest), *sorted(numbers_in_words(rest, self._language))))
        for number in said:
            for figure in self._by_number.get(number, ()):
                if _is_precise(number) or self._placed(figure, text, route):
                    yield number, figure.id
                    break

    def _placed(self, figure: Figure, text: str, route: Route) -> bool:
        """Whether a text names a place of a figure, or is of a record of that place."""
        named = (name for ref in figure.all_places for name in self._names.get(ref, ()))
        if any(name in text for name in named):
            return True
        record = getattr(self._report, str(route[0])) if route[0] in CLAIM_KINDS else ()
        placed = getattr(record[int(route[1])], "places", ()) if record else ()
        return not set(placed).isdisjoint(figure.all_places)


def _is_precise(number: int) -> bool:
    """Whether hardly two figures share it by chance."""
    return number >= _LEAST and number % _LEAST != 0 and len(str(number).rstrip("0")) > 2
