"""What the words next to a figure say of money, supplies and things, and its record does not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sitrep.compare.claims.worded_causes import diseases_named
from sitrep.model.figures.figure import Figure
from sitrep.model.figures.funding import Funding
from sitrep.reading.beside_numbers import Beside, not_yet
from sitrep.reading.said_of_things import (
    currencies_said,
    currency_before,
    currency_next_to,
    item_next_to,
    items_said,
    measure_next_to,
    steps_known,
    steps_said,
)
from sitrep.rules.told_causes import causes_of

GENERAL = ("buildings", "kits", "meals", "tonnes_of_supplies")
"""Words that say less than those of most others in their list."""


_MEASURED = ("tonnes_", "litres_", "cubic_metres_", "km_", "hectares_")
"""How the words for supplies and things begin that are not counted by the piece."""


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
    yield from _disease(figure, told)


def _step(figure: Figure, told: SaidAround) -> Iterator[str]:
    """How far it came; words that fit another figure of the sentence may be said of that."""
    measures = {str(one.measure) for one in (figure, *told.others)}
    near = steps_said(" . ".join(told.near), figure.kind, told.language)
    otherwise = [one for one in near if measures.isdisjoint(one.means)]
    if not_yet(told.whole, told.language):
        return
    said = steps_said(told.whole, figure.kind, told.language)
    own = str(figure.measure)
    known = own in steps_known(figure.kind, told.language)
    if otherwise and known and not any(own in one.means for one in said):
        yield f"“{otherwise[0].word}” is said of {figure.id}, which counts {own}."


def _item(figure: Figure, told: SaidAround) -> Iterator[str]:
    own = getattr(figure, "item", None)
    measured = measure_next_to(told.near.after, told.language)
    if own is not None and measured is not None and not str(own).startswith(_MEASURED):
        yield f"“{measured.word}” is said of {figure.id}, which counts {own}."
        return
    found = item_next_to(told.near.after, figure.kind, told.language) if own is not None else None
    if found is None or not found.means.isdisjoint({str(own), *GENERAL}):
        return
    if own not in items_said(told.whole, figure.kind, told.language):
        yield f"“{found.word}” is said of {figure.id}, which counts {own}."


def _currency(figure: Figure, told: SaidAround) -> Iterator[str]:
    """The money of an amount, or of its unit, such as USD per kg."""
    held = currencies_said(figure.own_unit or "", told.language)
    own = {figure.currency} if isinstance(figure, Funding) else held
    found = currency_before(told.near.before) or currency_next_to(told.near.after, told.language)
    said = currencies_said(told.whole, told.language)
    if own and found is not None and own.isdisjoint({*found.means, *said}):
        yield f"“{found.word}” is said of {figure.id}, which is in {', '.join(sorted(own))}."


def _disease(figure: Figure, told: SaidAround) -> Iterator[str]:
    """The disease, where neither this figure nor another of the sentence is of it."""
    own = causes_of(figure)
    held = own.union(*(causes_of(one) for one in told.others))
    near = " . ".join(told.near)
    found = [one for one in diseases_named(told.whole) if one not in held]
    said = [one for one in diseases_named(near) if one in found]
    if said and all(any(diseases_named(one)) for one in own):
        cause = " + ".join(sorted(own))
        yield f"{said[0].capitalize()} is said of {figure.id}, whose cause is {cause}."
