"""What the words next to a figure say of money, supplies and things, and its record does not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sitrep.model.figures.figure import Figure
from sitrep.model.figures.funding import Funding
from sitrep.reading.beside_numbers import Beside
from sitrep.reading.said_of_things import (
    currencies_said,
    currency_next_to,
    item_next_to,
    items_said,
    steps_known,
    steps_said,
)

_GENERAL = ("buildings", "kits", "meals", "tonnes_of_supplies")
"""Words that say less than those of most others in their list."""


class SaidAround(NamedTuple):
    """The words next to a figure, those of all of its sentence, and the other figures in it."""

    near: Beside
    whole: str
    others: tuple[Figure, ...]
    language: str


def told_of_things(figure: Figure, told: SaidAround) -> Iterator[str]:
    """One sentence for each, unless all of the sentence also says what the record says."""
    yield from _step(figure, told)
    yield from _item(figure, told)
    yield from _currency(figure, told)


def _step(figure: Figure, told: SaidAround) -> Iterator[str]:
    """How far it came; words that fit another figure of the sentence may be said of that."""
    measures = {str(one.measure) for one in (figure, *told.others)}
    near = steps_said(" . ".join(told.near), figure.kind, told.language)
    otherwise = [one for one in near if measures.isdisjoint(one.means)]
    said = steps_said(told.whole, figure.kind, told.language)
    own = str(figure.measure)
    known = own in steps_known(figure.kind, told.language)
    if otherwise and known and not any(own in one.means for one in said):
        yield f"“{otherwise[0].word}” is said of {figure.id}, which counts {own}."


def _item(figure: Figure, told: SaidAround) -> Iterator[str]:
    own = getattr(figure, "item", None)
    found = item_next_to(told.near.after, figure.kind, told.language) if own is not None else None
    if found is None or not found.means.isdisjoint({str(own), *_GENERAL}):
        return
    if own not in items_said(told.whole, figure.kind, told.language):
        yield f"“{found.word}” is said of {figure.id}, which counts {own}."


def _currency(figure: Figure, told: SaidAround) -> Iterator[str]:
    if not isinstance(figure, Funding):
        return
    found = currency_next_to(told.near.after, told.language)
    said = currencies_said(told.whole, told.language)
    if found is not None and figure.currency not in {*found.means, *said}:
        yield f"“{found.word}” is said of {figure.id}, which is in {figure.currency}."
