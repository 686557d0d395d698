"""What is proposed where a column says what each row is: a constraint, a price, a damage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sitrep.errors import WrongUse
from sitrep.loading.mapping.known_headings import (
    is_of_one_person,
    people_of_heading,
    whole_measure,
)
from sitrep.loading.mapping.proposing.proposed_figures import CURRENCY
from sitrep.loading.mapping.proposing.proposed_items import ITEM, condition_of
from sitrep.loading.tables.headed import Headed
from sitrep.loading.vocabulary.synonyms import word_meant
from sitrep.model.figures.population import Unit
from sitrep.model.records.access import Constraint

Entries = Iterator[dict[str, Any]]

_OF_ONE = 2
"""So many headings of what is known of one person make a list of persons."""

_ONE_PERSON = (
    "Each row is one person, and rows are not counted here: add them up by place and time first, "
    "in a pivot table for example, and map that. It keeps the persons out of the report, too."
)

RESIDENTS = "measure"
"""A stand-in for who the people are that live at a site."""


def by_row(
    top: Headed, names: Sequence[str], by_key: Mapping[str, str], notes: list[str]
) -> Entries:
    """The entries of a table in which no heading names a measure; ``notes`` are added to.

    ``by_key`` has the column of each key that is known. Raises WrongUse where rows are things that
    nobody has counted.
    """
    if sum(map(is_of_one_person, names)) >= _OF_ONE:
        raise WrongUse(_ONE_PERSON)
    if "constraint" in by_key:
        yield _constraints(top, by_key, notes)
    elif "price" in by_key and ("item" in by_key or "place" in by_key):
        yield _prices(by_key, notes)
    elif "condition" in by_key:
        yield from _classes(top, by_key, notes)
    elif any(key in by_key for key in ("place", "pcode")):
        yield from _residents(top, names, notes)


def by_phase(top: Headed, by_key: Mapping[str, str]) -> Entries:
    """Each row is how many people are in a phase of the IPC or CH, which a column says.

    Phases 1 and 2, and rows of all phases, have no measure: they are left out.
    """
    if "phase" not in by_key or "count" not in by_key:
        return
    name = by_key["phase"]
    said = {text: whole_measure(f"phase {text}") for text in dict.fromkeys(top.texts_under(name))}
    lookup = {text: {"measure": found[1]} for text, found in said.items() if found is not None}
    if lookup:
        chosen = {"only": {name: [*lookup]}, "lookup": {name: lookup}}
        yield {"kind": "needs", **chosen, "count": by_key["count"]}


def counts(top: Headed, name: str) -> bool:
    """Whether numbers can stand in a column: some do, or nothing does."""
    texts = top.texts_under(name)
    return not texts or any(any(map(str.isdecimal, text)) for text in texts)


def _constraints(top: Headed, by_key: Mapping[str, str], notes: list[str]) -> dict[str, Any]:
    """Each row is what keeps aid from people, or people from aid."""
    name = by_key["constraint"]
    said = {
        text: word_meant(text, tuple(Constraint)) for text in dict.fromkeys(top.texts_under(name))
    }
    left = [text for text, word in said.items() if word is None]
    words = {text: word for text, word in said.items() if word is not None and word != text}
    if left:
        listed = ", ".join(one for one in Constraint)
        notes.append(f"Write under words: what stands for {', '.join(left)}: one of {listed}.")
    columns = {name: "constraint"}
    if "effect" in by_key:
        columns[by_key["effect"]] = "effect"
    else:
        notes.append("Write what the constraint does, in a column or under always:, for effect.")
    if "as_of" in by_key:
        columns[by_key["as_of"]] = "since"
        notes.append(f"{by_key['as_of']} is taken for the day since which the constraint holds.")
    spelled = {"words": {"constraint": words}} if words else {}
    return {"kind": "access", "own": columns, **spelled}


def _prices(by_key: Mapping[str, str], notes: list[str]) -> dict[str, Any]:
    """Each row is the price of a thing on a market."""
    price, join = by_key["price"], {}
    thing = f" ({{{by_key['item']}}})" if "item" in by_key else ""
    join["indicator"] = f"{price}{thing}"
    money = f"{{{by_key['currency']}}}" if "currency" in by_key else CURRENCY
    if "currency" not in by_key:
        notes.append(f"Write the currency of {price}, such as USD, for {CURRENCY}.")
    join["unit"] = f"{money}/{{{by_key['unit']}}}" if "unit" in by_key else money
    return {"kind": "indicators", "count": price, "join": join}


def prices_across(by_key: Mapping[str, str], cell: str, notes: list[str]) -> dict[str, Any]:
    """Each cell is the price of a thing, in a currency that a column names or that is asked."""
    named = {**by_key, "price": "price"}
    join = _prices(named, notes)["join"]
    return {"kind": "indicators", "count": cell, "join": join}


def _classes(top: Headed, by_key: Mapping[str, str], notes: list[str]) -> Entries:
    """Each row is how many things have a class of damage."""
    name, count = by_key["condition"], by_key.get("count")
    if count is None:
        raise WrongUse(
            f"Each row is one thing, with its {name}, and rows are not counted here: add them up "
            f"by place and {name} first, in a pivot table for example, and map that."
        )
    said = {text: condition_of(text) for text in dict.fromkeys(top.texts_under(name))}
    lookup = {text: found for text, found in said.items() if found is not None}
    left = [text for text in said if text not in lookup]
    if not lookup:
        return
    if left:
        notes.append(f"No measure is proposed for {', '.join(left)}: these rows are left out.")
    notes.append(f"Write what was damaged, such as buildings, for {ITEM}.")
    chosen = {"only": {name: [*lookup]}, "lookup": {name: lookup}}
    yield {"kind": "damage", **chosen, "count": count, "item": ITEM}


def _residents(top: Headed, names: Sequence[str], notes: list[str]) -> Entries:
    """Each row is a site with the people or households who live there; who they are is asked."""
    told = [(name, unit) for name in names if (unit := people_of_heading(name)) is not None]
    counted = [(name, unit) for name, unit in told if counts(top, name)]
    if counted:
        notes.append(f"Write who the people are, such as idps or refugees, for {RESIDENTS}.")
    for name, unit in counted:
        in_homes = {"unit": unit} if unit == Unit.HOUSEHOLDS else {}
        yield {"kind": "displacement", "count": name, "measure": RESIDENTS, **in_homes}
