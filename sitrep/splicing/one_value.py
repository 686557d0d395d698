"""One value put in place of another in the text of a file: nothing but its span changes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from sitrep.errors import WrongUse
from sitrep.loading.readers.tree import plain
from sitrep.loading.report_files import READERS
from sitrep.locations import Route
from sitrep.splicing.yaml_places import (
    Edit,
    as_json,
    composed,
    edited,
    is_flow,
    last_of,
    put_below,
    put_inside,
    values_of,
)

EDITABLE = (".yaml", ".yml", ".json")
"""The endings of files whose single values can be changed."""


def with_value(text: str, ending: str, route: Route, new: str) -> str:
    """The text of a file in which one value is another; a key that is missing is put in.

    It is read again, and must hold exactly what it held, but for this value. Raises WrongUse where
    that cannot be.
    """
    if not new.strip():
        raise WrongUse("Nothing is typed. To take a value out, delete its line in the text.")
    held = READERS[ending](text)
    if held.node is None:
        raise WrongUse("The file cannot be read as it is. Mend its text first.")
    wanted = _changed(plain(held.node), route, new)
    if plain(held.node) == wanted:
        return text
    for edit in _edits(text, composed(text), ending, route, new):
        made = edited(text, [edit])
        read = READERS[ending](made)
        if read.node is None or len(read.faults) > len(held.faults):
            continue
        if plain(read.node) == wanted:
            return made
    raise WrongUse("This value cannot be put here by itself. Change it in the text.")


def node_at(top: yaml.Node | None, route: Route) -> yaml.Node | None:
    """What stands in a file where a route leads, if it leads anywhere."""
    for step in route:
        if isinstance(step, str):
            top = values_of(top).get(step)
        elif isinstance(top, yaml.SequenceNode) and step < len(top.value):
            top = top.value[step]
        else:
            return None
    return top


def _changed(held: Any, route: Route, new: str) -> Any:
    """What a file holds once a value stands where a route leads."""
    if not route:
        return new
    step, below = route[0], route[1:]
    if isinstance(held, dict) and isinstance(step, str):
        return {**held, step: _changed(held.get(step), below, new)}
    if isinstance(held, list) and isinstance(step, int) and step < len(held):
        return [*held[:step], _changed(held[step], below, new), *held[step + 1 :]]
    if held is None and isinstance(step, str):
        return {step: _changed(None, below, new)}
    raise WrongUse("There is no such place in the file any more.")


def _edits(text: str, top: yaml.Node | None, ending: str, route: Route, new: str) -> Iterator[Edit]:
    """Ways of writing a value at its place, the plainest first."""
    node = node_at(top, route)
    if isinstance(node, yaml.ScalarNode):
        start, end = node.start_mark.index, last_of(text, node)
        space = " " if start == end and text[start - 1 : start] == ":" else ""
        for written in _written(new, ending, node.style or ""):
            yield Edit(start, end, f"{space}{written}")
        return
    above = node_at(top, route[:-1])
    if node is None and isinstance(above, yaml.MappingNode) and above.value:
        key = as_json(route[-1]) if ending == ".json" else str(route[-1])
        column = above.value[0][0].start_mark.column
        for written in _written(new, ending, ""):
            entry = f"{key}: {written}"
            if is_flow(above):
                yield put_inside(text, above, entry)
            else:
                yield put_below(text, above, f"\n{' ' * column}{entry}")


def _written(new: str, ending: str, style: str) -> Iterator[str]:
    """A value as it may be written, the way that stands there first."""
    quoted = as_json(new)
    if ending == ".json":
        yield from (quoted, new) if style else (new, quoted)
        return
    single = "'" + new.replace("'", "''") + "'"
    ways = {"'": (single, quoted), '"': (quoted, single)}
    yield from ways.get(style, (new, single, quoted))
