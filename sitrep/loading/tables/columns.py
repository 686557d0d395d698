"""The first row of a table: which key of the record each column holds."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from sitrep.loading.readers.tree import ReadFault, TextMark
from sitrep.loading.tables.grid import refused
from sitrep.loading.tables.input_table import InputColumn
from sitrep.loading.vocabulary.other_keys import key_advice, keys_meant
from sitrep.loading.vocabulary.sheet_words import heading_of, language_of, path_of_heading
from sitrep.loading.vocabulary.sheet_words import headings as worded
from sitrep.locations import Route, steps_below
from sitrep.model.base import Frozen
from sitrep.model.report import Report
from sitrep.model.views.walk import FieldShape, shape_at
from sitrep.spelling import advice, meant

COMMENT = "_"
"""What the name of a column or of a sheet begins with that is not read."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a column as it was written, and where."""

    position: int
    name: str
    mark: TextMark


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns that were understood, and what was refused.

    ``language`` is that of the headings; None where they are keys.
    """

    columns: tuple[InputColumn, ...]
    faults: tuple[ReadFault, ...] = ()
    language: str | None = None


def columns_of(
    headings: Sequence[Heading], kind: str, filled: frozenset[int], owner: bool = False
) -> Columns:
    """The columns of a table of ``kind``, named by keys or by the words for them.

    ``filled`` are the positions of columns in which anything stands: an empty one stands in
    nobody's way. With ``owner`` a column ``of`` may name the record that a row belongs to.
    """
    found: dict[Route, InputColumn] = {}
    faults: list[ReadFault] = []
    model = model_of(kind)
    assert model is not None
    told = tuple(one.name for one in headings if not one.name.startswith(COMMENT))
    language = language_of(told, kind, names_of(model))
    unknown: list[Heading] = []
    for heading in headings:
        if heading.name.startswith(COMMENT) or (owner and heading.name == "of"):
            continue
        route = route_named(heading.name, kind, model)
        shape = shape_at(route, model) if route else None
        if shape is None:
            unknown.append(heading)
        elif route in found:
            faults.append(_twice(heading))
        else:
            found[route] = _column(heading, route, shape)
    there = {str(route[0]) for route in found}
    faults += (_unknown(one, kind, model, language, there) for one in unknown)
    marks = {heading.position: heading for heading in headings}
    columns = tuple(_told_apart(found, model, _Apart(marks, filled, faults)))
    return Columns(columns, tuple(faults), language)


def route_named(name: str, kind: str, model: type[Frozen]) -> Route:
    """The route to which a column leads that is named by a key, or by the words for one."""
    route = route_of(name)
    if shape_at(route, model) is not None:
        return route
    path = path_of_heading(name, kind, names_of(model))
    return route_of(path) if path is not None else ()


def route_of(name: str) -> Route:
    """The route that a column's name spells: ``sources.1.via`` leads into the first source."""
    steps: list[str | int] = []
    for step in name.split("."):
        if steps and len(step) < 4 and step.isascii() and step.isdigit() and int(step) > 0:
            steps.append(int(step) - 1)
        else:
            steps.append(step)
    return tuple(steps)


def _column(heading: Heading, route: Route, shape: FieldShape) -> InputColumn:
    """Ids and words of ours hold no commas, so that in a list of them a comma parts as well."""
    item = shape.item
    closed = item is not None and item.voice is None and not item.keyed
    many = item is not None
    return InputColumn(heading.position, route, many=many, commas=closed, name=heading.name)


@dataclass(frozen=True, slots=True)
class _Apart:
    """What is needed to tell columns apart, and where faults are kept."""

    headings: dict[int, Heading]
    filled: frozenset[int]
    faults: list[ReadFault]


