"""One record more in the text of a file: a copy of another, below it, under an id of its own."""

from __future__ import annotations

from typing import Any

import yaml

from sitrep.errors import WrongUse
from sitrep.loading.readers.tree import plain
from sitrep.loading.report_files import READERS
from sitrep.locations import Route
from sitrep.splicing.one_value import node_at, with_value
from sitrep.splicing.yaml_places import Edit, composed, edited, is_flow, last_of, put_below


def with_copy(text: str, ending: str, route: Route) -> tuple[str, Route]:
    """The text of a file with a copy behind the record at a route, and where the copy stands.

    The file is read again, and must hold what it held, and the copy. Raises WrongUse where that
    cannot be.
    """
    held = READERS[ending](text).node
    position = route[-1] if route else None
    above = _at(plain(held), route[:-1]) if held is not None and route else None
    if not isinstance(above, list) or not isinstance(position, int) or position >= len(above):
        raise WrongUse("There is no such record in a list of the file. Copy it in the text.")
    copied = edited(text, [_copy(text, route)])
    there = (*route[:-1], position + 1)
    if isinstance(above[position], dict) and "id" in above[position]:
        copied = with_value(copied, ending, (*there, "id"), _free(above, above[position]["id"]))
    read = READERS[ending](copied).node
    after = _at(plain(read), route[:-1]) if read is not None else None
    if not isinstance(after, list) or [*after[: position + 1], *after[position + 2 :]] != above:
        raise WrongUse("This record cannot be copied by itself. Copy it in the text.")
    return copied, there


def _at(held: Any, route: Route) -> Any:
    """What a file holds where a route leads, if it leads anywhere."""
    for step in route:
        try:
            held = held[step]
        except (KeyError, IndexError, TypeError):
            return None
    return held


def _copy(text: str, route: Route) -> Edit:
    """The lines of a record, or what stands in its brackets, once more behind it."""
    top = composed(text)
    node, above = node_at(top, route), node_at(top, route[:-1])
    if not isinstance(node, yaml.MappingNode) or not isinstance(above, yaml.SequenceNode):
        raise WrongUse("There is no such record in the file. Copy it in the text.")
    start, end = node.start_mark.index, last_of(text, node)
    if is_flow(above):
        return Edit(end, end, f", {text[start:end]}")
    dash = text.rindex("-", 0, start)
    line = text.rfind("\n", 0, dash) + 1
    parted = "\n" if text[:line].endswith(("\n\n", "\r\n\r\n")) else ""
    return put_below(text, node, f"\n{parted}{text[line:dash]}{text[dash:end]}")


def _free(records: list[Any], like: str) -> str:
    """An id that no record of the list has."""
    taken = {one.get("id") for one in records if isinstance(one, dict)}
    return next(name for at in range(2, len(records) + 3) if (name := f"{like}-{at}") not in taken)
