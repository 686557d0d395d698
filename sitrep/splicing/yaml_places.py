"""Places in YAML or JSON: where things end, and what is put there, so that comments keep theirs."""

from __future__ import annotations

import json
import re
from typing import NamedTuple

import yaml

from sitrep.loading.readers.yaml_reader import LOADER


class Edit(NamedTuple):
    """A stretch of a text, and what stands in its place."""

    start: int
    end: int
    new: str


def composed(text: str) -> yaml.Node | None:
    """The tree of a text, in which each node knows where it begins and ends."""
    node: yaml.Node | None = yaml.compose(text, Loader=LOADER)
    return node


def edited(text: str, edits: list[Edit]) -> str:
    """The text with its edits, which do not overlap; of two at one place the first stays first."""
    in_order = sorted(enumerate(edits), key=lambda pair: (pair[1].start, pair[0]))
    for _, one in reversed(in_order):
        text = text[: one.start] + one.new + text[one.end :]
    return text


def is_flow(node: yaml.Node) -> bool:
    """Whether a list or group stands in brackets."""
    return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)


def values_of(node: yaml.Node | None) -> dict[str, yaml.Node]:
    """The values of a group by their keys."""
    if not isinstance(node, yaml.MappingNode):
        return {}
    return {str(key.value): value for key, value in node.value}


def last_of(text: str, node: yaml.Node) -> int:
    """The end of the last thing in a node, without the comments and empty lines below it."""
    start, end = node.start_mark.index, node.end_mark.index
    if isinstance(node, yaml.ScalarNode):
        return start + len(text[start:end].rstrip()) if node.style in ("|", ">") else int(end)
    if is_flow(node) or not node.value:
        return int(end)
    last = node.value[-1]
    return last_of(text, last[1] if isinstance(last, tuple) else last)


def line_end(text: str, index: int) -> int:
    """Where the line of a place ends, behind its comment if it has one."""
    found = re.compile(r"\r?\n|\Z").search(text, index)
    return found.start() if found else len(text)


def put_below(text: str, node: yaml.Node, lines: str) -> Edit:
    """Lines put below what stands in block style; they begin with the end of a line."""
    at = line_end(text, last_of(text, node))
    return Edit(at, at, lines)


def put_inside(text: str, node: yaml.Node, new: str) -> Edit:
    """An item or entry put behind the last in brackets, spaced as the first."""
    first = node.start_mark.index + 1
    if not node.value:
        return Edit(first, first, new)
    head, last = node.value[0], node.value[-1]
    begin = (head[0] if isinstance(head, tuple) else head).start_mark.index
    end = (last[1] if isinstance(last, tuple) else last).end_mark.index
    space = text[first:begin]
    spaced = space if "\n" in space and not space.strip() else " "
    return Edit(end, end, f",{spaced}{new}")


def as_json(value: object) -> str:
    """A value in one line, as JSON and YAML both read it."""
    return json.dumps(value, ensure_ascii=False)
