"""A style sheet of a house's own: it may change how a page looks, and nothing of what it says.

It is read by a parser and written out anew from what is allowed: known properties, no words but the
names of fonts, no address but an image inside the sheet itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sitrep.errors import UnreadableInput, WrongUse
from sitrep.filesystem.plain_file import read_text
from sitrep.page.marks import has_marks
from sitrep.render.style_values import Colours, what_hides

_PROPERTIES = re.compile(
    r"--[a-z-]+|color|background(-[a-z]+)*|border(-[a-z]+)*|outline(-[a-z]+)*|margin(-[a-z]+)*"
    r"|padding(-[a-z]+)*|font(-family|-size|-style|-weight)?|line-height|letter-spacing|text-align"
    r"|text-decoration(-[a-z]+)*|vertical-align|width|height|max-width|min-width|columns|column-gap"
    r"|break-(before|after|inside)|orphans|widows|hyphens|box-sizing|box-shadow|size|print-color-adjust"
)
_FUNCTIONS = ("rgb", "rgba", "hsl", "hsla", "var")
_RULES = ("media", "page")
_IMAGES = ("background", "background-image")
_NIGHT = "prefers-color-scheme"

SIGNS, RULES, SELECTOR = 300_000, 500, 200
"""How long a sheet may be, how many rules it may have, and how long what they are for."""


class _Refused(Exception):
    def __init__(self, why: str, line: int) -> None:
        super().__init__(why)
        self.line = line


def _refused(node: Any, why: str) -> _Refused:
    return _Refused(why, node.source_line)


def read_style(path: Path) -> str:
    """A style sheet as it may be used; raises WrongUse with the line of what may not."""
    try:
        text = read_text(path, 4 * SIGNS)
    except UnreadableInput as error:
        raise WrongUse(f"The style sheet {error}") from error
    if len(text) > SIGNS:
        raise WrongUse(f"The style sheet {path} has more than {SIGNS:,} signs.")
    if has_marks(text) or "\\" in text or "<" in text:
        sign = "a private-use character" if has_marks(text) else "“\\” or “<”"
        raise WrongUse(f"The style sheet {path} holds {sign}, which may not stand in it.")
    try:
        return _Sheet().read(_parsed(text))
    except _Refused as refused:
        raise WrongUse(f"{path}:{refused.line}: {refused}") from refused


def _parsed(text: str) -> list[Any]:
    import tinycss2

    return list(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True))


class _Sheet:
    """A sheet as it is read: how many rules there were, and the colours of day and night."""

    def __init__(self) -> None:
        self.rules = 0
        self.day, self.night = Colours(), Colours(dark=True)

    def read(self, nodes: list[Any]) -> str:
        """The sheet written out anew."""
        written = "".join(self._rules(nodes, self.day))
        for line, said in (*self.day.faults(), *self.night.faults()):
            raise _Refused(said, line)
        return written

    def _rules(self, nodes: list[Any], colours: Colours, *, inside: bool = False) -> Iterator[str]:
        from tinycss2 import serialize

        for node in nodes:
            if node.type == "error":
                raise _refused(node, f"This cannot be read: {node.message.rstrip('.')}.")
            before = serialize(node.prelude).strip()
            self.rules += 1
            if self.rules > RULES or len(before) > SELECTOR:
                most = f"{RULES} rules" if self.rules > RULES else f"{SELECTOR} signs before a rule"
                raise _refused(node, f"A style sheet has at most {most}.")
            if node.type == "qualified-rule":
                yield f"{before} {{ {''.join(_declarations(node.content, colours))} }}\n"
            elif node.lower_at_keyword not in _RULES or node.content is None or inside:
                raise _refused(node, f"“@{node.at_keyword}” has no place in a style sheet here.")
            elif node.lower_at_keyword == "page":
                told = _declarations(node.content, colours, of_paper=True)
                yield f"@page {before} {{ {''.join(told)} }}\n"
            else:
                inner = _parsed(serialize(node.content))
                own = self.night if _NIGHT in before else colours
                yield f"@media {before} {{ {''.join(self._rules(inner, own, inside=True))} }}\n"


def _declarations(content: list[Any], colours: Colours, *, of_paper: bool = False) -> Iterator[str]:
    import tinycss2

    for node in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if node.type == "error":
            raise _refused(node, f"This cannot be read: {node.message.rstrip('.')}.")
        if node.type != "declaration" or not _PROPERTIES.fullmatch(node.lower_name):
            name = getattr(node, "name", node.type)
            raise _refused(node, f"“{name}” is none of what a style sheet may set here.")
        for value in node.value:
            _check(value, node.lower_name)
        if said := what_hides(node.lower_name, node.value, of_paper=of_paper):
            raise _refused(node, said)
        colours.add(node.lower_name, node.value, node.source_line)
        important = " !important" if node.important else ""
        yield f"{node.name}: {tinycss2.serialize(node.value).strip()}{important}; "


def _check(value: Any, name: str) -> None:
    """Refuse words, addresses and functions that could bring something onto the page."""
    if value.type == "string" and name not in ("font", "font-family"):
        raise _refused(value, f"Words have no place in “{name}”: no source carries them.")
    address = value.value if value.type == "url" else None
    if value.type == "function":
        if value.lower_name == "url":
            address = "".join(one.value for one in value.arguments if one.type == "string")
        elif value.lower_name not in _FUNCTIONS:
            raise _refused(value, f"“{value.name}()” has no place in a style sheet here.")
        else:
            for inner in value.arguments:
                _check(inner, name)
    if address is not None and not (name in _IMAGES and address.startswith("data:image/")):
        raise _refused(value, "An address may only be a data: image, as a background.")
    if value.type in ("{} block", "[] block"):
        raise _refused(value, "Brackets have no place in a value here.")
