"""Figures alike: of one sort, for the same places and people, from which numbers may follow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from sitrep.auditing.facts import Fact
from sitrep.auditing.reckoning import Number
from sitrep.auditing.traced_passage import number_of
from sitrep.model.figures.figure import Figure


def alike(figures: Sequence[Figure], known: Iterable[Fact], *, of_all: bool) -> Iterator[Number]:
    """The numbers of figures of the originators, places and people of some; ``of_all``: of any."""
    keys = {(one.according_to, one.all_places, one.who.group) for one in figures}
    keys_of_all = {key[1:] for key in keys} if of_all else set()
    for fact in sorted(known, key=lambda one: one.id):
        figure = fact.figure
        if figure is None or figure.count.low is None:
            continue
        key = (figure.according_to, figure.all_places, figure.who.group)
        if (key in keys or key[1:] in keys_of_all) and any(
            _of_one_sort(figure, one) for one in figures
        ):
            yield number_of(fact, Fraction(figure.count.low))


def is_said_of_any(one: Number, others: Iterable[Number], *, turned: bool) -> bool:
    """Whether a number is some of another, or what one became where a text tells of a change."""
    return any(one.is_said_of(other) or (turned and one.is_of_scope(other)) for other in others)


def _of_one_sort(one: object, other: object) -> bool:
    first, second = getattr(one, "measure", None), getattr(other, "measure", None)
    if first == second:
        return True
    covers = getattr(one, "covers", {}), getattr(other, "covers", {})
    return second in covers[0].get(first, ()) or first in covers[1].get(second, ())
