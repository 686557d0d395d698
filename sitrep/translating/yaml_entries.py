"""Entries of translations as they are written: in lines of YAML, or in brackets as JSON is."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from sitrep.loading.readers import yaml_reader
from sitrep.loading.readers.tree import plain
from sitrep.loading.readers.yaml_text import block
from sitrep.splicing.yaml_places import as_json

_WIDE = 100
"""So many letters a line has; longer texts are folded, as people fold them."""


def keyed(key: str, text: str, indent: int) -> list[str]:
    """A key and its text as lines, of which the second and further ones are indented."""
    lines = str(block({key: text})).rstrip("\n").split("\n")
    if len(lines) == 1 and indent + len(lines[0]) > _WIDE:
        lines = _folded(key, text, indent) or lines
    return [line and f"{' ' * indent if at else ''}{line}" for at, line in enumerate(lines)]


def _folded(key: str, text: str, indent: int) -> list[str]:
    """The text in lines of a folded block, or nothing where it would not read back."""
    lines = textwrap.wrap(text, _WIDE - indent - 2, break_long_words=False, break_on_hyphens=False)
    made = [f"{key}: >-", *(f"  {line}" for line in lines)]
    read = yaml_reader.read("\n".join(made) + "\n")
    return made if read.node is not None and plain(read.node) == {key: text} else []


def item(text: str, code: str, told: str, indent: int) -> list[str]:
    """An entry as an item of a list, each line indented."""
    within = " " * indent
    return [
        f"{within}- " + "\n".join(keyed("text", text, indent + 2)),
        f"{within}  to:",
        f"{within}    " + "\n".join(keyed(code, told, indent + 4)),
    ]


def items(entries: Iterable[tuple[str, str]], code: str, indent: int, parted: bool) -> str:
    """Entries as lines below others, each begun by the end of a line; parted by empty lines."""
    between = "\n\n" if parted else "\n"
    return "".join(f"{between}{chr(10).join(item(*one, indent))}" for one in _with(entries, code))


def _with(entries: Iterable[tuple[str, str]], code: str) -> Iterable[tuple[str, str, str]]:
    return ((text, code, told) for text, told in entries)


def in_brackets(text: str, code: str, told: str) -> str:
    """An entry as a group in brackets."""
    return as_json({"text": text, "to": {code: told}})
