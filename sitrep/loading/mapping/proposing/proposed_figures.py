"""What a heading says of the figures below it: their kind, and values of their keys."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from sitrep.loading.mapping.known_headings import (
    in_currency,
    is_share,
    measure_of_heading,
    sense_of,
    whole_measure,
    words_of_heading,
)
from sitrep.loading.mapping.proposing.heading_words import FigureTold, figure_of
from sitrep.loading.mapping.proposing.proposed_items import counted_in, in_degrees
from sitrep.loading.mapping.proposing.short_names import is_amount, measure_of_money
from sitrep.loading.vocabulary.synonyms import word_meant
from sitrep.model.figures.deliveries import Stage, Supply
from sitrep.model.figures.population import Group

CURRENCY = "CURRENCY"
"""A stand-in for the currency of money that no heading names."""


def said_by(heading: str) -> FigureTold | None:
    """The kind of a heading's figures, and what it says of them; None where that is not plain.

    Of a heading that leads into a group of a form, the last step is asked where the whole is not
    plain, and no other step says more than where the question stands.
    """
    if is_share(heading):
        return None
    return next((found for text in _steps(heading) if (found := _said(text)) is not None), None)


def in_currencies(
    said: FigureTold, found: Mapping[str, str]
) -> tuple[FigureTold, Mapping[str, Any]]:
    """Money whose heading names no currency, and the column that holds it, if there is one.

    ``found`` are the keys of the headings that are known.
    """
    column = next((name for name, key in found.items() if key == "currency"), None)
    if column is None or said.said.get("currency") != CURRENCY:
        return said, {}
    bare = {key: of for key, of in said.said.items() if key != "currency"}
    return FigureTold(said.kind, bare), {"own": {column: "currency"}}


def says_more(heading: str) -> bool:
    """Whether a heading names a measure, and more than is known: it is read by nobody's guess."""
    return said_by(heading) is None and measure_of_heading(heading) is not None


def _said(heading: str) -> FigureTold | None:
    thing = counted_in(heading)
    if thing is not None:
        return FigureTold(thing.kind, {"measure": thing.measure, "item": thing.item})
    money = in_currency(heading)
    asked = whole_measure(heading) if money is None else measure_of_money(money.bare)
    if asked is not None and asked[0] == "funding":
        currency = money.currency if money is not None else CURRENCY
        return FigureTold("funding", {"measure": asked[1], "currency": currency})
    return _in_cash(heading) or figure_of(heading) or _damaged(heading)


def _in_cash(heading: str) -> FigureTold | None:
    """Money in the hands of people: Cash distributed (USD), Amount distributed."""
    money = in_currency(heading)
    words = words_of_heading(money.bare if money is not None else heading)
    for parted in range(1, len(words)):
        first = " ".join(word.text for word in words[:parted])
        stage = word_meant(" ".join(word.text for word in words[parted:]), tuple(Stage))
        if stage is not None and (is_amount(first) or word_meant(first, tuple(Supply)) == _CASH):
            currency = money.currency if money is not None else CURRENCY
            return FigureTold("deliveries", {"measure": stage, "item": _CASH, "currency": currency})
    return None


_CASH = Supply.CASH.value


def _damaged(heading: str) -> FigureTold | None:
    """Things that were damaged to a degree, or of which no heading says what they are."""
    found = in_degrees(heading)
    return FigureTold("damage", found) if found is not None else None


def _steps(heading: str) -> Iterator[str]:
    """A heading, and the last step of one that leads into a group of a form, or of JSON."""
    yield heading
    *groups, last = re.split(r"(?<=\S)[./](?=\S)", heading)
    if groups and not any(map(_is_said, groups)):
        yield last


def _is_said(group: str) -> bool:
    """Whether the name of a group says something of the figures in it: of whom, of what, when."""
    words = words_of_heading(group)
    told = (
        any(map(str.isdigit, word.plain))
        or sense_of(word.plain) not in (None, "nothing", "individuals")
        or word_meant(word.text, tuple(Group)) not in (None, Group.PEOPLE)
        for word in words
    )
    things = counted_in(group) is not None or in_degrees(group) is not None
    return things or measure_of_heading(group) is not None or any(told)
