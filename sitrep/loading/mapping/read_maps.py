"""Reading ``mapping.yaml``: what it says, and what of it is refused, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from pydantic import ValidationError

from sitrep.loading.mapping.table_map import Above, Across, Estimate, Ids, Maps, TableMap
from sitrep.loading.readers import yaml_reader
from sitrep.loading.readers.decode import decode
from sitrep.loading.readers.limits import START
from sitrep.loading.readers.tree import Mapping, Node, ReadFault, Sequence, TextMark, mark_of, plain
from sitrep.loading.tables.columns import model_of, names_of, route_of
from sitrep.locations import Route
from sitrep.model.base import Frozen
from sitrep.model.views.walk import shape_at
from sitrep.spelling import advice, meant


@dataclass(frozen=True, slots=True)
class ReadMaps:
    """What the file says, and what was refused; ``node`` holds the places.

    ``lost`` are files that are named in what could not be understood.
    """

    tables: tuple[TableMap, ...] = ()
    node: Node | None = None
    faults: tuple[ReadFault, ...] = ()
    lost: tuple[str, ...] = ()


def read_maps(data: bytes) -> ReadMaps:
    """The maps of a mapping file, unless one of them is not understood."""
    text, refused = decode(data)
    if refused is not None:
        return ReadMaps(faults=(refused,))
    tree = yaml_reader.read(text)
    if tree.node is None or tree.faults:
        return ReadMaps(faults=tree.faults or (_empty(),))
    node = _listed(tree.node)
    try:
        maps = Maps.model_validate(plain(node))
    except ValidationError as error:
        faults = tuple(_refusal(one, node) for one in error.errors())
        return ReadMaps(faults=faults, lost=tuple(_files(plain(node))))
    unknown = [
        fault
        for at, one in enumerate(maps.tables)
        for fault in _unknown_keys(one, node, ("tables", at))
    ]
    return ReadMaps(maps.tables, node, tuple(unknown))


def _listed(node: Node) -> Node:
    """The file's tree; one table that is no list stands as a list of one."""
    if not isinstance(node, Mapping):
        return node
    entries = (
        replace(entry, value=Sequence((entry.value,), entry.value.mark))
        if entry.key == "tables" and isinstance(entry.value, Mapping)
        else entry
        for entry in node.entries
    )
    return Mapping(tuple(entries), node.mark)


def _files(data: Any) -> Iterator[str]:
    listed = data.get("tables") if isinstance(data, dict) else None
    for one in listed if isinstance(listed, list) else []:
        if isinstance(one, dict) and isinstance(one.get("file"), str):
            yield one["file"]


def _unknown_keys(one: TableMap, node: Node, route: Route) -> Iterator[ReadFault]:
    """Keys that the kind does not have."""
    model = model_of(one.kind)
    assert model is not None
    seen: set[TextMark] = set()
    for key, steps, in_key in _keys(one):
        mark = mark_of(node, (*route, *steps), key=in_key)
        if shape_at(route_of(key), model) is None and mark not in seen:
            seen.add(mark)
            known = names_of(model)
            yield ReadFault(
                "unknown-key",
                mark,
                (),
                f"“{key}” is not a key of {one.kind}.",
                f"Known are {', '.join(name for name in known if '.' not in name)}, and what "
                "stands in them after a full stop.",
                advice(meant(key, known), "Write one of these, or take the line out."),
            )


def _keys(one: TableMap) -> Iterator[tuple[str, Route, bool]]:
    """The keys that a map fills, with the steps to each, and whether the last step is the key."""
    for heading, keys in one.columns.items():
        yield from ((key, ("columns", heading), False) for key in keys)
    for heading, key in (one.above.columns if one.above is not None else {}).items():
        yield key, ("above", "columns", heading), False
    for part in ("first_of", "join", "words"):
        yield from ((key, (part, key), True) for key in getattr(one, part))
    for fixed in one.fixed():
        yield fixed.key, ("always", *fixed.steps), True
    for heading, values in one.lookup.items():
        for value, filled in values.items():
            yield from ((key, ("lookup", heading, value, key), True) for key in filled)


def _steps(told: Route, data: Any, *, missing: bool) -> Iterator[str | int]:
    """The steps of a refusal that lead through the data; between them stand some of pydantic's.

    Of what is missing, the last names the key that is not there.
    """
    for at, step in enumerate(told):
        held = isinstance(data, dict) and step in data
        if held or (isinstance(data, list) and isinstance(step, int) and step < len(data)):
            yield step
            data = data[step]
        elif missing and at == len(told) - 1:
            yield step


def _refusal(error: Any, node: Node) -> ReadFault:
    route = tuple(_steps(error["loc"], plain(node), missing=error["type"] == "missing"))
    context = error.get("ctx", {})
    parts = [context.get(part, "") for part in ("got", "expected", "mend")]
    rule = error["type"] if context.get("got") else "wrong-value"
    if not all(parts):
        key = str(route[-1]) if route else "tables"
        known = _known(route)
        missing = error["type"] == "missing"
        rule = {"missing": "missing-key", "extra_forbidden": "unknown-key"}.get(error["type"], rule)
        fits = "is missing" if missing else "cannot stand here"
        parts = [
            f"{key}: {fits}.",
            f"Here stand {', '.join(known)}.",
            f"Write {key}: and its value; docs/tables.md shows a whole mapping."
            if missing
            else advice(
                meant(key, known) if rule == "unknown-key" else (),
                "Correct the key or its value; docs/tables.md shows a whole mapping.",
            ),
        ]
    mark = mark_of(node, route, key=rule == "unknown-key")
    return ReadFault(rule, mark, (), parts[0], parts[1], parts[2])


def _known(route: Route) -> tuple[str, ...]:
    """The keys that can stand where a route leads, or beside it."""
    inner: dict[str, type[Frozen]] = {
        "ids": Ids, "above": Above, "estimate": Estimate, "across": Across,
    }  # fmt: skip
    within = (inner[str(step)] for step in reversed(route[:-1]) if step in inner)
    model = next(within, TableMap if len(route) > 1 else Maps)
    return tuple(model.model_fields)


def _empty() -> ReadFault:
    return ReadFault(
        "empty-file",
        START,
        (),
        "The file holds nothing.",
        "tables: lists the tables that are read, each with file:, kind: and columns:.",
        "Fill it, or take it away.",
    )