def _told_apart(
    found: dict[Route, InputColumn], model: type[Frozen], how: _Apart
) -> Iterator[InputColumn]:
    """A group may stand in one cell, or have columns of its own.

    Both are there for a shorthand, or for a window with the words of its source beside it.
    """
    full = [route for route, column in found.items() if column.position in how.filled]
    inner = {route[:depth] for route in full for depth in range(1, len(route))}
    for route, column in found.items():
        if route not in inner:
            yield column
            continue
        shape = shape_at(route, model)
        keys = steps_below(route, found)
        short = shape.model.text_beside(keys) if shape is not None and shape.model else None
        if short is not None:
            yield replace(column, route=(*route, short))
        elif column.position in how.filled:
            how.faults.append(_both(how.headings[column.position]))


_OTHERWISE = f"Use one of these names; a column that is not to be read begins with {COMMENT}."


def _unknown(
    heading: Heading, kind: str, model: type[Frozen], language: str | None, there: Collection[str]
) -> ReadFault:
    known = names_of(model)
    plain = [name for name in known if "." not in name]
    got = f"“{heading.name}” is not the name of a column that is known here."
    if language is not None:
        expected = f"Known are {', '.join(worded(kind, plain, language))}."
        keys = _meant_by(heading.name, kind, known, there, language)
        mend = advice(worded(kind, keys, language), _OTHERWISE)
        found = refused("unknown-key", heading.mark, got, expected, mend)
        return replace(found, meant=keys)
    said = key_advice(heading.name, known, there, _OTHERWISE)
    inside = f"Known are {', '.join(plain)}, and what stands in them after a full stop."
    fault = refused(
        "unknown-key", heading.mark, got, said.expected if said.keys else inside, said.mend
    )
    return replace(fault, meant=said.keys)


_IN_BRACKETS = re.compile(r"\s*[(\[].*[)\]]\s*$")
"""What stands behind a heading to say more: How many (persons)."""


def _meant_by(
    name: str, kind: str, known: Sequence[str], there: Collection[str], language: str
) -> tuple[str, ...]:
    """The keys that a heading in words may mean: a slip of one, or what people write for it."""
    by_heading = {heading_of(kind, key, language): key for key in reversed(known)}
    bare = _IN_BRACKETS.sub("", name)
    near = meant(name, by_heading) or meant(bare, by_heading)
    free = [by_heading[one] for one in near if by_heading[one] not in there]
    plain = [key for key in known if "." not in key]
    return tuple(free) or keys_meant(bare, plain, there)


def _twice(heading: Heading) -> ReadFault:
    return refused(
        "duplicate-key",
        heading.mark,
        f"“{heading.name}” stands here a second time.",
        "Each value has one place.",
        "Keep one of the two, or number the items of a list: sources.1.source, sources.2.source.",
    )


def _both(heading: Heading) -> ReadFault:
    return refused(
        "duplicate-key",
        heading.mark,
        f"“{heading.name}” has a column, and so has what stands in it.",
        "A value stands in one cell, or its parts have columns of their own.",
        f"Take the column {heading.name} out, or those that begin with {heading.name} and a stop.",
    )


@cache
def names_of(model: type[Frozen]) -> tuple[str, ...]:
    """Every column that a table of records of a model may have; lists with their first item."""
    return tuple(_names(FieldShape(model=model), ""))


def _names(shape: FieldShape, before: str, depth: int = 0) -> Iterator[str]:
    if before:
        yield before
    if depth > 5:
        return
    joint = f"{before}." if before else ""
    if shape.item is not None and shape.item.model is not None:
        yield from _names(shape.item, f"{joint}1", depth + 1)
    elif shape.model is not None:
        for name in shape.model.model_fields:
            inner = shape_at((name,), shape.model)
            assert inner is not None
            yield from _names(inner, f"{joint}{name}", depth + 1)


def model_of(kind: str) -> type[Frozen] | None:
    """The model of a kind's records, or of the items of a list in them (``tolls.sources``)."""
    kind, _, key = kind.partition(".")
    if kind == "report" and not key:
        route: Route = (kind,)
    else:
        route = (kind, 0, key, 0) if key else (kind, 0)
    shape = shape_at(route, Report)
    return shape.model if shape is not None else None
