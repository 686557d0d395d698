"""The tree of text values that every reader gives back, each value with its place."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from sitrep.locations import Route


class TextMark(NamedTuple):
    """A place in a text, as editors count: line and column start at 1.

    In a workbook ``sheet`` names the sheet; ``file`` names the file where it is not that of the
    piece around it.
    """

    line: int
    column: int
    sheet: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value as it was written.

    ``quoted`` says that the writer marked it as text: by quotation marks, or in YAML by ``|``
    or ``>``. The mark is at the first character of the value, or at that sign.
    """

    text: str
    mark: TextMark
    quoted: bool


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of values."""

    items: tuple[Node, ...]
    mark: TextMark


@dataclass(frozen=True, slots=True)
class TreeEntry:
    """A key and its value; the mark is the key's."""

    key: str
    mark: TextMark
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order of the file; no key stands twice."""

    entries: tuple[TreeEntry, ...]
    mark: TextMark


class Lazy(ABC):
    """A node that works out its values and places when they are asked for: a row of a table."""

    __slots__ = ()

    @property
    @abstractmethod
    def mark(self) -> TextMark:
        """Where it stands."""

    @abstractmethod
    def plain(self) -> Plain:
        """The text values alone."""

    @abstractmethod
    def mark_of(self, route: Route) -> TextMark:
        """The place of what the route leads to, or of the last thing on the way that is there."""


Node: TypeAlias = Scalar | Sequence | Mapping | Lazy
Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"


@dataclass(frozen=True, slots=True)
class ReadFault:
    """Why a text, or a part of it, is refused; the three after its route are whole sentences.

    ``meant`` are the keys of which the heading of a column may be one.
    """

    rule: str
    mark: TextMark
    route: Route
    got: str
    expected: str
    mend: str
    meant: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tree:
    """What was read, and what was refused, in the order of the text.

    ``node`` is ``None`` when nothing can be trusted: after a syntax error, for instance. Beside
    smaller faults it is whole: a refused value stays as the text that was written, a collection
    nested too deep is empty, and a key that is refused is left out with its value.
    """

    node: Node | None
    faults: tuple[ReadFault, ...]


def plain(node: Node) -> Plain:
    """The text values alone, as nested lists and dictionaries."""
    if isinstance(node, Lazy):
        return node.plain()
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {entry.key: plain(entry.value) for entry in node.entries}


def mark_of(node: Node, route: Route, *, key: bool = False) -> TextMark:
    """The place of what the route leads to, or of the last thing on the way that is there.

    With ``key``, a route that ends in a key gives the place of that key, not of its value.
    """
    mark = node.mark
    for position, step in enumerate(route):
        if isinstance(node, Lazy):
            return node.mark_of(route[position:])
        found = _step(node, step)
        if found is None:
            return node.mark
        mark = found.mark
        node = found.value if isinstance(found, TreeEntry) else found
    return mark if key else node.mark


def _step(node: Node, step: str | int) -> Node | TreeEntry | None:
    if isinstance(node, Mapping):
        return next((entry for entry in node.entries if entry.key == step), None)
    if isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
        return node.items[step]
    return None
