"""What is proposed for goods and buildings: in a column of their own, or named in the headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any, NamedTuple

from sitrep.loading.mapping.known_headings import (
    is_of_money,
    is_share,
    listed_words,
    measure_named,
    plain_words,
    without_degree,
)
from sitrep.loading.mapping.proposing.short_names import is_scaled, is_unit, thing_called
from sitrep.loading.tables.headed import Headed
from sitrep.loading.vocabulary.synonyms import word_meant
from sitrep.model.figures.damage import Condition, Item
from sitrep.model.figures.deliveries import Stage, Supply
from sitrep.model.figures.tolls import Measure

_KINDS: Mapping[str, tuple[type[StrEnum], type[StrEnum]]] = {
    "deliveries": (Stage, Supply),
    "damage": (Condition, Item),
}
"""What is said of things, and the things themselves, by kind."""


ITEM = "item"
"""A stand-in for things that no heading names."""


def condition_of(text: str) -> dict[str, str] | None:
    """What became of things that a class of damage holds; how badly stands in its definition.

    What was destroyed to a degree alone, such as partially, is not destroyed, but damaged.
    """
    measure = word_meant(text, tuple(Condition))
    if measure is not None:
        return {"measure": measure}
    bare = without_degree(text)
    meant = word_meant(bare, tuple(Condition)) if bare else None
    if meant is None:
        return None
    in_part = Condition.DAMAGED.value if meant == Condition.DESTROYED else meant
    return {"measure": in_part, "definition": text}


def in_degrees(heading: str) -> dict[str, str] | None:
    """What a heading says of things that were damaged to a degree: Houses severely damaged."""
    words = [word for word in re.split(r"[\W_]+", heading) if word]
    for parted in range(1, len(words)):
        ends = (" ".join(words[:parted]), " ".join(words[parted:]))
        for first, last in (ends, ends[::-1]):
            item, found = _item(first, tuple(Item)), condition_of(last)
            found = _died(last) if found is None and item == Item.LIVESTOCK else found
            if item is not None and found is not None:
                return {"item": item, **found}
    found = None if is_of_money(heading) else condition_of(heading)
    return {"item": ITEM, **found} if found is not None else _of_a_sort(heading)


def _of_a_sort(heading: str) -> dict[str, str] | None:
    """What a heading says of things of which a sort stands behind a dash: that is its definition.

    ``Livestock deaths - cattle``, ``Houses destroyed (mud brick)``, ``Livestock dead / Cattle``.
    """
    whole, *sort = re.split(r"\s+[-–—/]\s+|\s*[(:]\s*", heading.rstrip(")"), maxsplit=1)
    if not sort or not any(map(str.isalpha, sort[0])) or is_share(heading):
        return None
    thing = counted_in(whole)
    died = {"item": thing.item, "measure": thing.measure} if thing is not None else None
    found = died if thing is not None and thing.kind == "damage" else in_degrees(whole)
    if found is None or found["item"] == ITEM or is_scaled(sort[0]):
        return None
    if is_unit(sort[0]):  # hectares are hectares; metres of dykes are no dykes
        return found if _counted_in(found["item"], sort[0]) else None
    return found | {"definition": "; ".join(filter(None, (found.get("definition"), sort[0])))}


def _counted_in(item: str, unit: str) -> bool:
    """Whether a unit is the one in which a thing that is no single one is counted."""
    words = listed_words("units_of").get(item, "").split(",")
    return plain_words(unit) in {plain_words(one) for one in words}


def _died(text: str) -> dict[str, str] | None:
    """What became of animals that died or were killed: they are lost, and how, their definition."""
    meant = measure_named(text)
    died = meant is not None and meant[1] in (Measure.DEATHS, Measure.KILLED)
    return {"measure": Condition.LOST.value, "definition": text} if died else None


class CountedThing(NamedTuple):
    """What a heading counts: things of a kind, and what became of them."""

    kind: str
    measure: str
    item: str


def counted_in(heading: str) -> CountedThing | None:
    """What a heading such as ``Houses destroyed`` counts; None where it is not plain."""
    words = [] if is_share(heading) else _with_length(heading)
    ways = (
        CountedThing(kind, measure, item)
        for parted in range(1, len(words))
        for kind, (measures, items) in _KINDS.items()
        for first, last in (
            (" ".join(words[:parted]), " ".join(words[parted:])),
            (" ".join(words[parted:]), " ".join(words[:parted])),
        )
        if (measure := word_meant(last, tuple(measures))) is not None
        and (item := _item(first, tuple(items)) or _called(first, measure, items)) is not None
    )
    return next(ways, None)


def _called(text: str, measure: str, items: type[StrEnum]) -> str | None:
    """The thing of a kind that is meant for short beside what became of it."""
    item = thing_called(text, measure)
    return item if item in {one.value for one in items} else None


_LENGTHS = ("km", "ha")
_OF = ("of", "de")


def _with_length(heading: str) -> list[str]:
    """The words of a heading; a length or an area beside them is what is counted: km of roads."""
    either = re.sub(r"(?<=\w)/(?=\w)", " or ", heading)  # damaged/destroyed
    words = [word for word in re.split(r"[\W_]+", either) if word]
    unit = next((word for word in words if word.casefold() in _LENGTHS), None)
    if unit is None or any(word.casefold() in _OF for word in words):
        return words
    others = [word for word in words if word != unit]
    ways = ([unit.casefold(), of, others[at]] for of in _OF for at in range(len(others)))
    for way in ways:
        if _item(" ".join(way), tuple(Item)) is not None:
            return [*way, *(word for word in others if word != way[-1])]
    return words


def by_item(top: Headed, column: str, counts: Sequence[str]) -> Iterator[dict[str, Any]]:
    """An entry for each column that says what became of the things in a column of their own.

    ``counts`` are the columns that may; one without such a word is read where it stands alone.
    """
    for kind, (measures, items) in _KINDS.items():
        lookup = _items(top, column, tuple(items))
        said = {name: word_meant(name, tuple(measures)) for name in counts}
        told = {name: measure for name, measure in said.items() if measure is not None}
        if lookup and told:
            for name, measure in told.items():
                yield _entry(kind, column, lookup) | {"count": name, "measure": measure}
            return


def of_items(top: Headed, column: str, count: str, measure: str) -> Iterator[dict[str, Any]]:
    """The entry for cells that count the things in a column of their own; the kind of most."""
    found = {kind: _items(top, column, tuple(items)) for kind, (_, items) in _KINDS.items()}
    kind = max(found, key=lambda one: len(found[one]))
    if found[kind]:
        yield _entry(kind, column, found[kind]) | {"count": count, "measure": measure}


def _items(top: Headed, column: str, items: tuple[StrEnum, ...]) -> dict[str, dict[str, str]]:
    meant = {value: _item(value, items) for value in dict.fromkeys(top.texts_under(column))}
    return {value: {"item": word} for value, word in meant.items() if word is not None}


def _item(text: str, items: tuple[StrEnum, ...]) -> str | None:
    """The thing that a text names; cash has a currency besides, which only its reader knows."""
    item = word_meant(text, items)
    return None if item == Supply.CASH else item


def _entry(kind: str, column: str, lookup: Mapping[str, Any]) -> dict[str, Any]:
    return {"kind": kind, "only": {column: [*lookup]}, "lookup": {column: dict(lookup)}}
