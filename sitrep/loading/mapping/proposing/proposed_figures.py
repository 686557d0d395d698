"""What a heading says of the figures below it: their kind, and values of their keys."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitrep.loading.mapping.known_headings import (
    bare_of_counting,
    basis_of_heading,
    in_currency,
    measure_of_heading,
    whole_measure,
)
from sitrep.loading.mapping.proposing.proposed_items import counted_in, in_degrees
from sitrep.loading.tables.columns import model_of
from sitrep.loading.vocabulary.synonyms import word_meant
from sitrep.model.figures.displacement import FigureType
from sitrep.model.figures.population import Group, Unit
from sitrep.model.figures.tolls import Measure

CURRENCY = "CURRENCY"
"""A stand-in for the currency of money that no heading names."""

Said = dict[str, str]

_EVERYBODY = (Group.PEOPLE, Group.UNKNOWN)


def said_by(heading: str) -> tuple[str, Said] | None:
    """The kind of a heading's figures, and what it says of them; None where that is not plain."""
    thing = counted_in(heading)
    if thing is not None:
        return thing.kind, {"measure": thing.measure, "item": thing.item}
    money = in_currency(heading)
    asked = whole_measure(money.bare if money is not None else heading)
    if asked is not None and asked[0] == "funding":
        currency = money.currency if money is not None else CURRENCY
        return "funding", {"measure": asked[1], "currency": currency}
    measured = measure_of_heading(heading)
    if measured is not None and measured[0] != "funding":
        kind, measure = measured
        return kind, {"measure": measure} | _sort(kind, heading)
    return next(_of_some(heading), None) or _damaged(heading)


def _damaged(heading: str) -> tuple[str, Said] | None:
    """Things that were damaged to a degree, or of which no heading says what they are."""
    found = in_degrees(heading)
    return ("damage", found) if found is not None else None


def _sort(kind: str, heading: str) -> Said:
    """Whether the figures are new or run on, in the words of their kind."""
    basis, model = basis_of_heading(heading), model_of(kind)
    if basis is None or model is None:
        return {}
    if "basis" in model.model_fields:
        return {"basis": basis}
    return {"figure_type": FigureType.FLOW.value} if basis == "new" else {}


def _of_some(heading: str) -> Iterator[tuple[str, Said]]:
    """A measure with a group of people or a unit beside it: Killed women, IDPs (HH)."""
    words = [word for word in re.split(r"[\W_]+", heading) if word]
    for parted in range(1, len(words)):
        ends = (" ".join(words[:parted]), " ".join(words[parted:]))
        for counted, whom in (ends, ends[::-1]):
            measured = whole_measure(counted)
            said = _whom(*measured, whom) if measured is not None else {}
            if measured is not None and said:
                kind, measure = measured
                yield kind, {"measure": measure} | said | _sort(kind, heading)


def _whom(kind: str, measure: str, text: str) -> Said:
    """Which people, or in which unit a figure of this kind counts them."""
    model = model_of(kind)
    fields = model.model_fields if model is not None else {}
    text = bare_of_counting(text)
    group = word_meant(text, tuple(Group))
    if group is not None and group not in _EVERYBODY and "population" in fields:
        return {"population": group}
    in_homes = "unit" in fields and (kind != "tolls" or measure == Measure.AFFECTED)
    if in_homes and word_meant(text, tuple(Unit)) == Unit.HOUSEHOLDS:
        return {"unit": Unit.HOUSEHOLDS.value}
    return {}
